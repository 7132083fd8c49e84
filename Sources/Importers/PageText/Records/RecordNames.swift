import DiscussionModel
import TextKit

/// Who wrote the records of a page: what of their headers or signatures is another from one to the next.
struct RecordNames {
  /// For each record where its writer's name stands, and the index of the line; `nil` where none was found.
  private(set) var names: [(range: ByteRange, line: Int)?] = []

  private let page: RecordPage
  private let anchors: RecordAnchors
  private let cuts: RecordCuts

  /// No name is longer, in bytes.
  private static let longest = 60

  /// Finds the names of records that were cut.
  init(_ page: RecordPage, _ anchors: RecordAnchors, _ cuts: RecordCuts) {
    self.page = page
    self.anchors = anchors
    self.cuts = cuts
    switch anchors.kind {
    case .names: names = anchors.indices.map { (page.lines.lines[$0].range, $0) }
    case .speakers: names = anchors.indices.map(speaker)
    case .times: names = besideTimes() ?? onLines()
    }
  }

  private func speaker(_ index: Int) -> (range: ByteRange, line: Int)? {
    SectionLines.speaker(page.lines.bytes(index)).flatMap { named($0, on: index) }
  }

  private func named(_ range: Range<Int>, on line: Int) -> (range: ByteRange, line: Int)? {
    let bytes = page.lines.text.bytes(of: ByteRange(range))
    return NameWords.name(in: bytes).map { (ByteRange($0), line) }
  }

  /// The names on the lines of the times: what stands before these, or else behind, besides the form's own words.
  private func besideTimes() -> [(range: ByteRange, line: Int)?]? {
    let before = anchors.indices.map { index in
      let line = page.lines.lines[index].range.offsets
      let end = page.facts[index].when?.range.lowerBound ?? line.upperBound
      return named(line.lowerBound..<end, on: index)
    }
    let behind = anchors.indices.map { index in
      page.facts[index].when.flatMap {
        named($0.range.upperBound..<page.lines.lines[index].range.offsets.upperBound, on: index)
      }
    }
    let counts = (before.count { $0 != nil }, behind.count { $0 != nil })
    guard max(counts.0, counts.1) * 10 >= anchors.indices.count * 6 else { return nil }
    return counts.0 >= counts.1 ? before : behind
  }

  /// The names on lines of their own.
  private func onLines() -> [(range: ByteRange, line: Int)?] {
    let none: [(range: ByteRange, line: Int)?] = anchors.indices.map { _ in nil }
    guard cuts.isHeader else { return none }
    let heights = zip(cuts.starts, anchors.indices).map { $1 - $0 }
    let isEven = Set(heights).contains { height in
      heights.count { $0 == height } * 4 >= heights.count * 3
    }
    guard isEven || !heights.contains(where: { $0 > 0 }) else { return onStacks() }
    let best = [-1, -2, -3, 1, 2, 3].map { ($0, worth(of: $0)) }.max {
      ($0.1, -abs($0.0)) < ($1.1, -abs($1.0))
    }
    guard let best, best.1 > 0.6 else { return none }
    return anchors.indices.indices.map { place in
      line(best.0, from: place).flatMap { named(page.lines.lines[$0].range.offsets, on: $0) }
    }
  }

  /// The line at an offset from an anchor, if it can belong to the same header.
  private func line(_ offset: Int, from place: Int) -> Int? {
    let index = anchors.indices[place] + offset
    guard page.lines.indices.contains(index), index >= cuts.starts[place] else { return nil }
    return page.facts[index].isShort ? index : nil
  }

  /// How much the lines at an offset look like names: short, and others from record to record.
  private func worth(of offset: Int) -> Double {
    let lines = anchors.indices.indices.compactMap { line(offset, from: $0) }
    let count = Double(anchors.indices.count)
    guard Double(lines.count) >= 0.6 * count else { return 0 }
    let short = lines.count { index in
      let line = page.lines.bytes(index)
      return !page.facts[index].isProse && page.facts[index].when == nil && line.firstWords(6) <= 5
        && line.contains(where: \.isLetterByte)
    }
    let forms = Dictionary(grouping: lines) { index in
      page.lines.bytes(index).filter { !$0.isDigit }
    }
    let common = Double(forms.values.map(\.count).max() ?? 0) / count
    let isLabel = common > 0.5 && anchors.indices.count > 2
    return Double(short) / count - (isLabel ? 0.8 : 0) - Double(abs(offset)) * 0.02
  }

  /// The names on stacks of lines of which each has others: the first that is no badge.
  private func onStacks() -> [(range: ByteRange, line: Int)?] {
    var counts: [[UInt8]: Int] = [:]
    for (start, anchor) in zip(cuts.starts, anchors.indices) {
      for index in start..<anchor {
        counts[page.lines.bytes(index).map(\.lowered), default: 0] += 1
      }
    }
    let many = max(2, anchors.indices.count * 3 / 10 + 1)
    return zip(cuts.starts, anchors.indices).map { start, anchor in
      let first = (start..<anchor).first { index in
        let line = page.lines.bytes(index)
        return counts[line.map(\.lowered), default: 0] < many && line.first?.isDigit == false
      }
      return first.flatMap { named(page.lines.lines[$0].range.offsets, on: $0) }
    }
  }
}
