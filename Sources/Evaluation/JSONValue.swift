/// A JSON value, read by a parser that accepts what RFC 8259 allows and nothing else.
package indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number.
  case number(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; a key that comes twice is an error.
  case object([String: JSONValue])

  /// What is wrong with a text that is no JSON.
  package struct Failure: Error, Hashable {
    /// The byte offset, 0-based.
    package let offset: Int
    /// What was expected there.
    package let expected: String
  }

  /// The value that UTF-8 bytes hold, with nothing but blanks around it.
  package init(parsing bytes: [UInt8]) throws(Failure) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  /// The member of an object, or `null`.
  package subscript(key: String) -> JSONValue {
    if case .object(let members) = self { return members[key] ?? .null }
    return .null
  }

  /// The element of an array, or `null`.
  package subscript(index: Int) -> JSONValue {
    if case .array(let elements) = self, elements.indices.contains(index) { return elements[index] }
    return .null
  }

  /// The elements of an array; none of anything else.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// The keys of an object, sorted.
  package var keys: [String] {
    if case .object(let members) = self { return members.keys.sorted() }
    return []
  }

  /// The string, where it is one.
  package var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The number, where it is a whole one.
  package var int: Int? {
    if case .number(let number) = self { return Int(exactly: number) }
    return nil
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByArrayLiteral
{
  /// A string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// A number.
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A number.
  package init(floatLiteral value: Double) { self = .number(value) }
  /// An array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
