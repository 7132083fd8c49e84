import DiscussionModel

/// The words that stand in two comments of a page, and which of the two seems to quote.
struct RepeatedParagraphs {
  /// Shorter passages are repeated by chance.
  private static let fewestWords = 6

  private struct Place {
    var comment: Int
    /// How much it looks like a quote: a name above weighs most; the first place in a comment a
    /// little; a sentence amid others is rather what is quoted.
    var weight: Int
  }

  /// For two comments, the lower index first, how much speaks for the higher one quoting the lower.
  private var leanings: [ClosedRange<Int>: Int] = [:]
  private var first: [UInt32: Place] = [:]

  /// Looks through some comments of a page.
  init(_ page: ImportedPage, _ drafts: ArraySlice<CommentDraft>) {
    var words: [Word] = []
    for (comment, draft) in zip(drafts.indices, drafts) {
      for paragraph in draft.paragraphs {
        let range = page.paragraphs[paragraph].range
        words.removeAll(keepingCapacity: true)
        page.text.bytes.withUnsafeBufferPointer {
          WordScanner.scan($0, in: range.offsets, into: &words)
        }
        let weight = Self.weight(paragraph, draft, page)
        note(words[...], Place(comment: comment, weight: weight))
        noteSentences(words, Place(comment: comment, weight: -1))
      }
    }
    first = [:]
  }

  private mutating func noteSentences(_ words: [Word], _ place: Place) {
    var start = 0
    for index in words.indices.dropFirst() where words[index].opensSentence {
      note(words[start..<index], place)
      start = index
    }
    if start > 0 { note(words[start...], place) }
  }

  private mutating func note(_ words: ArraySlice<Word>, _ place: Place) {
    guard words.count >= Self.fewestWords else { return }
    let key = PassageKey.of(words)
    guard let other = first[key] else {
      first[key] = place
      return
    }
    guard other.comment != place.comment else { return }
    let pair =
      min(other.comment, place.comment)...max(other.comment, place.comment)
    let higher = pair.upperBound == place.comment ? place.weight : other.weight
    let lower = pair.upperBound == place.comment ? other.weight : place.weight
    leanings[pair, default: 0] += higher - lower
  }

  private static func weight(_ paragraph: Int, _ draft: CommentDraft, _ page: ImportedPage) -> Int {
    guard paragraph > draft.paragraphs.lowerBound else {
      return draft.paragraphs.count > 1 ? 1 : 0
    }
    let above = page.paragraphs[paragraph - 1].range
    if HeaderLine(page.text.bytes, in: above) != nil { return 4 }
    return AddressLine(page.text.bytes, in: above) != nil ? 3 : 0
  }

  /// How many comments quote one above them, and how many one below.
  ///
  /// A single pair that says no more than its place in the comment does not count.
  var directions: (down: Int, up: Int) {
    let up = leanings.values.filter { $0 < 0 }
    let down = leanings.count { $0.value > 0 }
    return (down, up.count == 1 && up[0] > -3 ? 0 : up.count)
  }
}
