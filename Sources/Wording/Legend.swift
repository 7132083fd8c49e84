/// What the signs mean that stand beside comments, made of the signs that draw them.
package struct Legend {
  /// A sign with what it means.
  package struct Row: Hashable, Sendable {
    /// What a sign looks like.
    package enum Sign: Hashable, Sendable {
      /// Some characters.
      case text(String)
      /// The bar of votes.
      case bar
    }

    /// The sign.
    package let sign: Sign
    /// What it means.
    package let meaning: String
  }

  /// The rows, in the order in which one meets the signs on a page.
  package let rows: [Row]

  /// The meaning of some signs.
  package init(_ glyphs: Glyphs) {
    rows =
      Self.marks(glyphs) + Self.rails(glyphs) + Self.names(glyphs) + Self.quotes(glyphs)
      + Self.cuts(glyphs) + Self.votes(glyphs)
  }

  private static func row(_ sign: String, _ meaning: String) -> Row {
    Row(sign: .text(sign), meaning: meaning)
  }

  private static func marks(_ glyphs: Glyphs) -> [Row] {
    [
      row(glyphs.selection, "what is selected"),
      row(glyphs.unread, "not read yet; in a list of pages: not opened yet"),
      row(glyphs.open, "answered; the answers stand below"),
      row(glyphs.folded, "more is hidden below or behind it"),
      row("+4", "so many comments are hidden below it"),
      row(glyphs.leaf, "answered by nobody"),
      row(glyphs.ancestor, "shown only since others hang on it"),
      row("\(glyphs.ghost) #8", "an answer that stands elsewhere"),
    ]
  }

  private static func rails(_ glyphs: Glyphs) -> [Row] {
    [
      row("\(glyphs.tee) \(glyphs.corner)", "one of several answers to the same comment"),
      row(glyphs.rail, "what hangs on it answers what is above"),
      row("\(glyphs.dot)4", "so deep a comment stands, told from 4 on"),
    ]
  }

  private static func names(_ glyphs: Glyphs) -> [Row] {
    [
      row("\(glyphs.answers) Ada", "whom a comment answers"),
      row("~Ada", "a name that is worked out, and likely"),
      row("Ada?", "a name that is a guess"),
      row(glyphs.nobody, "a writer whom nobody knows"),
    ]
  }

  private static func quotes(_ glyphs: Glyphs) -> [Row] {
    [
      row("\"1", "so many comments quote what stands beside it"),
      row(glyphs.quote, "words quoted from elsewhere"),
      row("\(glyphs.source) #4", "where they come from"),
      row("part", "a part of a paragraph is quoted"),
      row("?", "behind it: where they come from is a guess"),
      row("\(glyphs.ellipsis) +1", "so many rows of a quote are left out"),
    ]
  }

  private static func cuts(_ glyphs: Glyphs) -> [Row] {
    [
      row(glyphs.likelyCut + glyphs.leaf, "where this comment begins is likely"),
      row("\(glyphs.guessedGap) \(glyphs.guess)", "where this comment begins is a guess"),
    ]
  }

  private static func votes(_ glyphs: Glyphs) -> [Row] {
    [
      Row(sign: .bar, meaning: "votes for and against; the longer, the more"),
      row("+5 \(glyphs.minus)5 0", "votes for less votes against"),
      row(glyphs.ellipsis, "what does not fit is cut here"),
    ]
  }
}
