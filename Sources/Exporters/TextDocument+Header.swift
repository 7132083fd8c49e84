import DiscussionModel
import DiscussionQuery

extension TextDocument {
  /// Writes `▾ #31 Sefa → Marrow #26 + Hana #18  15:51 ·5        1 up 5 down   −4`.
  mutating func writeHeader(
    of comment: Comment, at index: Int, _ position: ThreadRails.Position
  ) {
    // A name wants some cells; where the counts leave too few, the net alone must do.
    let wide = width - position.cells - 18
    let votes = comment.votes.map { words(for: $0, cells: wide) } ?? ""
    let votesCells = votes.unicodeScalars.count
    out.append(position.head, .dim)
    var room = width - position.cells - votesCells - (votes.isEmpty ? 0 : 2)
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
    var parts: [(String, TextWriter.Look)] = [
      (mark(of: comment, at: index) + " #\(discussion.number(of: index)) ", .dim),
      (comment.author?.markedName ?? signs.nobody, .bright),
    ]
    let targets = discussion.targets(of: index).map(name)
    if !targets.isEmpty {
      parts.append((" \(signs.answers) " + targets.joined(separator: " + "), .plain))
    }
    if let posted = comment.posted { parts.append(("  " + posted.iso, .dim)) }
    let depth = discussion.tree.depths[index]
    // As in the reader: from 4 on the rails alone no longer tell.
    if depth >= 4 { parts.append((" \(signs.dot)\(depth)", .dim)) }
    if comment.boundary == .likely { parts.append(("  cut likely", .dim)) }
    return parts
  }

  private func mark(of comment: Comment, at index: Int) -> String {
    switch comment.boundary {
    case .guess: "?"
    case .likely: signs.likelyCut + signs.leaf
    case .marked, .sure: discussion.tree.descendants[index] > 0 ? signs.open : signs.leaf
    }
  }

  private func name(ofAnswered index: Int) -> String {
    let name = discussion.comments[index].author.map { $0.markedName + " " } ?? ""
    return name + "#\(discussion.number(of: index))"
  }

  private func signed(_ score: Int) -> String {
    score == 0 ? "0" : (score > 0 ? "+" : signs.minus) + "\(score.magnitude)"
  }

  /// `18 up 7 down  +11`, the net right-aligned in four cells; what the page does not give is left out.
  private func words(for votes: Votes, cells: Int) -> String {
    var counts: [String] = []
    if let up = votes.up, votes.cast != 0 { counts.append("\(up) up") }
    if let down = votes.down, votes.cast != 0 { counts.append("\(down) down") }
    let net = votes.score.map(signed) ?? signs.nobody
    let blanks = String(repeating: " ", count: max(0, 4 - net.unicodeScalars.count))
    let words = counts.joined(separator: " ") + (counts.isEmpty ? "" : "  ") + blanks + net
    return words.unicodeScalars.count <= cells ? words : blanks + net
  }
}
