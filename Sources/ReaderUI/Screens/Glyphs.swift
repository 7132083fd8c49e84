/// The signs that are no text of the page.
///
/// They never change; a class only so that all who draw share them without copying.
final class Glyphs: Sendable {
  let selection: String
  let rail: String
  let tee: String
  let corner: String
  let open: String
  let folded: String
  let leaf: String
  let ancestor: String
  let ghost: String
  let likelyCut: String
  let guessedGap: String
  let guess: String
  let quote: String
  let answers: String
  let answeredBy: String
  let bothWays: String
  let range: String
  let source: String
  let nobody: String
  let dot: String
  let ellipsis: String
  let minus: String
  let current: String
  let barUp: String
  let barDown: String

  private init(
    selection: String = "▌", rail: String = "│", tee: String = "├─", corner: String = "└─",
    open: String = "▾", folded: String = "▸", leaf: String = "•", ancestor: String = "╌",
    ghost: String = "·", likelyCut: String = "┄", guessedGap: String = "┊", guess: String = "?",
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
  static let unicode = Glyphs()

  /// Signs for terminals that have no more than ASCII.
  static let ascii = Glyphs(
    selection: ">", rail: "|", tee: "|-", corner: "`-", open: "v", folded: "+", leaf: "*",
    ancestor: "-", ghost: ".", likelyCut: "~", guessedGap: ":", guess: "?", quote: ">",
    answers: "->", answeredBy: "<-", bothWays: "<->", range: "-", source: "^", nobody: "-",
    dot: ".", ellipsis: "...", minus: "-", current: "*", barUp: "+", barDown: "-")
}

extension ReaderOptions {
  /// The signs that the options ask for.
  var glyphs: Glyphs { ascii ? .ascii : .unicode }
}
