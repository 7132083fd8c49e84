/// An explanation as plain text with the program's own signs in ASCII.
///
/// The rows come with signs of which few are no ASCII: the dash between the
/// line numbers above them, what stands for words that were cut off, and the
/// marks around the first words of a cut. Where they stand tells them from the
/// same signs of the page, which are the page's own.
enum PlainEvidence {
  /// Replaces the program's own signs in what `EvidenceRows.plain` makes.
  static func inASCII(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { place, line in
      // `Why: #31, lines 329–337 of the page`
      place == 0 ? String(line.map { $0 == "–" ? "-" : $0 }) : row(Array(line.unicodeScalars))
    }.joined(separator: "\n")
  }

  private static func row(_ scalars: [Unicode.Scalar]) -> String {
    var scalars = scalars
    let cut = scalars.indices.last { scalars[$0] == "…" && isEnd(of: scalars, after: $0) }
    if let cut { replaceEllipsis(in: &scalars, at: cut) }
    if scalars.drop(while: { $0 == " " }).starts(with: "cut before".unicodeScalars) {
      replaceMarks(in: &scalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Whether words end here: at the end of the row, or with a gap before a note.
  private static func isEnd(of scalars: [Unicode.Scalar], after index: Int) -> Bool {
    let rest = scalars[(index + 1)...].prefix(2)
    return rest.isEmpty || rest.elementsEqual([" ", " "])
  }

  /// Three dots in place of the last letters, so that what follows keeps its column.
  private static func replaceEllipsis(in scalars: inout [Unicode.Scalar], at index: Int) {
    let start = max(0, index - 2)
    // Letters that are wide, or marks over others, do not make room for a dot each.
    let isPlain = scalars[start..<index].allSatisfy(\.isASCII)
    scalars.replaceSubrange(
      (isPlain ? start : index)...index, with: (isPlain ? "..." : ".").unicodeScalars)
  }

  /// The marks around `cut before line 82    “The first words”`.
  private static func replaceMarks(in scalars: inout [Unicode.Scalar]) {
    if let first = scalars.firstIndex(of: "“") { scalars[first] = "\"" }
    if scalars.last == "”" { scalars[scalars.count - 1] = "\"" }
  }
}
