import DiscussionModel

/// Whom the comments of a page answer as the page itself says.
///
/// A parent that is stated is the parent: quotes, names and phrases add
/// links and never move such a comment.
struct StatedLinks {
  /// Where a page says that a comment stands.
  enum Place {
    /// Under another, by its index.
    case under(Int)
    /// At the top level.
    case topLevel

    /// The index of the comment above; `nil` at the top level.
    var parent: Int? {
      switch self {
      case .under(let parent): parent
      case .topLevel: nil
      }
    }
  }

  /// For the index of a comment where the page says that it stands.
  private(set) var places: [Int: Place] = [:]
  /// For the index of a comment the links that the page states, the parent's first.
  private(set) var links: [Int: [ReplyLink]] = [:]
  /// For the index of a paragraph the comment that the page names as the source of a quote.
  private(set) var cites: [Int: Int] = [:]

  private var linkPlaces: [Int: LinkPlaces] = [:]
  private let known: KnownComments
  private let indices: [CommentID: Int]

  /// The links of a page whose comments were cut and corrected.
  init(_ cut: CutPage) {
    let (page, drafts) = (cut.page, cut.drafts)
    let hasLinks = drafts.contains { !($0.mark?.links.isEmpty ?? true) }
    guard hasLinks || !page.details.isEmpty else {
      (known, indices) = (KnownComments([]), [:])
      return
    }
    known = KnownComments(page.marks ?? [])
    var indices: [CommentID: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      indices[draft.id] = index
      for part in draft.joined { indices[part.id] = index }
    }
    self.indices = indices
    for (index, draft) in drafts.enumerated() { read(draft, at: index, page) }
  }

  private mutating func read(_ draft: CommentDraft, at index: Int, _ page: ImportedPage) {
    let stated = draft.mark?.links ?? []
    if case .nobody? = stated.first?.target { places[index] = .topLevel }
    for link in stated {
      guard let target = self.index(of: link.target) else { continue }
      if places[index] == nil, target != index { places[index] = .under(target) }
      add(target, of: index, Self.kind(link.kind), line: nil)
    }
    for paragraph in draft.paragraphs where page.paragraphs[paragraph].detail > 0 {
      guard case .cite(let target)? = page.detail(of: page.paragraphs[paragraph]),
        let source = self.index(of: target)
      else { continue }
      cites[paragraph] = source
      guard page.paragraphs[paragraph].kind == .quote(level: 1) else { continue }
      add(source, of: index, .cite, line: page.paragraphs[paragraph].line)
    }
  }

  private mutating func add(_ target: Int, of index: Int, _ kind: Evidence.Kind, line: Int?) {
    guard target != index,
      linkPlaces[index, default: LinkPlaces()].place(of: target, in: links[index] ?? []) == nil
    else { return }
    links[index, default: []].append(
      ReplyLink(target: target, kind: kind, line: line, certainty: .sure))
  }

  private func index(of target: StatedLink.Target) -> Int? {
    known.id(of: target).flatMap { indices[$0] }
  }

  private static func kind(_ kind: StatedLink.Kind) -> Evidence.Kind {
    switch kind {
    case .inReplyTo: .inReplyTo
    case .references: .references
    case .nesting: .nesting
    case .cite: .cite
    }
  }
}
