extension JSONText {
  /// The values that stand one behind the other in a text, as JSON Lines have them; none is looked into.
  ///
  /// - Parameter bytes: UTF-8.
  /// - Returns: where each stands. What is no array or object ends with its line; what is cut ends with the text.
  package static func values(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var values: [ArraySlice<UInt8>] = []
    var rest = bytes
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
      guard let first = rest.first else { return values }
      let isOpen = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      let end = isOpen ? endOfValue(rest) : rest.firstIndex(of: 0x0A) ?? rest.endIndex
      values.append(rest[..<end])
      rest = rest[end...]
    }
  }

  /// The index behind the bracket that closes the first one.
  private static func endOfValue(_ bytes: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var isString = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isString: index += 1
      case UInt8(ascii: "\""): isString.toggle()
      case UInt8(ascii: "{") where !isString, UInt8(ascii: "[") where !isString: depth += 1
      case UInt8(ascii: "}") where !isString, UInt8(ascii: "]") where !isString:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return bytes.endIndex
  }
}

extension JSONNode? {
  /// The elements of an array; none of anything else.
  package var elements: [JSONNode] { self.map { Array($0.elements) } ?? [] }
}
