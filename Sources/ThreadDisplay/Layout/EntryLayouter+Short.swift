import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - Hits of a limit

extension EntryLayouter {
  /// How many rows of its words a hit shows.
  private static let shownRows = 2

  /// The head, and the first two own rows; where what made the comment pass stands further down, the rows from there on.
  func addShort(_ index: Int, step: Int, to rows: inout RowBuilder) {
    rows.add(LayoutRow(kind: .header))
    let width = max(1, metrics.textWidth(step: step) - 2)
    let blocks = discussion.comments[index].blocks
    let opening = own(blocks, width: width)
    let hit = highlights?.words(in: index, of: page.facts.query).first
    guard let hit, !opening.prefix(Self.shownRows).contains(where: { $0.shows(hit) }),
      let block = blocks.first(where: { discussion.blocks[$0].range.contains(hit) })
    else { return rows.add(opening, shown: Self.shownRows) }
    var found = self.rows(of: block, in: index, from: hit.lowerBound, width: width)
    if found.count <= Self.shownRows {
      found += own(block + 1..<blocks.upperBound, width: width)
    }
    if !found.isEmpty { found[0].isBehindGap = true }
    rows.add(found, shown: Self.shownRows)
  }

  /// The first rows of the own words in some paragraphs: one more than are shown, where there are so many.
  private func own(_ blocks: Range<Int>, width: Int) -> [LayoutRow] {
    var builder = RowBuilder(of: discussion.text, limit: Self.shownRows + 1)
    for block in blocks where discussion.blocks[block].isOwn && !builder.isFull {
      builder.addText(discussion.blocks[block].range, kind: .prose, block: block, width: width)
    }
    return builder.rows
  }

  /// The rows of a paragraph from the one on that shows the byte at an offset: one more than are shown.
  private func rows(of block: Int, in index: Int, from offset: UInt32, width: Int) -> [LayoutRow] {
    guard let kind = discussion.kind(ofBlock: block, in: index) else { return [] }
    let range = discussion.blocks[block].range
    let bars = kind == .quote ? discussion.quoteBars(ofBlock: block, width: width) + 1 : 0
    // A paragraph may have a hundred million bytes before the hit.
    let start = discussion.text.wordStart(in: range, before: offset, within: 4_096)
    let near = ByteRange(start, range.upperBound)
    var rows = RowBuilder(of: discussion.text, limit: .max)
    rows.addText(
      near, kind: kind, block: block, width: max(1, width - bars),
      limit: Int(offset - start) + Self.shownRows + 1)
    guard let first = rows.rows.row(showing: offset) else { return [] }
    return rows.rows[first...].prefix(Self.shownRows + 1).map { row in
      var row = row
      row.isFirst = row.isFirst && start == range.lowerBound
      return row
    }
  }
}

extension LayoutRow {
  /// Whether the first of some words are shown on it.
  fileprivate func shows(_ words: ByteRange) -> Bool {
    bytes.lowerBound <= words.lowerBound && words.lowerBound < bytes.upperBound
  }
}

extension TextStore {
  /// Where a range begins or, where that is farther away than some bytes from an offset in it, a word before that.
  fileprivate func wordStart(in range: ByteRange, before offset: UInt32, within most: UInt32)
    -> UInt32
  {
    guard offset - range.lowerBound > most else { return range.lowerBound }
    let near = ByteRange(offset - most, offset)
    return withBytes(of: near) { bytes in
      let blank = bytes.firstIndex { $0 == 0x20 || $0 == 0x0A } ?? bytes.count - 1
      return near.lowerBound + UInt32(blank + 1)
    }
  }
}
