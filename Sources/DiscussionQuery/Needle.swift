import DiscussionModel
import TextKit

/// Words to look for, anywhere in a text; a blank stands for any run of blanks.
struct Needle: Hashable, Sendable {
  /// Whether upper and lower case are told apart.
  let keepsCase: Bool
  private let scalars: [UInt32]
  /// For each byte whether a match can start with it: most of a text is passed over by this alone.
  private let leads: [Bool]

  init(_ words: String, keepingCase: Bool = false) {
    keepsCase = keepingCase
    var scalars: [UInt32] = []
    for scalar in Folding.scalars(of: words, keepingCase: keepingCase)
    where scalar != Self.blank || scalars.last != Self.blank { scalars.append(scalar) }
    self.scalars = scalars
    leads = Self.leads(of: scalars.first, keepingCase: keepingCase)
  }

  private static let blank: UInt32 = 0x20

  /// The bytes of the first match that starts and ends in a range, or `nil`.
  @inline(__always)
  func firstMatch(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    leads.withUnsafeBufferPointer { leads in
      var position = range.lowerBound
      while position < range.upperBound {
        if leads[Int(bytes[position])],
          let end = endOfMatch(at: position, in: bytes, end: range.upperBound)
        {
          return position..<end
        }
        position += 1
      }
      return nil
    }
  }

  /// Calls `body` with the bytes of each match in a range of a text, in order; none overlaps another.
  @inline(__always)
  func forEachMatch(in range: ByteRange, of text: TextStore, _ body: (ByteRange) -> Void) {
    text.withBytes(of: range) { bytes in
      forEachMatch(in: bytes) { match in
        body(
          ByteRange(
            range.lowerBound + UInt32(match.lowerBound), range.lowerBound + UInt32(match.upperBound)
          ))
      }
    }
  }

  /// Calls `body` with each match in some bytes, in order; none overlaps another.
  @inline(__always)
  func forEachMatch(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    guard !scalars.isEmpty else { return }
    var rest = 0..<bytes.count
    while let match = firstMatch(in: rest, of: bytes) {
      body(match)
      rest = match.upperBound..<bytes.count
    }
  }

  /// Whether the words stand in a name.
  func isFound(in name: String) -> Bool {
    var name = name
    return name.withUTF8 { firstMatch(in: 0..<$0.count, of: $0) != nil }
  }

  /// Whether folded scalars hold the words; `isWhole` asks for all of them.
  func matches(_ text: [UInt32], isWhole: Bool) -> Bool {
    if isWhole { return text == scalars }
    guard text.count >= scalars.count else { return false }
    return (0...(text.count - scalars.count)).contains { start in
      text[start..<(start + scalars.count)].elementsEqual(scalars)
    }
  }

  /// Whether every text with these words holds those of `other` too, by what the words are alone.
  func implies(_ other: Needle) -> Bool {
    guard !keepsCase, !other.keepsCase else { return keepsCase == other.keepsCase && self == other }
    // A blank at the end of one may be only part of the run that the other asks for whole.
    return matchesAnywhere(other.scalars)
  }

  private func matchesAnywhere(_ part: [UInt32]) -> Bool {
    guard scalars.count >= part.count else { return false }
    return (0...(scalars.count - part.count)).contains { start in
      scalars[start..<(start + part.count)].elementsEqual(part)
    }
  }

  @inline(__always)
  private func endOfMatch(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Int? {
    var position = start
    for wanted in scalars {
      guard position < end else { return nil }
      let (value, length) = Folding.scalar(
        at: position, in: bytes, end: end, keepingCase: keepsCase)
      guard value == wanted else { return nil }
      position += length
      if wanted == Self.blank { position = endOfBlanks(at: position, in: bytes, end: end) }
    }
    return position
  }

  private func endOfBlanks(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Int {
    var position = start
    while position < end {
      let (value, length) = Folding.scalar(at: position, in: bytes, end: end)
      guard value == Self.blank else { break }
      position += length
    }
    return position
  }

  /// The bytes with which a scalar that folds to `first` can start.
  private static func leads(of first: UInt32?, keepingCase: Bool) -> [Bool] {
    guard let first else { return [Bool](repeating: true, count: 256) }
    return (0..<256).map { byte in
      let byte = UInt32(byte)
      if byte < 0x80 {
        return (keepingCase ? Folding.withCase(byte) : Folding.folded(byte)) == first
      }
      if byte < 0xC2 { return false }
      // Which letters fold into which is not worth inverting: only the length class is told apart.
      if first < 0x80 { return !UInt8(truncatingIfNeeded: first).isASCIILetterOrDigit }
      return byte < 0xE0
        ? first < 0x800 : byte < 0xF0 ? first >= 0x800 && first < 0x10000 : first >= 0x10000
    }
  }
}
