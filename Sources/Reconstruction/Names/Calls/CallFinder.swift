import DiscussionModel
import QuoteMatching

/// Finds the names in the words of comments.
struct CallFinder {
  private let page: CutPage
  private let links: ReplyLinks
  private let inline: InlineQuotes
  private let names: NameSolver
  private let known: CommenterNames

  /// A finder of the names that headers, addresses and the page itself give.
  init(_ page: CutPage, _ links: ReplyLinks, _ inline: InlineQuotes, _ names: NameSolver) {
    self.page = page
    self.links = links
    self.inline = inline
    self.names = names
    let headings = page.page.paragraphs.indices.compactMap { page.reading.heading($0)?.name }
    known = CommenterNames(
      headings + page.drafts.compactMap { $0.mark?.person?.name }, names.shortNames, page.page.text)
  }

  /// The names in the words of all comments.
  func find() -> FoundCalls {
    var found = FoundCalls()
    for index in page.drafts.indices {
      found.add(calls(in: index), names)
    }
    return found
  }

  /// Whom a comment calls by name.
  private func calls(in index: Int) -> FoundCalls {
    var found = FoundCalls()
    var answered: CommentPlace?
    let paragraphs = page.drafts[index].paragraphs
    let quotesNobody =
      links[index].isEmpty && paragraphs.allSatisfy { page.reading.heading($0) == nil }
    var isFirst = true
    for paragraph in paragraphs {
      switch page.reading.roles[paragraph] {
      case .header, .address, .unresolved: answered = nil
      case .quote:
        answered = page.place(quotedBy: paragraph) ?? answered
        isFirst = true
      case .own:
        findClocks(
          at: paragraph, of: index, inline.place(quotedIn: paragraph, of: page) ?? answered,
          into: &found)
        if answered != nil || quotesNobody && isFirst {
          found.calls += calls(at: paragraph, of: index, answered, isFirst)
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
  ///   - answered: the words that it answers.
  ///   - isFirst: whether it stands right below these.
  private func calls(
    at paragraph: Int, of comment: Int, _ answered: CommentPlace?, _ isFirst: Bool
  ) -> [Call] {
    let bytes = page.bytes(of: paragraph)
    // With nobody quoted above "Otto: …" may as well introduce what Otto said.
    let found =
      known.isEmpty
      ? [] : NameCalls(bytes, known).calls(takesLabel: isFirst && answered != nil)
    if found.isEmpty, isFirst, answered != nil, let name = Vocative.name(bytes) {
      let hasAtSign = bytes.first == UInt8(ascii: "@")
      return [
        Call(
          name: name, isKnown: hasAtSign, comment: comment, paragraph: paragraph,
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
    at paragraph: Int, of comment: Int, _ answered: CommentPlace?,
    into found: inout FoundCalls
  ) {
    let bytes = page.bytes(of: paragraph)
    for reference in ClockReference.all(bytes, known) {
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
