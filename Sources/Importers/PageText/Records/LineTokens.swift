import DiscussionModel
import TextKit

/// A line cut into runs of letters, runs of digits and single signs, blanks left out.
struct LineTokens {
  /// What a run is.
  enum Kind: UInt8 { case letters, digits, sign }

  /// One run.
  struct Token {
    var kind: Kind
    /// Where it stands in the store.
    var range: Range<Int>
    /// Whether a blank, or the start of the line, stands before it.
    var followsBlank: Bool
  }

  /// The line.
  let bytes: Bytes
  /// Its tokens, in order.
  private(set) var tokens: [Token] = []

  /// The tokens of a line.
  init(_ bytes: Bytes) {
    self.bytes = bytes
    var index = bytes.startIndex
    var followsBlank = true
    while index < bytes.endIndex {
      let start = index
      let byte = bytes[index]
      if byte.isSpaceOrTab || Self.isFixedSpace(bytes, index) {
        index += byte == 0xC2 ? 2 : 1
        followsBlank = true
        continue
      }
      let kind: Kind = byte.isDigit ? .digits : Self.isLetter(byte) ? .letters : .sign
      index = Self.end(of: kind, bytes, from: index)
      tokens.append(Token(kind: kind, range: start..<index, followsBlank: followsBlank))
      followsBlank = false
    }
  }

  private static func end(of kind: Kind, _ bytes: Bytes, from start: Int) -> Int {
    var index = start + 1
    switch kind {
    case .digits: while index < bytes.endIndex, bytes[index].isDigit { index += 1 }
    case .letters: while index < bytes.endIndex, isLetter(bytes[index]) { index += 1 }
    case .sign: while index < bytes.endIndex, bytes[index].isContinuation { index += 1 }
    }
    return index
  }

  /// Whether a byte belongs to a letter: beyond ASCII all that begins with neither C2 nor E2, with which signs do.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isLetterByte && byte != 0xC2 && byte != 0xE2
  }

  private static func isFixedSpace(_ bytes: Bytes, _ index: Int) -> Bool {
    bytes[index] == 0xC2 && index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0
  }

  /// How many tokens there are.
  var count: Int { tokens.count }

  /// The text of a token; empty behind the last.
  func text(_ index: Int) -> Bytes {
    index < tokens.count ? bytes[tokens[index].range] : bytes[bytes.endIndex..<bytes.endIndex]
  }

  /// Whether a token is one sign.
  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    index < tokens.count && tokens[index].kind == .sign
      && bytes[tokens[index].range.lowerBound] == UInt8(ascii: sign)
  }

  /// The number that a token is, of so many digits.
  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < tokens.count, tokens[index].kind == .digits,
      digits.contains(tokens[index].range.count)
    else { return nil }
    return text(index).number
  }

  /// The role of a token in a time.
  func role(_ index: Int) -> TimeVocabulary.Role? {
    guard index < tokens.count, tokens[index].kind == .letters else { return nil }
    return TimeVocabulary.role(of: text(index))
  }

  /// Whether a token follows the one before it without a blank.
  func isGlued(_ index: Int) -> Bool { index < tokens.count && !tokens[index].followsBlank }
}
