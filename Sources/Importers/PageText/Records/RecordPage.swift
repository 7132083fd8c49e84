import DiscussionModel
import TextKit

/// The lines of a page with what the finder of records asks of each.
struct RecordPage {
  /// The lines.
  let lines: PageLines
  /// What is asked of each.
  let facts: [RecordLine]
  /// The lines that can head comments, with their first words.
  private let headings: [(index: Int, word: UInt32)]

  /// Reads the lines of a page.
  init(_ lines: PageLines) {
    self.lines = lines
    facts = (0..<lines.count).map { RecordLine(lines.bytes($0)) }
    headings = (0..<lines.count).compactMap { index in
      SectionLines.heading(lines.bytes(index)).map { (index, $0) }
    }
  }

  /// How many lines there are.
  var count: Int { lines.count }

  /// Whether a line is one like `NAME says:`.
  func isSpeaker(_ index: Int) -> Bool { SectionLines.speaker(lines.bytes(index)) != nil }

  /// The lines that can head the comments of a page with some anchors, ascending.
  ///
  /// What stands on more lines than three is a part of the records.
  func headings(besides anchors: [Int]) -> [Int] {
    let anchors = Set(anchors)
    let others = headings.filter { !anchors.contains($0.index) }
    let counts = Dictionary(grouping: others, by: \.word).mapValues(\.count)
    return others.filter { counts[$0.word, default: 0] <= 3 }.map(\.index)
  }

  /// How much some lines look like those that repeat with each comment: about how many have text behind them.
  func weight(of indices: [Int]) -> Double {
    guard indices.count > 1 else { return 0 }
    var texts = 0
    var proses = 0
    var bytes = 0
    for (above, below) in zip(indices, indices.dropFirst()) {
      let between = above + 1..<min(below, above + Self.longest)
      bytes += between.reduce(0) { $0 + lines.lines[$1].range.count }
      if between.contains(where: { facts[$0].shape == nil && lines.lines[$0].range.count >= 3 }) {
        texts += 1
      }
      if between.contains(where: { facts[$0].isProse }) { proses += 1 }
    }
    let share = min(1, Double(bytes) / Double(indices.count) / Self.usual)
    return Double(texts + proses) / 2 * share
  }

  /// Of a record only so many lines are weighed.
  private static let longest = 60
  /// So many bytes of a record are as good as more.
  private static let usual = 40.0

  /// The lines whose time has a form that is not rare among them.
  func withUsualTimes(_ indices: [Int]) -> [Int] {
    guard indices.count > 3 else { return indices }
    let forms = indices.map { facts[$0].when?.form ?? "" }
    let counts = Dictionary(grouping: forms) { $0 }.mapValues(\.count)
    let fewest = max(2, (indices.count * 12 + 99) / 100)
    let usual = zip(indices, forms).filter { counts[$0.1, default: 0] >= fewest }.map(\.0)
    return usual.isEmpty ? indices : usual
  }

  /// The anchors without those above the comments: of the article, before a heading or far above all others.
  func trimmed(_ indices: [Int]) -> [Int] {
    var kept = indices
    for heading in headings(besides: indices) {
      let above = kept.firstIndexInOrder { $0 >= heading }
      if above > 0, above <= 2, kept.count - above >= max(2, 3 * above) {
        kept.removeFirst(above)
      }
    }
    let gaps = zip(kept, kept.dropFirst()).map { $1 - $0 }
    let usual = gaps.sorted().dropFirst(gaps.count / 2).first ?? 0
    if kept.count >= 4, gaps[0] > max(12, 4 * usual) { kept.removeFirst() }
    return kept
  }
}

extension PageLines {
  /// The indices of the lines.
  var indices: Range<Int> { 0..<count }
}
