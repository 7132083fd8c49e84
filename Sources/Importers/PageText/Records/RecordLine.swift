import DiscussionModel
import TextKit

/// What the finder of records asks of a line.
struct RecordLine {
  /// The time on it, if it is short enough to be a header.
  var when: PrintedWhen?
  /// Its shape, where it has a time.
  var shape: LineShape?
  /// Whether it is running text.
  var isProse: Bool
  /// Whether it can be part of a header.
  var isShort: Bool

  /// Longer lines, in bytes, are asked for no time.
  private static let longest = 220
  /// A header has no more besides its time, in bytes.
  private static let longestHeader = 90

  /// Reads a line.
  init(_ bytes: Bytes) {
    let words = bytes.firstWords(16)
    isProse = words >= 12 || words >= 5 && bytes.endsSentence
    isShort = words <= 9 && bytes.count <= 70
    guard bytes.count <= Self.longest, bytes.mayTell else { return }
    let tokens = LineTokens(bytes)
    guard let when = PrintedWhen(tokens) else { return }
    guard bytes.count - when.range.count <= Self.longestHeader else { return }
    self.when = when
    shape = LineShape(tokens, time: when.range)
  }
}

extension Bytes {
  /// How many words a line begins with, at most so many.
  func firstWords(_ most: Int) -> Int {
    var count = 0
    var isInside = false
    for byte in self {
      let isWord = !byte.isSpaceOrTab
      if isWord, !isInside { count += 1 }
      if count >= most { return count }
      isInside = isWord
    }
    return count
  }

  /// Whether a time can stand on a line: it has a digit, or is as short as "yesterday".
  fileprivate var mayTell: Bool { count <= 60 || contains(where: \.isDigit) }
}
