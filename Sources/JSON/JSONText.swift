/// A JSON text that was read: what RFC 8259 allows and nothing else, as a flat list of nodes.
///
/// Strings stay in the text until they are asked for, so that a file of a
/// hundred thousand comments costs one pass and no dictionary. Nothing here
/// or in reading it is recursive: values may lie `deepest` levels deep.
package final class JSONText: Sendable {
  /// What is wrong with a text that is no JSON.
  package struct Failure: Error, Hashable {
    /// The byte offset, 0-based.
    package let offset: Int
    /// What was expected there.
    package let expected: String

    /// Something else than was expected at a byte offset.
    package init(offset: Int, expected: String) {
      self.offset = offset
      self.expected = expected
    }
  }

  /// A value, or the key of one.
  struct Node {
    var kind: Kind
    /// Where it stands in the text; of a string without its marks.
    var range: Range<Int>
    /// The index of the node behind it and all that it holds.
    var next: Int
  }

  enum Kind: UInt8 {
    case null, yes, no, number, string, escapedString, array, object
  }

  /// Values that lie deeper are refused.
  package static let deepest = 512

  let bytes: ArraySlice<UInt8>
  let nodes: [Node]

  /// Reads a text that holds one value with nothing but blanks around it.
  ///
  /// - Parameter bytes: UTF-8; what is none becomes U+FFFD in strings.
  /// - Throws: a `Failure` at the first byte that does not fit.
  package init(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    var reader = JSONReader(bytes)
    try reader.read()
    self.bytes = bytes
    nodes = reader.nodes
  }

  /// The value.
  package var root: JSONNode { JSONNode(text: self, index: 0) }
}

/// A value in a JSON text.
package struct JSONNode: Sendable {
  let text: JSONText
  let index: Int

  private var node: JSONText.Node { text.nodes[index] }

  /// Whether it is `null`.
  package var isNull: Bool { node.kind == .null }

  /// Whether it is an object.
  package var isObject: Bool { node.kind == .object }

  /// Whether it is an array.
  package var isArray: Bool { node.kind == .array }

  /// The truth value, where it is one.
  package var bool: Bool? { node.kind == .yes ? true : node.kind == .no ? false : nil }

  /// The number, where it is one.
  package var double: Double? {
    guard node.kind == .number else { return nil }
    return Double(String(decoding: text.bytes[node.range], as: UTF8.self))
  }

  /// The number, where it is a whole one.
  package var int: Int? {
    guard node.kind == .number else { return nil }
    let digits = text.bytes[node.range]
    return Int(String(decoding: digits, as: UTF8.self)) ?? double.flatMap(Int.init(exactly:))
  }

  /// The string, where it is one.
  package var string: String? {
    switch node.kind {
    case .string: return String(decoding: text.bytes[node.range], as: UTF8.self)
    case .escapedString:
      var bytes: [UInt8] = []
      appendString(to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    default: return nil
    }
  }

  /// Appends the bytes of a string, without its escapes; of anything else none.
  package func appendString(to bytes: inout [UInt8]) {
    switch node.kind {
    case .string: bytes += text.bytes[node.range]
    case .escapedString: JSONEscapes.append(text.bytes[node.range], to: &bytes)
    default: break
    }
  }

  /// The elements of an array; none of anything else.
  package var elements: Children { Children(parent: self, isObject: false) }

  /// The members of an object, key and value by turns; none of anything else.
  package var members: Children { Children(parent: self, isObject: true) }

  /// The first member of an object with a key, or `nil`.
  package subscript(key: String) -> JSONNode? {
    var isKey = true
    var found = false
    for child in members {
      if !isKey, found { return child }
      if isKey { found = child.equals(key) }
      isKey.toggle()
    }
    return nil
  }

  private func equals(_ word: String) -> Bool {
    node.kind == .string
      ? text.bytes[node.range].elementsEqual(word.utf8) : string == word
  }

  /// The values that an array holds, or the keys and values of an object.
  package struct Children: Sequence, IteratorProtocol {
    private let text: JSONText
    private var index: Int
    private let end: Int

    init(parent: JSONNode, isObject: Bool) {
      text = parent.text
      index = parent.index + 1
      let isFitting = isObject ? parent.isObject : parent.isArray
      end = isFitting ? parent.node.next : index
    }

    /// The next of them.
    package mutating func next() -> JSONNode? {
      guard index < end else { return nil }
      defer { index = text.nodes[index].next }
      return JSONNode(text: text, index: index)
    }
  }
}
