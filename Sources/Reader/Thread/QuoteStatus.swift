import DiscussionModel
import TerminalUI
import ThreadDisplay
import Wording

/// What the status line says of quoted words that are lit: who quotes them, and what was left out or changed.
struct QuoteStatus {
  let state: ReaderState
  let page: Page

  /// `Words quoted by Sefa #31 (2 of 2); left out: 1 sentence after. Ctrl-o back`.
  ///
  /// - Parameters:
  ///   - place: the quote.
  ///   - number: its place among those of its comment, 0-based.
  ///   - count: how many quotes the comment has.
  ///   - index: the quoting comment.
  ///   - hint: what is said at the end; by default the key that leads back.
  func says(
    _ place: QuotePlace, number: Int, of count: Int, in index: Int, hint: String? = nil
  ) -> String {
    let glyphs = state.options.glyphs
    let isNarrow = state.size.width < 60
    var text =
      (isNarrow ? "By " : "Words quoted by ")
      + CommentNaming(page.discussion, glyphs: glyphs).named(index)
    if count > 1 { text += " (\(number + 1)\(isNarrow ? "/" : " of ")\(count))" }
    text += QuoteReport(place.quote, in: page.discussion, glyphs: glyphs).says
    let key = state.keyMap.shortcut(for: .back, in: .thread).map { ". \($0) back" } ?? ""
    return text + (hint ?? key)
  }
}
