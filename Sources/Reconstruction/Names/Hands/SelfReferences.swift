import DiscussionModel
import QuoteMatching

/// Finds the comments whose writers take up words of another as their own.
struct SelfReferences {
  private let page: CutPage
  private let links: ReplyLinks
  private let names: NameSolver
  private var spokenTo: SpokenTo
  /// For each paragraph the last one of its comment, at or above it, that quotes another; -1 where none does.
  private lazy var quotesAbove = page.quotesAbove

  /// A finder for a page whose links and names are known as far as anything else tells them.
  init(_ page: CutPage, _ links: ReplyLinks, _ names: NameSolver, _ spokenTo: SpokenTo) {
    self.page = page
    self.links = links
    self.names = names
    self.spokenTo = spokenTo
  }

  /// The comments that answer a reply to an earlier one and speak of that as their own.
  mutating func find() -> [SameHand] { page.drafts.indices.flatMap { references(in: $0) } }

  private mutating func references(in index: Int) -> [SameHand] {
    var answered: CommentPlace?
    var found: [SameHand] = []
    var earlier: Set<Int> = []
    for paragraph in page.drafts[index].paragraphs {
      switch page.reading.roles[paragraph] {
      case .quote:
        answered = page.place(quotedBy: paragraph)
      case .header, .address, .unresolved: answered = nil
      case .moderator, .stated: break
      case .own:
        // The cue first: few paragraphs have one, and whose words they may be is long to tell.
        guard let place = answered,
          let cue = FirstPersonCue.first(page.bytes(of: paragraph)),
          let own = ownWords(answeredBy: place, in: index), page.isWhole(index, to: paragraph),
          earlier.insert(own).inserted
        else { continue }
        found.append(
          SameHand(later: index, earlier: own, evidence: [evidence(cue, index, paragraph)]))
      }
    }
    return found
  }

  private func evidence(_ words: ByteRange, _ comment: Int, _ paragraph: Int) -> Evidence {
    Evidence(
      kind: .selfReference, comment: comment, line: page.line(of: paragraph), words: words)
  }

  /// The comment that some words answer, which may be by the writer of another that answers them.
  private mutating func ownWords(answeredBy place: CommentPlace, in comment: Int) -> Int? {
    guard let paragraph = place.paragraph,
      let own = target(answeredBy: place.comment, at: paragraph), own != comment,
      !links.has(comment, to: own), page.order.rank(of: own) < page.order.rank(of: place.comment)
    else { return nil }
    let writer = names.foldedName(of: own)
    guard writer == nil || writer != names.foldedName(of: place.comment),
      !spokenTo.names(by: comment, names).contains(where: { $0 == writer })
    else { return nil }
    return own
  }

  /// The comment that a paragraph of another answers: the one quoted above it, or the only one.
  private mutating func target(answeredBy comment: Int, at paragraph: Int) -> Int? {
    let isFirst = paragraph == page.drafts[comment].paragraphs.lowerBound
    let quote = isFirst ? -1 : Int(quotesAbove[paragraph - 1])
    guard quote >= 0 else {
      return links[comment].count == 1 ? links[comment][0].target : nil
    }
    return page.isWhole(comment, to: paragraph) ? page.target(of: quote) : nil
  }
}

extension CutPage {
  /// For each paragraph the last one of its comment, at or above it, that quotes another; -1 where none does.
  fileprivate var quotesAbove: [Int32] {
    var quotes = [Int32](repeating: -1, count: page.paragraphs.count)
    for draft in drafts {
      var last: Int32 = -1
      for paragraph in draft.paragraphs {
        if target(of: paragraph) != nil { last = Int32(paragraph) }
        quotes[paragraph] = last
      }
    }
    return quotes
  }
}
