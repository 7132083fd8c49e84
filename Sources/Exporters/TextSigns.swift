/// The signs of printed text that are no words of the page.
struct TextSigns: Sendable {
  /// The rail of a thread that goes on below.
  let rail: String
  /// A rail with a branch, another one following below.
  let tee: String
  /// A rail with its last branch.
  let corner: String
  /// A comment that is answered.
  let open: String
  /// A comment that is not.
  let leaf: String
  /// Stands before the mark of a comment whose start is likely.
  let likelyCut: String
  /// Stands before a comment whose start is a guess.
  let guessedGap: String
  /// Stands before each row of a quote.
  let quote: String
  /// Stands between a writer and those whom the comment answers.
  let answers: String
  /// Stands before where a quote comes from.
  let source: String
  /// Stands for a writer whom nobody knows.
  let nobody: String
  /// Stands between parts of a line.
  let dot: String
  /// Stands for what was cut off.
  let ellipsis: String
  /// Stands before a negative net.
  let minus: String

  /// The usual signs.
  static let unicode = TextSigns(
    rail: "│", tee: "├─", corner: "└─", open: "▾", leaf: "•", likelyCut: "┄", guessedGap: "┊",
    quote: "▎", answers: "→", source: "↑", nobody: "—", dot: "·", ellipsis: "…", minus: "−")

  /// Signs for those who can use no more than ASCII; the same as the reader's.
  static let ascii = TextSigns(
    rail: "|", tee: "|-", corner: "`-", open: "v", leaf: "*", likelyCut: "~", guessedGap: ":",
    quote: ">", answers: "->", source: "^", nobody: "-", dot: ".", ellipsis: "...", minus: "-")
}
