import DiscussionModel
import QuoteMatching
import TextKit

/// The links of the comments that address somebody without a quote, to what they answer.
struct AddressLinks {
  /// The names, with those that this gives.
  private(set) var names: NameSolver
  /// All links, these included.
  private(set) var links: ReplyLinks
  /// What is quoted inside sentences, with what the answers take up.
  private(set) var inline: InlineQuotes
  private let page: CutPage
  private var spokenTo: SpokenTo

  /// Adds such links to those of quotes, headers and times.
  init(_ page: CutPage, _ inline: InlineQuotes, _ calls: CalledNames, _ clocks: ClockLinks) {
    self.page = page
    self.inline = inline
    spokenTo = calls.spokenTo
    names = clocks.names
    links = clocks.links
    let lines = page.drafts.indices.flatMap { unquotedAddresses(in: $0) }
    let open = (lines + calls.open).sorted { $0.paragraph < $1.paragraph }
    guard !open.isEmpty else { return }
    var facts = AddressFacts(page, names, links)
    for address in open {
      if let found = facts.resolve(names.folded(address.name), in: address.comment) {
        let place = CommentPlace(comment: found.target)
        answer(address, place, isNewName: found.isNewName, &facts)
      } else if let place = wordsTakenUp(by: address) {
        let isNewName = names.foldedName(of: place.comment) == nil
        answer(address, place, isNewName: isNewName, &facts)
      }
    }
  }

  /// The chance of belonging to the comment that they were cut into, from which words make a likely answer to it.
  private static let probable: Float = 0.5

  /// Enters that an address means the comment that holds some words, and perhaps that its name is that of their writer.
  private mutating func answer(
    _ address: OpenAddress, _ place: CommentPlace, isNewName: Bool, _ facts: inout AddressFacts
  ) {
    // The words may be found, but whose they are is no better known than where their comment begins.
    let chance = page.reach(of: place.comment, to: place.paragraph)
    let link = ReplyLink(
      target: place.comment, kind: .address, line: page.line(of: address.paragraph),
      certainty: chance >= Self.probable ? .likely : .guess)
    guard links.add(link, of: address.comment) else { return }
    facts.note(answer: address.comment, to: place.comment)
    guard isNewName else { return }
    names.add(
      NameClaim(
        name: address.name, place: place, ground: .addressLine, witness: address.comment,
        line: page.line(of: address.paragraph)))
    facts.note(writer: names.folded(address.name), of: place.comment)
  }

  /// So many of the words taken up are not everybody's.
  private static let fewestRare = 2

  /// Finds what an answer takes up of an earlier comment, by the one addressed or by nobody known.
  ///
  /// Who calls somebody by name and then says several words in a row that one
  /// earlier comment alone has, disputes that comment, whether or not the words
  /// are marked. Without the name such words prove little: on the labelled
  /// pages people also fall into each other's phrases by chance.
  private mutating func wordsTakenUp(by address: OpenAddress) -> CommentPlace? {
    let now = page.order.rank(of: address.comment)
    let pieces = address.answer.compactMap { paragraph in
      page.reading.pieces[paragraph].map { (paragraph, $0) }
    }.filter { isTelling($0.1) }
    guard let (paragraph, piece) = pieces.max(by: { $0.1.words < $1.1.words }),
      let source = page.passages.paragraph(piece.passage), page.reading.isOwn(source),
      let place = page.place(of: piece.passage)
    else { return nil }
    guard page.order.rank(of: place.comment) < now, canMean(place.comment, address) else {
      return nil
    }
    inline.add(piece, in: paragraph)
    return place
  }

  /// Whether a comment can be by the one addressed; who speaks to the same person is not that person.
  private mutating func canMean(_ comment: Int, _ address: OpenAddress) -> Bool {
    let name = names.folded(address.name)
    let writer = names.foldedName(of: comment)
    return !spokenTo.names(by: comment, names).contains(name) && (writer == nil || writer == name)
  }

  /// Whether words are rare enough not to be shared by chance.
  private func isTelling(_ piece: FoundInlineQuote) -> Bool {
    let words = WordScanner.words(page.page.text.bytes(of: piece.at))
    return words.count { word in
      let letters = page.page.text.bytes(of: word.range)
      return letters.count >= 4 && !EverydayWords.contains(letters)
    } >= Self.fewestRare
  }

  /// The address lines of a comment with the writer's own words right below.
  private func unquotedAddresses(in comment: Int) -> [OpenAddress] {
    let paragraphs = page.drafts[comment].paragraphs
    return paragraphs.compactMap { paragraph in
      guard case .address(let heading) = page.reading.roles[paragraph] else { return nil }
      let below = (paragraph + 1..<paragraphs.upperBound).prefix { page.reading.isOwn($0) }
      guard !below.isEmpty else { return nil }
      return OpenAddress(
        comment: comment, paragraph: paragraph, name: heading.name, answer: below)
    }
  }
}
