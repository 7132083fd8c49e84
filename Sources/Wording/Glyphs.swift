/// The signs that are no text of the page, on the screen and in print.
///
/// They never change; a class only so that all who draw share them without copying.
package final class Glyphs: Sendable {
  /// The bar beside what is selected.
  package let selection: String
  /// The rail of a thread that goes on below; one cell.
  package let rail: String
  /// A rail with a branch, another one following below; two cells.
  package let tee: String
  /// A rail with its last branch; two cells.
  package let corner: String
  /// A comment that is answered, an article whose text is shown.
  package let open: String
  /// A comment of which no more than a row is shown, an article whose text is not.
  package let folded: String
  /// A comment that nobody answers.
  package let leaf: String
  /// A comment that is shown only since it keeps the thread of another.
  package let ancestor: String
  /// A row that stands for a comment elsewhere.
  package let ghost: String
  /// Stands before the mark of a comment whose start is likely.
  package let likelyCut: String
  /// Stands before the number of a comment that was not read yet, of a page that was not opened yet.
  package let unread: String
  /// Stands above a comment whose start is a guess.
  package let guessedGap: String
  /// A comment whose start is a guess.
  package let guess: String
  /// Stands before each row of a quote.
  package let quote: String
  /// Stands between a writer and those whom the comment answers, and between words and what they were changed to.
  package let answers: String
  /// Stands between a writer and those who answer.
  package let answeredBy: String
  /// Stands between two writers who answer each other.
  package let bothWays: String
  /// Stands between the first and the last of some numbers; alone where there is no number.
  package let range: String
  /// Stands before where a quote comes from.
  package let source: String
  /// Stands for a writer whom nobody knows.
  package let nobody: String
  /// Stands between the parts of a line.
  package let dot: String
  /// Stands for what was cut off, and for what is still to come.
  package let ellipsis: String
  /// Stands before a negative figure.
  package let minus: String
  /// The present one of some choices.
  package let current: String
  /// A cell of votes for.
  package let barUp: String
  /// A cell of votes against.
  package let barDown: String

  private init(
    selection: String = "▌", rail: String = "│", tee: String = "├─", corner: String = "└─",
    open: String = "▾", folded: String = "▸", leaf: String = "•", ancestor: String = "╌",
    ghost: String = "·", unread: String = "●", likelyCut: String = "┄", guessedGap: String = "┊",
    guess: String = "?",
    quote: String = "▎", answers: String = "→", answeredBy: String = "←", bothWays: String = "⇄",
    range: String = "–", source: String = "↑", nobody: String = "—", dot: String = "·",
    ellipsis: String = "…", minus: String = "−", current: String = "●", barUp: String = "█",
    barDown: String = "░"
  ) {
    self.selection = selection
    self.rail = rail
    self.tee = tee
    self.corner = corner
    self.open = open
    self.folded = folded
    self.leaf = leaf
    self.ancestor = ancestor
    self.ghost = ghost
    self.unread = unread
    self.likelyCut = likelyCut
    self.guessedGap = guessedGap
    self.guess = guess
    self.quote = quote
    self.answers = answers
    self.answeredBy = answeredBy
    self.bothWays = bothWays
    self.range = range
    self.source = source
    self.nobody = nobody
    self.dot = dot
    self.ellipsis = ellipsis
    self.minus = minus
    self.current = current
    self.barUp = barUp
    self.barDown = barDown
  }

  /// The usual signs.
  package static let unicode = Glyphs()

  /// Signs for those who have no more than ASCII.
  package static let ascii = Glyphs(
    selection: ">", rail: "|", tee: "|-", corner: "`-", open: "v", folded: "+", leaf: "*",
    ancestor: "-", ghost: ".", unread: "o", likelyCut: "~", guessedGap: ":", guess: "?", quote: ">",
    answers: "->", answeredBy: "<-", bothWays: "<->", range: "-", source: "^", nobody: "-",
    dot: ".", ellipsis: "...", minus: "-", current: "*", barUp: "+", barDown: "-")

  /// What stands between the parts of a line, blanks included: ` · `.
  package var separator: String { " \(dot) " }
}
