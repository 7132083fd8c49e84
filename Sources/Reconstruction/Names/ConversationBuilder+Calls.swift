import DiscussionModel
import QuoteMatching
import TextKit

/// A name in the words of an answer that may be that of the writer who is answered.
private struct Call {
  /// Where the name stands.
  var name: ByteRange
  /// Whether a header, an address or the page gives it in full, or an `@` marks it.
  var isKnown: Bool
  /// The index of the comment that calls it.
  var comment: Int
  /// The paragraph in which it is called.
  var paragraph: Int
  /// The words of another comment that are answered there.
  var answered: NamedWords?
  /// Whether it is called right below the words that are answered.
  var isFirst: Bool
  /// The time of a comment, where one stands beside the name.
  var posted: PostedTime?
}

/// The names in the words of answers, as they are found.
private struct FoundCalls {
  var calls: [Call] = []
  var clocks: [OpenClock] = []

  /// Takes in what was found in another comment.
  ///
  /// Where an answer calls several people, none of them need be the one answered.
  mutating func add(_ other: FoundCalls, _ folded: (ByteRange) -> String) {
    clocks += other.clocks
    var byAnswered: [Int: [Call]] = [:]
    for call in other.calls { byAnswered[call.answered?.comment ?? -1, default: []].append(call) }
    calls += byAnswered.values.compactMap { calls in
      Set(calls.map { folded($0.name) }).count == 1 ? calls.first : nil
    }.sorted { $0.paragraph < $1.paragraph }
  }
}

extension ConversationBuilder {
  /// Collects who is called by name: behind a quote its writer; in a comment that quotes nobody somebody whose
  /// comment is yet to be found.
  mutating func claimCalls() {
    let known = commenterNames()
    var found = FoundCalls()
    for index in drafts.indices {
      found.add(calls(in: index, known)) { self.names.folded($0) }
    }
    guard !found.calls.isEmpty || !found.clocks.isEmpty else { return }
    let doubtful = DoubtfulNames(
      calls: found.calls.map(\.name) + found.clocks.compactMap(\.reference.name), page, drafts,
      reading)
    openClocks = found.clocks.filter { clock in
      clock.reference.name.map { !doubtful.isDoubtful($0, isKnown: clock.reference.isKnown) }
        ?? true
    }
    take(found.calls.filter { !doubtful.isDoubtful($0.name, isKnown: $0.isKnown) })
  }

  /// The names that headers, addresses and the page itself give.
  private func commenterNames() -> CommenterNames {
    let headings = page.paragraphs.indices.compactMap { reading.heading($0)?.name }
    return CommenterNames(
      headings + drafts.compactMap { $0.mark?.person?.name }, names.shortNames, page.text)
  }

  private mutating func take(_ calls: [Call]) {
    for call in calls { called[call.comment, default: []].insert(names.folded(call.name)) }
    var claims: [NameClaim] = []
    for call in calls {
      guard let words = call.answered else {
        openCalls.append(
          OpenAddress(
            comment: call.comment, paragraph: call.paragraph, name: call.name,
            answer: call.paragraph..<drafts[call.comment].paragraphs.upperBound))
        continue
      }
      let name = names.folded(call.name)
      guard canBeWriter(name, of: words.comment, by: call) else { continue }
      claims.append(
        NameClaim(
          name: call.name, words: words, ground: call.posted == nil ? .vocative : .addressLine,
          witness: call.comment, line: line(call.paragraph), posted: call.posted))
    }
    for claim in claims { names.add(claim) }
    names.settle()
  }

  /// Whether somebody called in the answer to a comment can be its writer: nobody names, speaks to, or answers, oneself.
  ///
  /// Further below the words that are answered, those whom these answer may be
  /// meant as well.
  private func canBeWriter(_ name: String, of comment: Int, by call: Call) -> Bool {
    if names.foldedName(of: comment) == name { return true }
    return names.foldedName(of: call.comment) != name && !addressed(by: comment).contains(name)
      && !mentions(call.name, in: comment)
      && replies[comment].allSatisfy {
        let other = names.foldedName(of: $0.target)
        return other != name && (other != nil || call.isFirst)
      }
  }

