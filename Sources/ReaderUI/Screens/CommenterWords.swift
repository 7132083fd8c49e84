import DiscussionModel
import DiscussionQuery

/// A commenter's figures in words.
struct CommenterWords {
  let table: CommentersTable
  let glyphs: Glyphs

  /// `Marrow, 1 of 7, 9 comments, net +4`.
  func status(of row: Commenter, at place: Int) -> String {
    var parts = [row.name ?? "not named"]
    if row.name != nil { parts.append("\(place + 1) of \(table.statistics.commenters.count)") }
    parts.append(comments(row))
    if row.scored > 0 { parts.append("net " + VoteText.signed(row.net, glyphs: glyphs)) }
    return parts.joined(separator: ", ")
  }

  /// The rows below the table.
  func details(of row: Commenter) -> [String] {
    var lines = [(row.name ?? "Not named") + ", " + comments(row) + grounds(row), place(row)]
    guard row.name != nil else { return lines }
    lines.append("answers       " + people(row) { $0.given })
    lines.append("answered by   " + people(row) { $0.received })
    let twoSided = row.exchanges.filter(\.isTwoSided).prefix(6)
    if !twoSided.isEmpty {
      lines.append(
        "two-sided     "
          + twoSided.map { table.name(of: $0) + " " + talk($0) }.joined(separator: "   "))
    }
    return lines
  }

  /// `⇄ 3/3 (#10–#26)`: how many answers go and come, and from which comment to which.
  func talk(_ exchange: Commenter.Exchange) -> String {
    let sign =
      exchange.isTwoSided
      ? glyphs.bothWays : exchange.given > 0 ? glyphs.answers : glyphs.answeredBy
    return "\(sign) \(exchange.given)/\(exchange.received)"
      + " (#\(exchange.first + 1)\(glyphs.range)#\(exchange.last + 1))"
  }

  /// `first #11, last #42 · net from −3 to +4, mean +0.4`.
  private func place(_ row: Commenter) -> String {
    var place = ""
    if let first = row.first, let last = row.last {
      place = "first #\(first + 1), last #\(last + 1)"
    }
    if let range = row.netRange {
      place +=
        " \(glyphs.dot) net from \(VoteText.signed(range.lowerBound, glyphs: glyphs)) to "
        + VoteText.signed(range.upperBound, glyphs: glyphs)
    }
    if let mean = row.meanNet { place += ", mean " + tenths(mean) }
    return place
  }

  /// A figure with one place behind the point and its sign: `+0.4`.
  private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths > 0 ? "+" : tenths < 0 ? glyphs.minus : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  private func comments(_ row: Commenter) -> String {
    "\(row.comments.count) comment\(row.comments.count == 1 ? "" : "s")"
  }

  /// On which ground the name stands: `: 3 by address, 4 worked out (~), 2 by style (?)`.
  private func grounds(_ row: Commenter) -> String {
    let grounds: [(NameCertainty, String)] = [
      (.stated, "stated by the page"), (.header, "by header"), (.address, "by address"),
      (.selfReference, "worked out (~)"), (.style, "by style (?)"),
    ]
    let parts = grounds.compactMap { certainty, says in
      row.certainties[certainty].map { "\($0) \(says)" }
    }
    return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
  }

  private func people(_ row: Commenter, _ count: (Commenter.Exchange) -> Int) -> String {
    let parts = row.exchanges.filter { count($0) > 0 }
      .sorted { (-count($0), $0.partner) < (-count($1), $1.partner) }
      .prefix(12).map { "\(table.name(of: $0)) \(count($0))" }
    return parts.isEmpty ? "nobody" : parts.joined(separator: "   ")
  }
}
