import TextKit

/// The beginning of a text in JSON.
enum JSONBeginning {
  /// Whether a text begins as an object, or an array of something but figures, does.
  ///
  /// - Parameter text: the beginning of a text, without blanks in front.
  static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    var isInArray = false
    while rest.first == UInt8(ascii: "[") {
      isInArray = true
      rest = withoutBlanks(rest.dropFirst())
    }
    switch rest.first {
    case UInt8(ascii: "{"): return isObject(withoutBlanks(rest.dropFirst()))
    // Words in brackets are no array of one.
    case UInt8(ascii: "\"") where isInArray:
      guard let end = endOfString(rest) else { return false }
      let next = withoutBlanks(end)
      return next.first == UInt8(ascii: ",")
        && withoutBlanks(next.dropFirst()).first == UInt8(ascii: "\"")
    case UInt8(ascii: "]") where isInArray:
      return withoutBlanks(rest.drop { $0 == UInt8(ascii: "]") }).isEmpty
    default: return false
    }
  }

  /// Whether an object whose bracket was taken goes on with a name, or ends the text.
  private static func isObject(_ text: ArraySlice<UInt8>) -> Bool {
    if text.first == UInt8(ascii: "}") { return withoutBlanks(text.dropFirst()).isEmpty }
    guard text.first == UInt8(ascii: "\""), let end = endOfString(text) else { return false }
    return withoutBlanks(end).first == UInt8(ascii: ":")
  }

  /// What stands behind the string with which a text begins; `nil` where its end is not seen.
  private static func endOfString(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var isEscaped = false
    for index in text.indices.dropFirst() {
      if text[index] == UInt8(ascii: "\""), !isEscaped { return text[(index + 1)...] }
      isEscaped = text[index] == UInt8(ascii: "\\") && !isEscaped
    }
    return nil
  }

  private static func withoutBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.drop { $0.isBlank || $0 == 0x0D }
  }
}
