import DiscussionModel

/// What the status line says of lit words.
struct LightWords {
  let state: ReaderState
  let page: Page

  private var discussion: Discussion { page.discussion }

  /// `Words quoted by Tamarama #31 (2 of 2); left out: 1 sentence after. Ctrl-o back`.
  func says(_ place: QuotePlace, number: Int, of count: Int, in index: Int) -> String {
    let words = CommentWords(discussion: discussion, glyphs: state.options.glyphs)
    var text = "Words quoted by \(words.named(index))"
    if count > 1 { text += " (\(number + 1) of \(count))" }
    if place.quote.match == .edited { text += ", in other words" }
    let difference = discussion.difference(of: place.quote)
    let parts = [leftOut(difference), changed(difference)].compactMap { $0 }
    if !parts.isEmpty { text += "; " + parts.joined(separator: "; ") }
    if let key = state.keyMap.shortcut(for: .back, in: .thread) { text += ". \(key) back" }
    return text
  }

  /// What of the source's paragraph was not quoted: `left out: 1 sentence before, 2 sentences after`.
  private func leftOut(_ difference: QuoteDifference) -> String? {
    let parts = QuoteDifference.Place.allCases.compactMap { place -> String? in
      let count = difference.sentences(place)
      return count == 0 ? nil : "\(count) sentence\(count == 1 ? "" : "s") \(place.rawValue)"
    }
    return parts.isEmpty ? nil : "left out: " + parts.joined(separator: ", ")
  }

  /// The first words that the quoter changed, and how many more: `"boat" for "ferry", 2 more`.
  private func changed(_ difference: QuoteDifference) -> String? {
    guard let first = difference.changes.first else { return nil }
    let (new, old) = (quoted(first.at), quoted(first.source))
    let words =
      switch (new, old) {
      case (let new?, let old?): "\(new) for \(old)"
      case (let new?, nil): "added \(new)"
      case (nil, let old?): "dropped \(old)"
      case (nil, nil): ""
      }
    let more = difference.changes.count - 1
    return words.isEmpty ? nil : more > 0 ? "\(words), \(more) more" : words
  }

  /// Words in quotation marks, cut where they are many; `nil` where there are none.
  private func quoted(_ range: ByteRange) -> String? {
    guard !range.isEmpty else { return nil }
    let words = discussion.text[range].split(whereSeparator: \.isWhitespace)
    let few = words.prefix(Self.shownWords).joined(separator: " ")
    return "\"" + few + (words.count > Self.shownWords ? "\(state.options.glyphs.ellipsis)" : "")
      + "\""
  }

  /// So many changed words have room in the status line.
  private static let shownWords = 4
}
