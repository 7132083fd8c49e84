import DiscussionModel
import TextKit

/// A stretch of a paragraph's words, with the words of the passage in which it was found.
struct SourcedRun {
  /// The stretch.
  var run: AlignedRun
  /// The passage.
  var passage: Int
  /// Its words.
  var source: [Word]
}

/// Measures how much of a paragraph was found in a source, and whether that makes it a quote.
struct QuoteMeasure {
  private let text: TextStore

  /// For the text of a page.
  init(_ text: TextStore) { self.text = text }

  /// Whether enough of a paragraph's words were found for it to be a quote.
  ///
  /// A word or two may be changed, but whole phrases of the writer's own
  /// before, between or behind make it a sentence that quotes, not a quote.
  /// The number that a quoter puts before a point is no phrase.
  ///
  /// - Parameters:
  ///   - runs: the stretches that were found, in the order of the paragraph.
  ///   - words: the words of the paragraph.
  ///   - block: the paragraph.
  ///   - holds: whether a passage has a word.
  func suffices(
    _ runs: [SourcedRun], of words: [Word], in block: ByteRange, holds: (Word, Int) -> Bool
  ) -> Bool {
    let same = runs.reduce(0) { $0 + $1.run.same }
    if same == words.count { return true }
    guard let first = runs.first, let last = runs.last else { return false }
    let lead = listMarks(words, text.bytes(of: block))
    let count = words.count - lead
    if same == count, first.run.quote.lowerBound == lead { return true }
    guard count >= QuoteJudge.longEnough else { return false }
    let covered = runs.reduce(0) { $0 + $1.run.quote.count }
    return hasSameFigures(words.dropFirst(lead), runs, holds)
      && begins(first, words, lead) && ends(last, words)
      && (count - covered) * 10 <= max(10, count) && same * 4 >= count * 3
  }

  /// Whether each figure of the paragraph stands in a source: a slip changes letters, not figures.
  private func hasSameFigures(
    _ words: ArraySlice<Word>, _ runs: [SourcedRun], _ holds: (Word, Int) -> Bool
  ) -> Bool {
    let figures = words.filter(isFigure)
    if figures.isEmpty { return true }
    var missing = Dictionary(figures.map { ($0.hash, $0) }) { first, _ in first }
    for passage in Set(runs.map(\.passage)) where !missing.isEmpty {
      missing = missing.filter { !holds($0.value, passage) }
    }
    return missing.isEmpty
  }

  private func isFigure(_ word: Word) -> Bool {
    text.bytes(of: word.range).allSatisfy(\.isDigit)
  }

  /// Whether nothing stands before the first stretch but a changed word.
  private func begins(_ first: SourcedRun, _ words: [Word], _ lead: Int) -> Bool {
    let (before, place) = (first.run.quote.lowerBound, first.run.source.lowerBound)
    if before <= lead { return true }
    guard before == lead + 1, place > 0 else { return false }
    return isVariant(words[before - 1], first.source[place - 1])
  }

  /// Whether nothing stands behind the last stretch but a changed word.
  private func ends(_ last: SourcedRun, _ words: [Word]) -> Bool {
    let (end, place) = (last.run.quote.upperBound, last.run.source.upperBound)
    if end == words.count { return true }
    guard end == words.count - 1, place < last.source.count else { return false }
    return isVariant(words[end], last.source[place])
  }

  /// How many words at the start are marks of a list: a number or a letter with a full stop or a bracket.
  private func listMarks(_ words: [Word], _ bytes: TextBytes) -> Int {
    var expected = bytes.startIndex
    var count = 0
    for word in words.prefix(2) where Int(word.start) == expected && isListMark(word, bytes) {
      count += 1
      expected = Int(word.end) + 1
      while expected < bytes.endIndex, bytes[expected] == 0x20 { expected += 1 }
    }
    return count
  }

  /// Whether a word is a number of at most two digits or a single letter, with a full stop or a bracket behind.
  private func isListMark(_ word: Word, _ bytes: TextBytes) -> Bool {
    let isShort =
      word.end - word.start == 1
      || word.end - word.start == 2 && isFigure(word)
    return isShort && Int(word.end) < bytes.endIndex
      && (bytes[Int(word.end)] == UInt8(ascii: ".") || bytes[Int(word.end)] == UInt8(ascii: ")"))
  }

  /// Whether two words are alike but for a slip: what they share at both ends is half of the longer.
  private func isVariant(_ left: Word, _ right: Word) -> Bool {
    let a = text.bytes(of: left.range).map { $0 | 0x20 }
    let b = text.bytes(of: right.range).map { $0 | 0x20 }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    return (head + tail) * 2 >= max(a.count, b.count)
  }
}
