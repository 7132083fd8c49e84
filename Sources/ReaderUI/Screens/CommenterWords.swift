import DiscussionModel
import DiscussionQuery

/// A commenter's figures in words.
struct CommenterWords {
  let statistics: CommenterStatistics
  let glyphs: Glyphs

  /// `Isabelle, 1 of 7, 9 comments, net +4`.
  func status(of row: Commenter, at place: Int) -> String {
    var parts = [row.name ?? "not named"]
    if row.name != nil { parts.append("\(place + 1) of \(statistics.commenters.count)") }
    parts.append(comments(row))
    if row.scored > 0 { parts.append("net " + VoteText.signed(row.net, glyphs: glyphs)) }
    return parts.joined(separator: ", ")
  }

  /// The rows below the table.
  func details(of row: Commenter) -> [String] {
    var lines = [(row.name ?? "Not named") + ", " + comments(row) + grades(row)]
    var place = ""
    if let first = row.first, let last = row.last {
      place = "first #\(first + 1), last #\(last + 1)"
    }
    if let range = row.netRange {
      place +=
        " \(glyphs.dot) net from \(VoteText.signed(range.lowerBound, glyphs: glyphs)) to "
        + VoteText.signed(range.upperBound, glyphs: glyphs)
    }
    lines.append(place)
    guard row.name != nil else { return lines }
    lines.append("answers      " + people(row) { $0.given })
    lines.append("answered by  " + people(row) { $0.received })
    return lines
  }

  private func comments(_ row: Commenter) -> String {
    "\(row.comments.count) comment\(row.comments.count == 1 ? "" : "s")"
  }

  /// On which ground the name stands: `: 3 sure, 4 worked out (~), 2 by style (?)`.
  private func grades(_ row: Commenter) -> String {
    let grades = [
      (row.comments(graded: .sure), "sure"), (row.comments(graded: .likely), "worked out (~)"),
      (row.comments(graded: .guess), "by style (?)"),
    ]
    let parts = grades.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
  }

  private func people(_ row: Commenter, _ count: (Commenter.Exchange) -> Int) -> String {
    let parts = row.exchanges.filter { count($0) > 0 }.prefix(12).map {
      "\(statistics.commenters[$0.partner].name ?? glyphs.nobody) \(count($0))"
    }
    return parts.isEmpty ? "nobody" : parts.joined(separator: "   ")
  }
}
