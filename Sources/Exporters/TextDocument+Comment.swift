import DiscussionModel
import DiscussionQuery

extension TextDocument {
  /// A row's left side.
  private struct Margin {
    var rails: String
    var cells: Int
  }

  /// Writes a comment with the blank row above it.
  mutating func writeComment(at index: Int, _ position: ThreadRails.Position) {
    let comment = discussion.comments[index]
    let readsOn = comment.boundary == .guess && isBare(comment, at: index)
    let ownRail = discussion.tree.descendants[index] > 0 ? signs.rail + " " : "  "
    if readsOn {
      writeGuess(at: index)
    } else {
      out.append(position.gap, .dim)
      out.endRow()
      writeHeader(of: comment, at: index, position)
    }
    let margin = Margin(rails: position.body + ownRail, cells: position.cells + 2)
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

  /// Whether nothing but a guessed cut tells a comment from the one above, so that it gets no header.
  private func isBare(_ comment: Comment, at index: Int) -> Bool {
    index > 0 && comment.author == nil && comment.votes == nil && comment.replies.isEmpty
      && discussion.tree.parent(of: index) == nil
  }

  private mutating func writeGuess(at index: Int) {
    out.append("\(signs.guessedGap) #\(discussion.number(of: index))? cut is a guess", .dim)
    out.endRow()
  }

  private mutating func writeMissingBody(_ margin: Margin) {
    let remark = clipped("(no text on the page)", to: width - margin.cells)
    out.append(margin.rails + remark, .dim)
    out.endRow()
  }

  private mutating func write(_ block: Block, _ margin: Margin) {
    if let quote = block.quote { return write(quote, of: block, margin) }
    let rows = measure.rows(
      of: discussion.text.bytes, in: block.range.offsets, width: width - margin.cells)
    for row in rows {
      out.append(margin.rails, .dim)
      append(row, block.isOwn ? .plain : .dim)
      out.endRow()
    }
  }

  private mutating func write(_ quote: Quote, of block: Block, _ margin: Margin) {
    let bar = margin.rails + signs.quote + " "
    let room = width - margin.cells - 2
    let rows = measure.rows(of: discussion.text.bytes, in: block.range.offsets, width: room)
    let source = clipped(label(of: quote), to: room)
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

  /// `↑ #18 Hana`, and how the words differ where they do.
  private func label(of quote: Quote) -> String {
    let place: String
    switch quote.source {
    case .comment(let index, _):
      guard discussion.comments.indices.contains(index) else { return "" }
      let name = discussion.comments[index].author.map { " " + $0.markedName } ?? ""
      place = "\(signs.source) #\(discussion.number(of: index))" + name
    case .title: place = "\(signs.source) headline"
    case .body: place = "\(signs.source) article"
    case .external: return "from elsewhere"
    case .unresolved: return "not on this page"
    }
    switch quote.match {
    case .exact: return place
    case .partial: return place + ", part"
    case .edited: return place + ", edited"
    }
  }
}
