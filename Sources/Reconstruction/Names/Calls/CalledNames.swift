import DiscussionModel
import QuoteMatching
import TextKit

/// What the names called out in comments say: behind a quote whose words it is, in a comment that quotes nobody whom
/// it answers, beside a time which comment is meant.
struct CalledNames {
  /// The names, by these claims and all earlier ones.
  private(set) var names: NameSolver
  /// Whom each comment speaks to by name.
  private(set) var spokenTo: SpokenTo
  /// Who is called by name in comments that quote nobody.
  private(set) var open: [OpenAddress] = []
  /// Which comments are referred to by their times, apart from those quoted there.
  private(set) var clocks: [OpenClock] = []
  private let page: CutPage
  private let links: ReplyLinks
  /// For each comment that was asked for it whom it answers, as far as they are named.
  private var answered: [Int: Answered] = [:]
  /// For each comment that was asked for it its first own words, with a 0 behind each paragraph.
  private var ownWords: [Int: [UInt32]] = [:]

  /// The writers whom a comment answers.
  private struct Answered {
    /// Their names, folded.
    var names: Set<String> = []
    /// Whether nobody of them is without a name.
    var areAllNamed = true
  }

  /// Looks through the comments of a page of which it is known whom headers and address lines name.
  init(_ page: CutPage, _ quoted: QuoteLinks, _ inline: InlineQuotes, _ claimed: ClaimedNames) {
    self.page = page
    links = quoted.links
    names = claimed.names
    spokenTo = SpokenTo(page)
    let found = CallFinder(page, links, inline, names).find()
    guard !found.calls.isEmpty || !found.clocks.isEmpty else { return }
    let doubtful = DoubtfulNames(
      calls: found.calls.map(\.name) + found.clocks.compactMap(\.reference.name), page.page,
      page.drafts, page.reading)
    clocks = found.clocks.filter { clock in
      clock.reference.name.map { !doubtful.isDoubtful($0, isKnown: clock.reference.isKnown) }
        ?? true
    }
    hear(found.calls.filter { !doubtful.isDoubtful($0.name, isKnown: $0.isKnown) })
  }

  /// Claims for the writers of answered words what they are called, and leaves the other calls open.
  private mutating func hear(_ calls: [Call]) {
    for call in calls { spokenTo.note(names.folded(call.name), calledBy: call.comment) }
    var claims: [NameClaim] = []
    for call in calls {
      guard let place = call.answered else {
        open.append(
          OpenAddress(
            comment: call.comment, paragraph: call.paragraph, name: call.name,
            answer: call.paragraph..<page.drafts[call.comment].paragraphs.upperBound))
        continue
      }
      guard canBeWriter(names.folded(call.name), of: place.comment, by: call) else { continue }
      claims.append(
        NameClaim(
          name: call.name, place: place, ground: call.posted == nil ? .vocative : .addressLine,
          witness: call.comment, line: page.line(of: call.paragraph), posted: call.posted))
    }
    (answered, ownWords) = ([:], [:])
    for claim in claims { names.add(claim) }
    names.settle()
  }

  /// Whether somebody called in the answer to a comment can be its writer: nobody names, speaks to, or answers, oneself.
  ///
  /// Further below the words that are answered, those whom these answer may be
  /// meant as well.
  private mutating func canBeWriter(_ name: String, of comment: Int, by call: Call) -> Bool {
    if names.foldedName(of: comment) == name { return true }
    guard names.foldedName(of: call.comment) != name,
      !spokenTo.names(by: comment, names).contains(name), !mentions(call.name, in: comment)
    else { return false }
    let answered = answered[comment] ?? answered(by: comment)
    self.answered[comment] = answered
    return !answered.names.contains(name) && (answered.areAllNamed || call.isFirst)
  }

  private func answered(by comment: Int) -> Answered {
    links[comment].reduce(into: Answered()) { answered, link in
      if let name = names.foldedName(of: link.target) {
        answered.names.insert(name)
      } else {
        answered.areAllNamed = false
      }
    }
  }

  /// So many bytes of a comment are searched for a name, so that a long one that many answer is not read for each.
  private static let mostSearched = 10_000

  /// Whether a comment's own words hold a name, in the form in which another calls it.
  private mutating func mentions(_ name: ByteRange, in comment: Int) -> Bool {
    let wanted = WordScanner.words(page.page.text.bytes(of: name)).map(\.hash)
    let words = ownWords[comment] ?? firstOwnWords(of: comment)
    ownWords[comment] = words
    guard let first = wanted.first else { return !words.isEmpty }
    return words.indices.contains { words[$0] == first && words[$0...].starts(with: wanted) }
  }

  private func firstOwnWords(of comment: Int) -> [UInt32] {
    var words: [UInt32] = []
    var rest = Self.mostSearched
    for paragraph in page.drafts[comment].paragraphs where page.reading.isOwn(paragraph) {
      guard rest > 0 else { break }
      let bytes = page.bytes(of: paragraph)
      rest -= bytes.count
      words += WordScanner.words(bytes).map(\.hash) + [0]
    }
    return words
  }
}
