import DiscussionModel
import DiscussionQuery

/// A commenter's figures in words.
package struct CommenterDescription {
  private let statistics: CommenterStatistics
  private let glyphs: Glyphs

  /// What is said of the commenters of some statistics, with some signs.
  package init(_ statistics: CommenterStatistics, glyphs: Glyphs) {
    self.statistics = statistics
    self.glyphs = glyphs
  }

  /// What all unnamed comments together are called.
  package static let unnamed = "not named"

  /// How many comments have a name, and of how many different ones: `7 names on 26`.
  package var names: String {
    Figures.count(statistics.commenters.count, "name")
      + " on \(Figures.grouped(statistics.namedComments))"
  }

  /// `Marrow, 1 of 7, 9 comments, net +4`.
  ///
  /// - Parameters:
  ///   - row: the commenter.
  ///   - place: the commenter's place in the table, 0-based.
  package func status(of row: Commenter, at place: Int) -> String {
    var parts = [row.markedName ?? Self.unnamed]
    if row.name != nil {
      parts.append(
        "\(Figures.grouped(place + 1)) of \(Figures.grouped(statistics.commenters.count))")
    }
    parts.append(comments(row))
    if row.scored > 0 { parts.append("net " + Figures.signed(row.net, glyphs: glyphs)) }
    return parts.joined(separator: ", ")
  }

  /// All that is known of a commenter, a row each.
  package func details(of row: Commenter) -> [String] {
    var lines = [(row.markedName ?? "Not named") + ", " + comments(row) + grounds(row), place(row)]
    guard row.name != nil else { return lines }
    lines.append("answers       " + people(row) { $0.given })
    lines.append("answered by   " + people(row) { $0.received })
    let twoSided = row.exchanges.filter(\.isTwoSided).prefix(6)
    if !twoSided.isEmpty {
      lines.append(
        "two-sided     "
          + twoSided.map { partner(of: $0) + " " + talk($0) }.joined(separator: "   "))
    }
    return lines
  }

  /// The name of the other one of a talk, with its mark.
  package func partner(of exchange: Commenter.Exchange) -> String {
    statistics.partner(of: exchange).markedName ?? Self.unnamed
  }

  /// `⇄ 3/3 (#10–#26)`: how many answers go and come, and from which comment to which.
  package func talk(_ exchange: Commenter.Exchange) -> String {
    let sign =
      exchange.isTwoSided
      ? glyphs.bothWays : exchange.given > 0 ? glyphs.answers : glyphs.answeredBy
    return "\(sign) \(Figures.grouped(exchange.given))/\(Figures.grouped(exchange.received))"
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
        glyphs.separator + "net from \(Figures.signed(range.lowerBound, glyphs: glyphs)) to "
        + Figures.signed(range.upperBound, glyphs: glyphs)
    }
    if let mean = row.meanNet { place += ", mean " + Figures.tenths(mean, glyphs: glyphs) }
    return place
  }

  private func comments(_ row: Commenter) -> String {
    Figures.count(row.comments.count, "comment")
  }

  /// On which ground the name stands: `: 3 by address, 4 worked out (~), 2 guesses (?)`.
  private func grounds(_ row: Commenter) -> String {
    let parts = NameCertainty.allCases.compactMap { certainty in
      row.certainties[certainty].map { ground(certainty, $0) }
    }
    return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
  }

  private func ground(_ certainty: NameCertainty, _ count: Int) -> String {
    switch certainty {
    case .stated: "\(Figures.grouped(count)) stated by the page"
    case .header: "\(Figures.grouped(count)) by header"
    case .address: "\(Figures.grouped(count)) by address"
    case .selfReference: "\(Figures.grouped(count)) worked out (~)"
    case .style: Figures.count(count, "guess", "guesses") + " (?)"
    }
  }

  private func people(_ row: Commenter, _ count: (Commenter.Exchange) -> Int) -> String {
    let parts = row.exchanges.filter { count($0) > 0 }
      .sorted { (-count($0), $0.partner) < (-count($1), $1.partner) }
      .prefix(12).map { "\(partner(of: $0)) \(Figures.grouped(count($0)))" }
    return parts.isEmpty ? "nobody" : parts.joined(separator: "   ")
  }
}
