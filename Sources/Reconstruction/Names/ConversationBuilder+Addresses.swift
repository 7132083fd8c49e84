import DiscussionModel
import QuoteMatching
import TextKit

/// An address line with the writer's own words right below, or a name called out in them, where nobody is quoted.
struct OpenAddress {
  /// The index of the comment that it stands in.
  var comment: Int
  /// The paragraph that is the address, or that the name stands in.
  var paragraph: Int
  /// The name, in the store.
  var name: ByteRange
  /// The writer's own paragraphs below it, or with it, up to the next quote or name.
  var answer: Range<Int>
}

extension ConversationBuilder {
  /// Links the comments that address somebody without a quote to what they answer.
  mutating func resolveAddresses() {
    let lines = drafts.indices.flatMap { unquotedAddresses(in: $0) }
    let open = (lines + openCalls).sorted { $0.paragraph < $1.paragraph }
    guard !open.isEmpty else { return }
    var facts = AddressFacts(self)
    for address in open {
      if let found = facts.resolve(names.folded(address.name), in: address.comment) {
        let words = NamedWords(comment: found.target)
        answer(address, words, isNewName: found.isNewName, &facts)
      } else if let words = wordsTakenUp(by: address) {
        let isNewName = names.foldedName(of: words.comment) == nil
        answer(address, words, isNewName: isNewName, &facts)
      }
    }
  }

  /// The chance of belonging to the comment that they were cut into, from which words make a likely answer to it.
  private static let probable: Float = 0.5

  /// Enters that an address means the comment that holds some words, and perhaps that its name is that of their writer.
  private mutating func answer(
    _ address: OpenAddress, _ words: NamedWords, isNewName: Bool, _ facts: inout AddressFacts
  ) {
    let target = words.comment
    guard !replies[address.comment].contains(where: { $0.target == target }) else { return }
    // The words may be found, but whose they are is no better known than where their comment begins.
    let chance = drafts[target].reach(to: words.paragraph)
    replies[address.comment].append(
      ReplyLink(
        target: target, kind: .address, line: line(address.paragraph),
        certainty: chance >= Self.probable ? .likely : .guess))
    if parents[address.comment] == nil { parents[address.comment] = target }
    facts.note(answer: address.comment, to: target)
    guard isNewName else { return }
    names.add(
      NameClaim(
        name: address.name, words: words, ground: .addressLine, witness: address.comment,
        line: line(address.paragraph)))
    facts.note(writer: names.folded(address.name), of: target)
  }

  /// So many of the words taken up are not everybody's.
  private static let fewestRare = 2

  /// Finds what an answer takes up of an earlier comment, by the one addressed or by nobody known.
  ///
  /// Who calls somebody by name and then says several words in a row that one
  /// earlier comment alone has, disputes that comment, whether or not the words
  /// are marked. Without the name such words prove little: on the labelled
  /// pages people also fall into each other's phrases by chance.
  private mutating func wordsTakenUp(by address: OpenAddress) -> NamedWords? {
    let now = order.rank(of: address.comment)
    let pieces = address.answer.compactMap { paragraph in
      reading.pieces[paragraph].map { (paragraph, $0) }
    }.filter { isTelling($0.1) }
    guard let (paragraph, piece) = pieces.max(by: { $0.1.words < $1.1.words }),
      let source = passages.paragraph(piece.passage), reading.isOwn(source)
    else { return nil }
    let target = Int(linker.commentOf[source])
    guard target >= 0, order.rank(of: target) < now, canMean(target, address) else { return nil }
    addInlineQuote(piece, in: paragraph)
    return NamedWords(comment: target, paragraph: source)
  }

  /// Whether a comment can be by the one addressed; who speaks to the same person is not that person.
  private func canMean(_ comment: Int, _ address: OpenAddress) -> Bool {
    let name = names.folded(address.name)
    let writer = names.foldedName(of: comment)
    return !addressed(by: comment).contains(name) && (writer == nil || writer == name)
  }

  /// Whether words are rare enough not to be shared by chance.
  private func isTelling(_ piece: FoundInlineQuote) -> Bool {
    let words = WordScanner.words(page.text.bytes(of: piece.at))
    return words.count { word in
      let letters = page.text.bytes(of: word.range)
      return letters.count >= 4 && !EverydayWords.contains(letters)
    } >= Self.fewestRare
  }

  /// The address lines of a comment with the writer's own words right below.
  private func unquotedAddresses(in comment: Int) -> [OpenAddress] {
    let paragraphs = drafts[comment].paragraphs
    return paragraphs.compactMap { paragraph in
      guard case .address(let heading) = reading.roles[paragraph] else { return nil }
      let below = (paragraph + 1..<paragraphs.upperBound).prefix { reading.isOwn($0) }
      guard !below.isEmpty else { return nil }
      return OpenAddress(
        comment: comment, paragraph: paragraph, name: heading.name, answer: below)
    }
  }
}
