import DiscussionModel
import TextKit

/// Which lines of each record are its text, without what the site prints around each.
struct RecordBodies {
  /// For each record the indices of its text's lines.
  private(set) var lines: [Range<Int>] = []
  /// The index behind the last line of the last record.
  let end: Int

  /// A record of the site's own lines has no more of them above its text.
  private static let tallest = 10
  /// The last record has no more lines than this; what follows is the page's end.
  private static let longest = 400

  /// The texts of records that were cut and whose names are known.
  init(_ page: RecordPage, _ anchors: RecordAnchors, _ cuts: RecordCuts, _ names: RecordNames) {
    let all = anchors.indices.indices.map { place in
      Self.whole(place, page, anchors, cuts, names)
    }
    let repeated = RepeatedLines(page, all)
    lines = all.map { repeated.trimmed($0) }
    end = max(all.last?.upperBound ?? 0, anchors.indices[anchors.indices.count - 1] + 1)
  }

  /// All lines between the header and the next record, or above the signature.
  private static func whole(
    _ place: Int, _ page: RecordPage, _ anchors: RecordAnchors, _ cuts: RecordCuts,
    _ names: RecordNames
  ) -> Range<Int> {
    let anchor = anchors.indices[place]
    guard cuts.isHeader else { return cuts.starts[place]..<anchor }
    let start = max(anchor, names.names[place]?.line ?? anchor) + 1
    guard place + 1 == anchors.indices.count else {
      return start..<max(start, cuts.starts[place + 1])
    }
    let limit = min(page.count, start + longest)
    let end = (start..<max(start, limit)).first { index in
      let line = page.lines.bytes(index)
      return SectionLines.isFooter(line) || Furniture.opensFooter(line)
    }
    return start..<max(start, end ?? limit)
  }

  /// The short lines that stand in many records: labels, ranks, buttons.
  private struct RepeatedLines {
    private let page: RecordPage
    private var counts: [[UInt8]: Int] = [:]
    private let many: Int

    init(_ page: RecordPage, _ records: [Range<Int>]) {
      self.page = page
      many = records.count > 4 ? max(3, records.count / 5) : 2
      for record in records {
        let short = record.lazy.filter { page.lines.lines[$0].range.count <= 60 }
        for form in Set(short.map { Self.form(of: $0, page) }) {
          counts[form, default: 0] += 1
        }
      }
    }

    /// A line without case and without its time, its numbers all alike.
    private static func form(of index: Int, _ page: RecordPage) -> [UInt8] {
      var form: [UInt8] = []
      let time = page.facts[index].when?.range ?? 0..<0
      let line = page.lines.bytes(index)
      for (place, byte) in zip(line.indices, line) {
        if time.contains(place) {
          if form.last != 1 { form.append(1) }
          continue
        }
        let next = byte.isDigit ? 0x30 : byte.lowered
        if next != 0x30 || form.last != 0x30 { form.append(next) }
      }
      return form
    }

    private func holds(_ index: Int) -> Bool {
      let line = page.lines.bytes(index)
      return line.count <= 60 && counts[Self.form(of: index, page), default: 0] >= many
    }

    /// The lines of a record without those at its ends, and what short lines stand above the last of these.
    func trimmed(_ record: Range<Int>) -> Range<Int> {
      var end = record.upperBound
      while end > record.lowerBound, holds(end - 1) { end -= 1 }
      var start = record.lowerBound
      for index in (start..<end).prefix(RecordBodies.tallest) {
        if holds(index) {
          start = index + 1
        } else if page.facts[index].isProse {
          break
        }
      }
      return min(start, end)..<end
    }
  }
}
