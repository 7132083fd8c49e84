import DiscussionModel
import QuoteMatching
import TextKit

/// The words that any two comments of a page share, and which of the two seems to quote.
///
/// For pages by votes, where nothing tells who wrote first. For a quote speak
/// a name or a mark above or around the words, a place at the start of a
/// comment, a cut at either end, no-break spaces; for a source a place at the
/// end, since hardly anyone closes with another's words, and more words of
/// the same paragraph around those that are shared.
struct CopiedPassages {
  /// Fewer words are shared by chance.
  private static let fewestWords = 5

  /// For two comments, the lower index first, how much speaks for the higher one quoting the lower.
  private var leanings: [ClosedRange<Int>: Int] = [:]
  private let page: ImportedPage
  private let passages: Passages
  private var search: SourceSearch
  /// For each paragraph read the index of its comment and how much it looks like a quote.
  private var places: [(comment: Int, weight: Int)]

  /// Looks through the comments of a page.
  init(_ page: ImportedPage, _ drafts: [CommentDraft]) {
    self.page = page
    passages = Passages(page)
    search = SourceSearch(page, passages)
    places = Array(repeating: (-1, 0), count: page.paragraphs.count)
    for (comment, draft) in drafts.enumerated() { read(draft, comment) }
  }

  private mutating func read(_ draft: CommentDraft, _ comment: Int) {
    var read: [(passage: Int, words: [Word])] = []
    for paragraph in draft.paragraphs {
      places[paragraph] = (comment, signs(paragraph, draft))
      var words: [Word] = []
      search.scan(page.paragraphs[paragraph].range, into: &words)
      for candidate in search.sharers(of: words) { note(candidate, words, paragraph) }
      read.append((passages.passage(ofParagraph: paragraph), words))
    }
    for (passage, words) in read { search.add(passage, words: words) }
  }

  private mutating func note(
    _ candidate: SourceSearch.Candidate, _ words: [Word], _ paragraph: Int
  ) {
    guard let other = passages.paragraph(candidate.passage) else { return }
    let same = candidate.alignment.same
    let isMostHere = same * 4 >= words.count * 3
    let isMostThere = same * 4 >= candidate.source.count * 3
    guard same >= Self.fewestWords, isMostHere || isMostThere else { return }
    var leaning = places[paragraph].weight - places[other].weight
    if !isMostThere { leaning += 3 }
    if !isMostHere { leaning -= 3 }
    let pair = places[other].comment...places[paragraph].comment
    leanings[pair, default: 0] += leaning
  }

  /// How much the place and the writing of a paragraph look like those of a quote.
  private func signs(_ paragraph: Int, _ draft: CommentDraft) -> Int {
    let range = page.paragraphs[paragraph].range
    let bytes = page.text.bytes(of: range)
    var weight = 0
    if paragraph + 1 == draft.paragraphs.upperBound { weight -= 3 }
    if paragraph == draft.paragraphs.lowerBound, draft.paragraphs.count > 1 { weight += 1 }
    if paragraph > draft.paragraphs.lowerBound {
      let above = page.text.bytes(of: page.paragraphs[paragraph - 1].range)
      if HeaderLine(above) != nil {
        weight += 5
      } else if AddressLine(above) != nil {
        weight += 3
      }
    }
    if page.paragraphs[paragraph].kind.isQuote || bytes.first == UInt8(ascii: ">") { weight += 5 }
    if QuotationMarks.hold(bytes) { weight += 2 }
    if let first = bytes.first, first.isSmall { weight += 1 }
    if bytes.suffix(3).elementsEqual("...".utf8) { weight += 1 }
    if hasFixedSpace(bytes) { weight += 1 }
    return weight
  }

  /// Whether a no-break space stands in some text: browsers put them where text was pasted.
  private func hasFixedSpace(_ bytes: TextBytes) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0xC2 && $1 == 0xA0 }
  }

  /// For each of so many comments those that it seems to quote, the surest first.
  ///
  /// Where nothing speaks for either, the upper one is the source: what was
  /// written first had longer to be voted for.
  func sources(count: Int) -> [[Int]] {
    var sources: [[(comment: Int, leaning: Int)]] = Array(repeating: [], count: count)
    for (pair, leaning) in leanings {
      if leaning >= 0 {
        sources[pair.upperBound].append((pair.lowerBound, leaning))
      } else {
        sources[pair.lowerBound].append((pair.upperBound, -leaning))
      }
    }
    return sources.map { list in
      list.sorted { ($0.leaning, $1.comment) > ($1.leaning, $0.comment) }.map(\.comment)
    }
  }
}
