import DiscussionModel
import QuoteMatching

/// Whom comments speak to by name.
struct SpokenTo {
  private let page: CutPage
  /// The names, folded, that a comment calls in its own words.
  private var called: [Int: Set<String>] = [:]
  /// What was worked out for a comment, and of which state of the names.
  private var known: [Int: (revision: Int, names: Set<String>)] = [:]

  /// On a page of which only the lines that name somebody are known.
  init(_ page: CutPage) { self.page = page }

  /// Takes in that a comment calls a name, folded, in its own words.
  mutating func note(_ name: String, calledBy comment: Int) {
    called[comment, default: []].insert(name)
    known[comment] = nil
  }

  /// The names that a comment puts above quotes and answers or calls in these, folded.
  ///
  /// Kept, since thousands may ask it of one long comment.
  mutating func names(by comment: Int, _ names: NameSolver) -> Set<String> {
    if let known = known[comment], known.revision == names.revision { return known.names }
    let all = (called[comment] ?? []).union(
      page.drafts[comment].paragraphs.lazy.compactMap { [page] paragraph in
        page.reading.heading(paragraph).map { names.folded($0.name) }
      })
    known[comment] = (names.revision, all)
    return all
  }
}
