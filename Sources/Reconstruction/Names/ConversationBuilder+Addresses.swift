import DiscussionModel

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
    let echo = AddressEcho(open.flatMap(\.answer), page, reading, passages)
    for address in open {
      if let found = facts.resolve(names.folded(address.name), in: address.comment) {
        let words = NamedWords(comment: found.target)
        answer(address, words, isNewName: found.isNewName, &facts)
      } else if let found = echoed(address, echo) {
        addInlineQuote(found.quote, in: found.paragraph)
        let words = NamedWords(
          comment: found.target, paragraph: passages.paragraph(found.quote.passage))
        // The words are found, but whose they are is no better known than where their comment begins.
        guard drafts[found.target].reach(to: words.paragraph) >= Self.probable else { continue }
        let isNewName = names.foldedName(of: found.target) == nil
        answer(address, words, isNewName: isNewName, &facts)
      }
    }
  }

  /// The chance at which words are taken to belong to the comment that they were cut into.
  private static let probable: Float = 0.5

  /// Enters that an address means the comment that holds some words, and perhaps that its name is that of their writer.
  private mutating func answer(
    _ address: OpenAddress, _ words: NamedWords, isNewName: Bool, _ facts: inout AddressFacts
  ) {
    let target = words.comment
    guard !replies[address.comment].contains(where: { $0.target == target }) else { return }
    replies[address.comment].append(
      ReplyLink(
        target: target, kind: .address, line: line(address.paragraph), certainty: .likely))
    if parents[address.comment] == nil { parents[address.comment] = target }
    facts.note(answer: address.comment, to: target)
    guard isNewName else { return }
    names.add(
      NameClaim(
        name: address.name, words: words, ground: .addressLine, witness: address.comment,
        line: line(address.paragraph)))
    facts.note(writer: names.folded(address.name), of: target)
  }

  /// The words of an earlier comment, by the one addressed or by nobody known, that the answer takes up.
  private func echoed(_ address: OpenAddress, _ echo: AddressEcho) -> AddressEcho.Finding? {
    let name = names.folded(address.name)
    let now = order.rank(of: address.comment)
    let found = address.answer.compactMap { paragraph in
      echo.find(in: paragraph) { source in
        let comment = Int(linker.commentOf[source])
        return comment >= 0 && order.rank(of: comment) < now ? comment : nil
      }
    }
    guard let longest = found.max(by: { $0.quote.words < $1.quote.words }) else { return nil }
    // Who speaks to the same person is not that person.
    guard !addressed(by: longest.target).contains(name) else { return nil }
    let writer = names.foldedName(of: longest.target)
    return writer == nil || writer == name ? longest : nil
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
