/// What a search line asks for: words, or behind a leading `=` the hits of a limit.
///
///     tower bell      words, own or quoted
///     nq:bell         own words only; q:bell quoted ones only
///     =score>=10      the comments that pass a limit, which does not limit the view
package enum SearchQuery: Hashable, Sendable {
  /// Words in the text.
  case words(TextQuery)
  /// Comments that pass a limit.
  case limit(Limit)

  /// What a line asks for.
  ///
  /// - Parameter text: the line as typed, without the `/` that opens it.
  /// - Throws: a `LimitError` where a limit is wrong; its position counts from the start of the line.
  package init(parsing text: String) throws(LimitError) {
    if text.hasPrefix("=") {
      do throws(LimitError) {
        self = .limit(try Limit(parsing: String(text.dropFirst())))
      } catch {
        throw LimitError(error.position + 1, error.message)
      }
      return
    }
    let parts: [(String, TextPart)] = [("nq:", .own), ("q:", .quoted)]
    let part = parts.first { text.hasPrefix($0.0) }
    let words = String(text.dropFirst(part?.0.count ?? 0))
    self = .words(TextQuery(words, in: part?.1 ?? .all))
  }

  /// Whether there is nothing to look for yet.
  package var isEmpty: Bool {
    switch self {
    case .words(let query): query.isEmpty
    case .limit(let limit): limit.isEmpty
    }
  }
}
