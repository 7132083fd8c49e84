import DiscussionModel
import TextKit

/// Finds the words that stand in quotation marks, straight or curly, double or single.
package struct QuotationMarks {
  /// Words in quotation marks.
  package struct Stretch: Equatable {
    /// The bytes between the marks.
    package var inner: Range<Int>
    /// Whether the closing mark is there; without it the stretch goes on to the end of the paragraph.
    package var isClosed: Bool
  }

  /// What a mark looks like.
  private enum Mark { case straight, curly, single, curlySingle }

  /// Single marks look like apostrophes; so far on at most is one looked for that closes, in bytes.
  private static let longestSingle = 400

  private let bytes: TextBytes
  private let range: Range<Int>

  /// For a paragraph of a page.
  private init(_ bytes: TextBytes) {
    self.bytes = bytes
    range = bytes.indices
  }

  /// The stretches in quotation marks of a paragraph, in order; none lies within another.
  package static func stretches(_ bytes: TextBytes) -> [Stretch] {
    QuotationMarks(bytes).stretches()
  }

  /// Whether one pair of marks holds a whole paragraph.
  package static func hold(_ bytes: TextBytes) -> Bool {
    let found = stretches(bytes)
    guard found.count == 1, let only = found.first, only.isClosed else { return false }
    return only.inner.lowerBound - bytes.startIndex <= 3
      && bytes.endIndex - only.inner.upperBound <= 4
  }

  private func stretches() -> [Stretch] {
    var found: [Stretch] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let next = nextMark(from: index) else { break }
      guard let (mark, length) = opening(at: next) else {
        index = next + 1
        continue
      }
      index = next
      let start = index + length
      if let (end, behind) = closing(mark, from: start) {
        found.append(Stretch(inner: start..<end, isClosed: true))
        index = behind
      } else {
        // An apostrophe at the start of a word opens nothing; a double mark may have lost its other.
        if mark == .straight || mark == .curly {
          found.append(Stretch(inner: start..<range.upperBound, isClosed: false))
          return found
        }
        index = start
      }
    }
    return found
  }

  /// The next place of a byte with which a mark may begin.
  private func nextMark(from index: Int) -> Int? {
    bytes.firstIndex(in: index..<range.upperBound) {
      $0.equal(0x22) | $0.equal(0x27) | $0.equal(0xE2)
    }
  }

  /// The mark that opens at an index: at the start of a word, with a letter behind it.
  private func opening(at index: Int) -> (Mark, Int)? {
    let byte = bytes[index]
    let found: (Mark, Int)
    switch byte {
    case 0x22: found = (.straight, 1)
    case 0x27: found = (.single, 1)
    case 0xE2:
      guard index + 2 < range.upperBound, bytes[index + 1] == 0x80 else { return nil }
      if bytes[index + 2] == 0x9C {
        found = (.curly, 3)
      } else if bytes[index + 2] == 0x98 {
        found = (.curlySingle, 3)
      } else {
        return nil
      }
    default: return nil
    }
    let next = index + found.1
    guard next < range.upperBound, isWord(next) || bytes[next] == 0x2E || bytes[next] == 0x5B
    else { return nil }
    guard index > range.lowerBound else { return found }
    let before = bytes[index - 1]
    return before.isASCIILetterOrDigit || before == 0x2E ? nil : found
  }

  /// Where a stretch ends, and the place behind its closing mark.
  private func closing(_ mark: Mark, from start: Int) -> (end: Int, behind: Int)? {
    let isSingle = mark == .single || mark == .curlySingle
    let limit =
      isSingle ? min(range.upperBound, start + Self.longestSingle) : range.upperBound
    var index = start
    while index < limit {
      if let length = closingLength(mark, at: index), closes(behind: index + length) {
        return (index, index + length)
      }
      index += 1
    }
    return nil
  }

  private func closingLength(_ mark: Mark, at index: Int) -> Int? {
    switch mark {
    case .straight: return bytes[index] == 0x22 ? 1 : nil
    case .single: return bytes[index] == 0x27 ? 1 : nil
    case .curly, .curlySingle:
      guard bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80 else {
        return nil
      }
      return bytes[index + 2] == (mark == .curly ? 0x9D : 0x99) ? 3 : nil
    }
  }

  /// Whether no letter follows a mark, so that it can close something.
  private func closes(behind index: Int) -> Bool {
    index >= range.upperBound || !isWord(index)
  }

  private func isWord(_ index: Int) -> Bool {
    guard bytes[index] < 0x80 else { return bytes[index] != 0xE2 && bytes[index] != 0xC2 }
    return bytes[index].isASCIILetterOrDigit
  }
}
