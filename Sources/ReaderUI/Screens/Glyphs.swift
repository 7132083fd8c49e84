/// The signs that are no text of the page.
struct Glyphs {
  var selection = "▌"
  var rail = "│"
  var tee = "├─"
  var corner = "└─"
  var open = "▾"
  var folded = "▸"
  var leaf = "•"
  var ancestor = "╌"
  var ghost = "·"
  var likelyCut = "┄"
  var guessedGap = "┊"
  var guess = "?"
  var quote = "▎"
  var answers = "→"
  var answeredBy = "←"
  var bothWays = "⇄"
  var range = "–"
  var source = "↑"
  var nobody = "—"
  var dot = "·"
  var ellipsis = "…"
  var minus = "−"
  var current = "●"
  var barUp = "█"
  var barDown = "░"

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
