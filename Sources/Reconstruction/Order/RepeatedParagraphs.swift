import DiscussionModel
import QuoteMatching
import TextKit

/// The words that stand in two comments of a page, which of the two seems to quote, and when the other was posted.
struct RepeatedParagraphs {
  /// Shorter passages are repeated by chance.
  private static let fewestWords = 6

  private struct Place {
    var comment: Int
    /// How much it looks like a quote: a name above weighs most; the first place in a comment a
    /// little; a sentence amid others is rather what is quoted.
    var weight: Int
    /// The time in the header above, when whoever is quoted wrote the words.
    var posted: PostedTime?
  }

  /// For two comments, the lower index first, how much speaks for the higher one quoting the lower.
  private var leanings: [ClosedRange<Int>: Int] = [:]
  private var first: [UInt32: Place] = [:]
  /// When a comment was posted, by the headers above its words in others; `nil` where these do not agree.
  private var posted: [Int: PostedTime?] = [:]
  /// The time in the first header of a comment: it was posted later.
  private var headed: [Int: PostedTime] = [:]

  /// Looks through some comments of a page.
  init(_ page: ImportedPage, _ drafts: ArraySlice<CommentDraft>) {
    var words: [Word] = []
    for (comment, draft) in zip(drafts.indices, drafts) {
      for paragraph in draft.paragraphs {
        let range = page.paragraphs[paragraph].range
        WordScanner.read(page.text.bytes(of: range), into: &words)
        let place = Self.place(paragraph, comment, draft, page)
        if headed[comment] == nil { headed[comment] = place.posted }
        note(words[...], place)
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
    notePosted(place, other)
    notePosted(other, place)
  }

  /// Takes in the time in the header above words for the comment that has them without one.
  private mutating func notePosted(_ quote: Place, _ source: Place) {
    guard let time = quote.posted, source.posted == nil else { return }
    if let known = posted[source.comment], known != time {
      posted.updateValue(nil, forKey: source.comment)
    } else {
      posted[source.comment] = time
    }
  }

  private static func place(
    _ paragraph: Int, _ comment: Int, _ draft: CommentDraft, _ page: ImportedPage
  ) -> Place {
    guard paragraph > draft.paragraphs.lowerBound else {
      return Place(comment: comment, weight: draft.paragraphs.count > 1 ? 1 : 0)
    }
    let above = page.text.bytes(of: page.paragraphs[paragraph - 1].range)
    if let header = HeaderLine(above) {
      return Place(comment: comment, weight: 4, posted: header.heading.posted)
    }
    let isNamed = AddressLine(above) != nil
    return Place(comment: comment, weight: isNamed ? 3 : 0)
  }

  /// How many comments quote one above them, and how many one below.
  ///
  /// A single pair that says no more than its place in the comment does not count.
  var directions: (down: Int, up: Int) {
    let up = leanings.values.filter { $0 < 0 }
    let down = leanings.count { $0.value > 0 }
    return (down, up.count == 1 && up[0] > -3 ? 0 : up.count)
  }

  /// How often the times in headers rise from one comment to the next below it, and how often they fall: those of
  /// the comments quoted under them, and those of the comments that quote.
  ///
  /// - Parameter isDated: whether times with their day are compared, or those of which only the time of day is known.
  func turns(isDated: Bool) -> (rising: Int, falling: Int) {
    var (rising, falling) = (0, 0)
    for times in [posted.compactMapValues { $0 }, headed] {
      // As ISO 8601 writes them, times of one form are in the order of their letters.
      let inOrder = times.filter { ($0.value.day != nil) == isDated }.sorted { $0.key < $1.key }
        .map(\.value.iso)
      for (above, below) in zip(inOrder, inOrder.dropFirst()) {
        if above < below { rising += 1 }
        if below < above { falling += 1 }
      }
    }
    return (rising, falling)
  }
}
