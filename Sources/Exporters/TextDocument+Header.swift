import DiscussionModel
import DiscussionQuery
import Wording

extension TextDocument {
  /// Writes `▾ #31 Sefa → Marrow #26 + Hana #18  15:51 ·5        1 up 5 down   −4`.
  mutating func writeHeader(
    of comment: Comment, at index: Int, _ rails: ThreadRails
  ) {
    // A name wants some cells; where the counts leave too few, the net alone must do.
    let wide = width - rails.cells - 18
    let shown = comment.isPlaceholder ? nil : comment.votes
    let votes = shown.map { words(for: $0, cells: wide) } ?? ""
    let votesCells = votes.unicodeScalars.count
    out.append(rails.head, .dim)
    var room = width - rails.cells - votesCells - (votes.isEmpty ? 0 : 2)
    for (text, look) in headerParts(of: comment, at: index) where room > 0 {
      let shown = clipped(text, to: room)
      out.append(shown, look)
      room -= measure.cells(of: shown)
    }
    if !votes.isEmpty {
      out.blanks(room + 2)
      out.append(votes, .dim)
    }
    out.endRow()
  }

  private func headerParts(
    of comment: Comment, at index: Int
  ) -> [(String, TextWriter.Look)] {
    let sign = sign(of: comment, at: index) + " "
    let place = naming.place(of: index)
    var parts = place.map { [(sign + $0, .dim)] } ?? nameParts(of: index, sign)
    if let posted = comment.posted { parts.append(("  " + posted.iso, .dim)) }
    if let depth = naming.depth(of: index) { parts.append((" " + depth, .dim)) }
    if comment.boundary == .likely { parts.append(("  " + CommentRemarks.likelyCut, .dim)) }
    return parts
  }

  /// `▾ #31 Sefa → Marrow #26`, and what became of the comment where not all of it is there.
  private func nameParts(of index: Int, _ sign: String) -> [(String, TextWriter.Look)] {
    var parts: [(String, TextWriter.Look)] = [
      (sign + naming.number(index) + " ", .dim), (naming.writer(of: index), .bright),
    ]
    let targets = discussion.targets(of: index).map(naming.named)
    if !targets.isEmpty {
      parts.append((" \(glyphs.answers) " + targets.joined(separator: " + "), .plain))
    }
    if let remark = naming.remark(of: index) { parts.append(("  " + remark, .dim)) }
    return parts
  }

  private func sign(of comment: Comment, at index: Int) -> String {
    switch comment.boundary {
    case .guess: glyphs.guess
    // Printed text has had this sign behind that of a likely cut from its beginning; scripts may look for it.
    case .likely: glyphs.likelyCut + glyphs.leaf
    case .marked, .sure: naming.sign(of: index)
    }
  }

  /// `18 up 7 down  +11`, the net right-aligned in four cells; what the page does not give is left out.
  private func words(for votes: Votes, cells: Int) -> String {
    let counts = VoteText.counts(votes)
    let score = VoteText.net(votes, glyphs: glyphs)
    let net = score.isEmpty ? glyphs.nobody : score
    let blanks = String(repeating: " ", count: max(0, 4 - net.unicodeScalars.count))
    let words = counts + (counts.isEmpty ? "" : "  ") + blanks + net
    return words.unicodeScalars.count <= cells ? words : blanks + net
  }
}
