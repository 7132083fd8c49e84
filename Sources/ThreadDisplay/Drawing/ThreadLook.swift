import DiscussionModel
import TerminalUI
import TextKit
import Wording

/// What the rows of all entries of a conversation depend on, besides what is each entry's own.
///
/// Those who draw entries see nothing but this and an `EntryLook`. So where
/// both are the same as on the screen before, the rows are as well. It never
/// changes; a class only so that the drawers share it without copying.
package final class ThreadLook {
  /// All that goes into it.
  package struct Key: Equatable {
    /// The page.
    package let page: Page
    /// The measures of the part of the screen that it has.
    package let metrics: ScreenMetrics
    /// The cells of the whole screen, of which the thread may have but a part.
    package let screenWidth: Int
    /// What the user chose.
    package let options: ReaderOptions
    /// Whether answers are indented and have rails.
    package let isIndented: Bool
    /// Whether the comments stand in the page's own order.
    package let isFlat: Bool
    /// Whether the article's text is shown.
    package let isArticleOpen: Bool
    /// Whether quotes are left out.
    package let hidesQuotes: Bool
    /// The paragraph of a quote that is shown whole.
    package let wholeQuote: Int?
    /// What is lit.
    package let lit: LitWords

    /// What a layout of some rows depends on, with what is lit in them.
    ///
    /// - Parameters:
    ///   - layout: the rows.
    ///   - screenWidth: the cells of the whole screen.
    ///   - lit: what is lit.
    package init(_ layout: ThreadLayout, screenWidth: Int, lit: LitWords) {
      page = layout.page
      metrics = layout.metrics
      self.screenWidth = screenWidth
      options = layout.options
      isIndented = layout.isIndented
      isFlat = layout.view.isFlat
      isArticleOpen = layout.view.isArticleOpen
      hidesQuotes = layout.view.hidesQuotes
      wholeQuote = layout.view.wholeQuote
      self.lit = lit
    }
  }

  /// What it depends on.
  package let key: Key
  /// How things look.
  package let theme: Theme
  /// The signs.
  package let glyphs: Glyphs
  /// What comments are called.
  package let naming: CommentNaming
  /// What stands left in the title row; a look often outlives a screen.
  package private(set) lazy var title = makeTitle()
  /// What stands right of it, shortened to half of the screen.
  package private(set) lazy var site = PageDescription(discussion, glyphs: glyphs)
    .site(within: key.screenWidth / 2)

  /// The look that a key makes.
  package init(_ key: Key) {
    self.key = key
    theme = Theme(hasColor: key.options.color)
    glyphs = key.options.glyphs
    naming = CommentNaming(key.page.discussion, glyphs: glyphs)
  }

  /// The page.
  package var page: Page { key.page }
  /// The page's discussion.
  package var discussion: Discussion { page.discussion }
  /// The measures of the part of the screen that it has.
  package var metrics: ScreenMetrics { key.metrics }

  /// The lit words of which some stand in a range.
  private func litWords(in bytes: ByteRange) -> [ByteRange] {
    // Those of one comment do not overlap, so the first is found by bisection; one may have thousands.
    let words = key.lit.words
    let first = words.firstIndexInOrder { $0.upperBound > bytes.lowerBound }
    return Array(words[first...].prefix { $0.lowerBound < bytes.upperBound })
  }

  /// Writes a range of the text, lit words in reverse, words quoted inside a sentence dim and underlined.
  ///
  /// - Parameters:
  ///   - bytes: the range.
  ///   - lit: the lit words; those of the thread by default.
  ///   - inline: the words quoted inside a sentence.
  ///   - focused: those of them that have the focus, which are bright.
  ///   - style: how the rest looks.
  ///   - x: the column of its first cell.
  ///   - y: the row.
  ///   - limit: the column before which it ends.
  ///   - buffer: where to draw.
  /// - Returns: the column behind the last cell.
  @discardableResult
  package func drawText(
    _ bytes: ByteRange, lit: [ByteRange]? = nil, inline: [ByteRange] = [],
    focused: ByteRange? = nil,
    style: Style, x: Int, y: Int, limit: Int, into buffer: inout Buffer
  ) -> Int {
    var column = x
    for piece in pieces(of: bytes, lit: lit, inline: inline, focused: focused, style: style) {
      column = buffer.write(
        piece.bytes, of: discussion.text, x: column, y: y, style: piece.style, limit: limit)
    }
    return column
  }

  /// A range of the text in pieces of one look each.
  package func pieces(
    of bytes: ByteRange, lit: [ByteRange]? = nil, inline: [ByteRange] = [],
    focused: ByteRange? = nil,
    style: Style
  ) -> [(bytes: ByteRange, style: Style)] {
    let lit = lit ?? litWords(in: bytes)
    if lit.isEmpty && inline.isEmpty { return [(bytes, style)] }
    let edges = (lit + inline).flatMap { [$0.lowerBound, $0.upperBound] }
      .filter { bytes.lowerBound < $0 && $0 < bytes.upperBound }
    let starts = Set(edges + [bytes.lowerBound]).sorted()
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.upperBound
      let piece = ByteRange(start, end)
      var look = style
      if inline.contains(where: { $0.contains(piece) }) {
        let hasFocus = focused.map { $0.contains(piece) } ?? false
        look = look.adding([hasFocus ? .bold : .dim, .underline])
      }
      if let words = lit.first(where: { $0.contains(piece) }) {
        look = key.lit.hit?.words == words ? theme[.presentHit] : look.adding(.reverse)
      }
      return (piece, look)
    }
  }
}

extension ThreadLook {
  /// The page's title, lit words in it in reverse.
  private func makeTitle() -> StyledLine {
    var line = StyledLine()
    guard let title = discussion.article.title else {
      line.add(PageDescription(discussion, glyphs: glyphs).title, theme[.title])
      return line
    }
    let shown = discussion.text.rowful(of: title.range)
    for piece in pieces(of: shown, style: theme[.title]) {
      line.add(discussion.text[piece.bytes], piece.style)
    }
    return line
  }
}
