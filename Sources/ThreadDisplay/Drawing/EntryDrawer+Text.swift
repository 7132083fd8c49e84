import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

// MARK: - Own words and quotes

extension EntryDrawer {
  /// Draws a row of own words, or of what is neither own nor quoted.
  func drawProse(_ row: LayoutRow, y: Int, into buffer: inout Buffer) {
    let style = row.kind == .aside ? screen.theme[.quote] : screen.theme[.prose]
    let inline = row.block < 0 ? [] : screen.discussion.blocks[Int(row.block)].inlineQuotes
    let end = screen.drawText(
      row.bytes, inline: inline.map(\.at), focused: focusedInlineWords, style: style, x: textX,
      y: y,
      limit: metrics.textRight, into: &buffer)
    if row.more > 0 {
      buffer.write(
        " " + glyphs.ellipsis, x: end, y: y, style: theme[.detail], limit: metrics.textRight)
    }
    let noteEnd = drawQuotedNote(row, y: y, into: &buffer)
    drawInlineSource(of: inline, in: row, x: noteEnd, y: y, into: &buffer)
  }

  /// Where the first words quoted inside a sentence on this row come from, in the margin.
  private func drawInlineSource(
    of inline: [InlineQuote], in row: LayoutRow, x: Int?, y: Int, into buffer: inout Buffer
  ) {
    guard entry.form == .full, let margin = metrics.marginX,
      let first = inline.first(where: {
        row.bytes.lowerBound <= $0.at.lowerBound && $0.at.lowerBound < row.bytes.upperBound
      })
    else { return }
    let x = x.map { $0 + 1 } ?? margin
    let room = min(margin + ScreenMetrics.marginWidth, metrics.size.width) - x
    buffer.writeClipped(
      QuoteOrigin(first.quote, naming: naming).label(within: room), x: x, y: y,
      style: theme[.quote], limit: x + room)
  }

  /// How many comments quote words that begin on this row: `"3`.
  ///
  /// - Returns: the column behind the note, or `nil` where there is none.
  private func drawQuotedNote(_ row: LayoutRow, y: Int, into buffer: inout Buffer) -> Int? {
    guard row.kind == .prose, row.block >= 0, entry.form == .full, !screen.page.isBeginning else {
      return nil
    }
    let quotations = screen.page.facts.backlinks.quotations(ofBlock: Int(row.block))
    guard !quotations.isEmpty else { return nil }
    let quoting = quotations.filter {
      row.bytes.lowerBound <= $0.words.lowerBound && $0.words.lowerBound < row.bytes.upperBound
    }
    let count = Set(quoting.map(\.comment)).count
    guard count > 0 else { return nil }
    return buffer.write("\"\(count)", x: metrics.noteX, y: y, style: theme[.detail])
  }

  /// Draws a row of a quote: dim, after its sign, the first row with its source.
  func drawQuote(_ row: LayoutRow, y: Int, into buffer: inout Buffer) {
    let isFocused = row.isFirst && focusedBlock == Int(row.block)
    let bars = screen.discussion.quoteBars(
      ofBlock: Int(row.block), width: metrics.textWidth(step: look.step))
    buffer.write(
      String(repeating: glyphs.quote, count: bars), x: textX, y: y,
      style: theme[isFocused ? .focusedQuote : .quote])
    let end = drawQuotedWords(row, x: textX + bars + 1, y: y, into: &buffer)
    guard row.isFirst, let quote = screen.discussion.blocks[Int(row.block)].quote else { return }
    let right = metrics.size.width
    let origin = QuoteOrigin(quote, naming: naming)
    if let margin = metrics.marginX {
      let label = origin.label(within: min(ScreenMetrics.marginWidth, right - margin))
      buffer.write(label, x: margin, y: y, style: theme[.quote])
    } else {
      let label = origin.label(within: right)
      if end + 2 + TextWidth.of(label) <= right {
        buffer.write(label, x: end + 2, y: y, style: theme[.quote])
      }
    }
  }

  /// The words; where rows are left out, as many as fit before the `+n`.
  private func drawQuotedWords(
    _ row: LayoutRow, x: Int, y: Int, into buffer: inout Buffer
  ) -> Int {
    let style = theme[.quote]
    guard row.more > 0 else {
      return screen.drawText(
        row.bytes, style: style, x: x, y: y, limit: metrics.textRight, into: &buffer)
    }
    let more = " +\(row.more)"
    let dots = TextWidth.of(glyphs.ellipsis)
    let width = max(1, metrics.textRight - x - TextWidth.of(more) - dots)
    let shown =
      screen.discussion.text.rows(of: row.bytes, width: width, limit: 1).first ?? row.bytes
    let end = screen.drawText(
      shown, style: style, x: x, y: y, limit: x + width, into: &buffer)
    return buffer.write(
      glyphs.ellipsis + more, x: end, y: y, style: style, limit: metrics.textRight)
  }

  /// The focused words, where the selected comment has the focus on words quoted inside a sentence.
  private var focusedInlineWords: ByteRange? { entry.form == .full ? focusedQuote?.at : nil }

  /// The block of the focused quote, where a quote of the selected comment has the focus.
  private var focusedBlock: Int? { focusedQuote?.block }

  private var focusedQuote: QuotePlace? {
    guard case .quote(let wanted) = look.focus, let index = entry.item.comment
    else { return nil }
    let places = screen.discussion.quotePlaces(of: index)
    return places.indices.contains(wanted) ? places[wanted] : nil
  }
}

// MARK: - The article block

extension EntryDrawer {
  /// Draws what is known of the article.
  func drawArticleHead(y: Int, into buffer: inout Buffer) {
    let text = "Article: " + PageDescription(screen.discussion, glyphs: glyphs).summary
    buffer.writeClipped(
      text, x: textX, y: y, style: theme[.detail], limit: metrics.size.width)
  }

  /// Draws the page's counts.
  func drawCounts(y: Int, into buffer: inout Buffer) {
    let description = PageDescription(screen.discussion, glyphs: glyphs)
    let text =
      if screen.page.isBeginning {
        description.beginning
      } else if screen.discussion.segmentation == .inferred, !screen.discussion.comments.isEmpty {
        description.cuts
      } else {
        description.counts(screen.page.facts.tally, saysNobody: true)
      }
    buffer.writeClipped(
      text, x: textX, y: y, style: theme[.detail], limit: metrics.size.width)
  }
}