  /// So many bytes of a comment are looked at for a name, so that a long one that many answer is not read for each.
  private static let longestLook = 10_000

  /// Whether a comment's own words hold a name, in the form in which another calls it.
  private func mentions(_ name: ByteRange, in comment: Int) -> Bool {
    let wanted = WordScanner.words(page.text.bytes(of: name)).map(\.hash)
    var rest = Self.longestLook
    for paragraph in drafts[comment].paragraphs where reading.isOwn(paragraph) && rest > 0 {
      let range = page.paragraphs[paragraph].range
      rest -= range.count
      let words = WordScanner.words(page.text.bytes(of: range)).map(\.hash)
      if words.indices.contains(where: { words[$0...].starts(with: wanted) }) { return true }
    }
    return false
  }
}

// MARK: - In one comment

extension ConversationBuilder {
  /// Whom a comment calls by name.
  private func calls(in index: Int, _ known: CommenterNames) -> FoundCalls {
    var found = FoundCalls()
    var answered: NamedWords?
    let quotesNobody = replies[index].isEmpty && addressed(by: index).isEmpty
    var isFirst = true
    for paragraph in drafts[index].paragraphs {
      switch reading.roles[paragraph] {
      case .header, .address, .unresolved: answered = nil
      case .quote:
        answered = linker.words(of: paragraph) ?? answered
        isFirst = true
      case .own:
        findClocks(
          at: paragraph, of: index, known, inlineWords(of: paragraph) ?? answered,
          into: &found)
        if answered != nil || quotesNobody && isFirst {
          found.calls += calls(at: paragraph, of: index, known, answered, isFirst)
        }
        isFirst = false
      case .moderator, .stated: break
      }
    }
    return found
  }

  /// Whom a paragraph calls by name.
  ///
  /// - Parameters:
  ///   - paragraph: the paragraph.
  ///   - comment: the index of its comment.
  ///   - known: the names that are known.
  ///   - answered: the words that it answers.
  ///   - isFirst: whether it stands right below these.
  private func calls(
    at paragraph: Int, of comment: Int, _ known: CommenterNames, _ answered: NamedWords?,
    _ isFirst: Bool
  ) -> [Call] {
    let bytes = page.text.bytes(of: page.paragraphs[paragraph].range)
    // With nobody quoted above "Otto: …" may as well introduce what Otto said.
    let found =
      known.isEmpty
      ? [] : NameCalls(bytes, known).calls(takesLabel: isFirst && answered != nil)
    if found.isEmpty, isFirst, answered != nil, let name = Vocative.name(bytes) {
      let isMarked = bytes.first == UInt8(ascii: "@")
      return [
        Call(
          name: name, isKnown: isMarked, comment: comment, paragraph: paragraph,
          answered: answered, isFirst: true)
      ]
    }
    return found.map {
      Call(
        name: $0.range, isKnown: $0.isWhole, comment: comment, paragraph: paragraph,
        answered: answered, isFirst: isFirst)
    }
  }

  /// Finds the references to comments by their times in a paragraph.
  ///
  /// One that stands apart tells where the words above it were taken from.
  private func findClocks(
    at paragraph: Int, of comment: Int, _ names: CommenterNames, _ answered: NamedWords?,
    into found: inout FoundCalls
  ) {
    let bytes = page.text.bytes(of: page.paragraphs[paragraph].range)
    for reference in ClockReference.all(bytes, names) {
      if let name = reference.name, let answered, reference.isApart {
        found.calls.append(
          Call(
            name: name, isKnown: reference.isKnown, comment: comment, paragraph: paragraph,
            answered: answered, isFirst: true, posted: reference.posted))
      } else {
        found.clocks.append(
          OpenClock(comment: comment, paragraph: paragraph, reference: reference))
      }
    }
  }
}
