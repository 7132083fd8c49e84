import DiscussionModel
import Wording

extension TextDocument {
  /// A row's left side.
  private struct Margin {
    var rails: String
    var cells: Int
  }

  /// Writes a comment with the blank row above it, unless it is the first of all that is written.
  mutating func writeComment(at index: Int, _ rails: ThreadRails, isFirst: Bool = false) {
    let comment = discussion.comments[index]
    let ownRail = discussion.tree.descendants[index] > 0 ? glyphs.rail + " " : "  "
    if index > 0, !discussion.hasHeader(index) {
      writeGuess(at: index)
    } else {
      if !isFirst {
        out.append(rails.gap, .dim)
        out.endRow()
      }
      writeHeader(of: comment, at: index, rails)
    }
    if comment.isPlaceholder { return }
    let margin = Margin(rails: rails.body + ownRail, cells: rails.cells + 2)
    var last: Block?
    for number in comment.blocks where !discussion.isInHeader(number, of: index) {
      let block = discussion.blocks[number]
      if let last, last.quote == nil || block.quote == nil {
        out.append(margin.rails, .dim)
        out.endRow()
      }
      write(block, margin)
      last = block
    }
    if last == nil { writeMissingBody(margin) }
  }

  private mutating func writeGuess(at index: Int) {
    out.append("\(glyphs.guessedGap) \(naming.number(index))? \(CommentRemarks.guessedCut)", .dim)
    out.endRow()
  }

  private mutating func writeMissingBody(_ margin: Margin) {
    let remark = clipped(CommentRemarks.noText, to: width - margin.cells)
    out.append(margin.rails + remark, .dim)
    out.endRow()
  }

  private mutating func write(_ block: Block, _ margin: Margin) {
    if let quote = block.quote { return write(quote, of: block, margin) }
    let rows = measure.rows(
      of: discussion.text.bytes(of: block.range), width: width - margin.cells)
    for row in rows {
      out.append(margin.rails, .dim)
      append(row, block.isOwn ? .plain : .dim)
      out.endRow()
    }
  }

  private mutating func write(_ quote: Quote, of block: Block, _ margin: Margin) {
    let bars = max(1, min(Int(quote.level), (width - margin.cells) / 4))
    let bar = margin.rails + String(repeating: glyphs.quote, count: bars) + " "
    let room = width - margin.cells - bars - 1
    let rows = measure.rows(of: discussion.text.bytes(of: block.range), width: room)
    let source = clipped(QuoteOrigin(quote, naming: naming).label, to: room)
    let sourceCells = measure.cells(of: source)
    for (place, row) in rows.enumerated() {
      out.append(bar, .dim)
      append(row, .dim)
      if place == rows.count - 1, !source.isEmpty {
        var used = measure.cells(of: cleaned(row))
        if used + 2 + sourceCells > room {
          out.endRow()
          out.append(bar, .dim)
          used = 0
        }
        out.blanks(room - used - sourceCells)
        out.append(source, .dim)
      }
      out.endRow()
    }
  }
}
