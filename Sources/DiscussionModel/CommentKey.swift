/// What a comment is known by between runs.
package enum CommentKey: Hashable, Sendable {
  /// The input's own identifier: a Message-ID, an item's number.
  case given(String)
  /// A hash of its own words, and its place among those with the same ones, 1-based.
  case words(hash: UInt64, place: Int)
}

extension CommentKey: CustomStringConvertible {
  /// The key without blanks: `9f3a77c1e0d41b22:1`, or `=` and the identifier with `%` before two hexadecimal digits.
  package var description: String {
    switch self {
    case .given(let id):
      var text = "="
      for byte in id.utf8 {
        if byte > 0x20, byte != UInt8(ascii: "%"), byte != 0x7F {
          text.unicodeScalars.append(Unicode.Scalar(byte < 0x80 ? byte : 0x25))
          if byte >= 0x80 { text += Self.digits(UInt64(byte), count: 2) }
        } else {
          text += "%" + Self.digits(UInt64(byte), count: 2)
        }
      }
      return text
    case .words(let hash, let place): return Self.digits(hash, count: 16) + ":\(place)"
    }
  }

  /// The key that a description gives, or `nil` where it is none.
  package init?(_ text: Substring) {
    if text.first == "=" {
      guard let id = Self.decoded(text.dropFirst()) else { return nil }
      self = .given(id)
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 16, let hash = UInt64(parts[0], radix: 16),
      let place = Int(parts[1]), place > 0
    else { return nil }
    self = .words(hash: hash, place: place)
  }

  private static func digits(_ number: UInt64, count: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }
}
