import JSON

/// A JSON value with all that it holds, for labels and tests.
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

  /// The value that UTF-8 bytes hold, with nothing but blanks around it.
  package init(parsing bytes: [UInt8]) throws(JSONText.Failure) {
    try self.init(JSONText(bytes[...]).root)
  }

  /// A value of a text; the text's own limit keeps it from lying too deep.
  private init(_ node: JSONNode) throws(JSONText.Failure) {
    if node.isObject {
      var members: [String: JSONValue] = [:]
      var key: String?
      for child in node.members {
        guard let name = key else {
          key = child.string
          continue
        }
        key = nil
        guard members.updateValue(try JSONValue(child), forKey: name) == nil else {
          throw JSONText.Failure(offset: 0, expected: "a key other than \(name)")
        }
      }
      self = .object(members)
    } else if node.isArray {
      var elements: [JSONValue] = []
      for child in node.elements { elements.append(try JSONValue(child)) }
      self = .array(elements)
    } else {
      self =
        node.string.map(JSONValue.string) ?? node.double.map(JSONValue.number)
        ?? node.bool.map(JSONValue.bool) ?? .null
    }
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
