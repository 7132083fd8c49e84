import DiscussionModel

/// Applies what a reader set right by hand.
struct HandCorrections {
  private let corrections: Corrections
  /// How probable a cut is by hand: none where comments were joined, certain where one was split; by paragraph.
  private var cuts: [Int: Float] = [:]
  /// What fits no comment of the page any more.
  private(set) var diagnostics: [Diagnostic] = []

  /// Corrections to apply.
  init(_ corrections: Corrections) { self.corrections = corrections }

  /// The comments with those joined that belong together and those split that do not.
  ///
  /// A part that is split off keeps the votes if it is the last, the stated
  /// name if it is the first, as pages print them.
  mutating func apply(to drafts: [CommentDraft], of page: ImportedPage) -> [CommentDraft] {
    guard !corrections.joined.isEmpty || !corrections.split.isEmpty else { return drafts }
    var used: Set<CommentID> = []
    var result = join(drafts, &used).flatMap { split($0, page, &used) }
    adoptCuts(in: &result)
    let unused = corrections.joined.union(corrections.split).subtracting(used)
    for id in unused.sorted() {
      noteMisfit(id, marks: page.marks, lines: page.paragraphs.map(\.line))
    }
    return result
  }

  /// Lets what depends on how sure a cut is know of those made by hand.
  private func adoptCuts(in drafts: inout [CommentDraft]) {
    guard var probabilities = drafts.first?.cuts, !probabilities.isEmpty else { return }
    for (paragraph, cut) in cuts { probabilities[paragraph] = cut }
    for index in drafts.indices { drafts[index].cuts = probabilities }
  }

  private mutating func join(_ drafts: [CommentDraft], _ used: inout Set<CommentID>)
    -> [CommentDraft]
  {
    var result: [CommentDraft] = []
    for draft in drafts {
      guard corrections.joined.contains(draft.id), let last = result.last else {
        result.append(draft)
        continue
      }
      used.insert(draft.id)
      result[result.count - 1].joined.append(
        JoinedPart(id: draft.id, block: draft.paragraphs.lowerBound))
      cuts[draft.paragraphs.lowerBound] = 0
      result[result.count - 1].paragraphs =
        last.paragraphs.lowerBound..<draft.paragraphs.upperBound
      result[result.count - 1].mark?.votes = draft.mark?.votes ?? last.mark?.votes
    }
    return result
  }

  private mutating func split(
    _ draft: CommentDraft, _ page: ImportedPage, _ used: inout Set<CommentID>
  )
    -> [CommentDraft]
  {
    var parts = [draft]
    for paragraph in draft.paragraphs.dropFirst() {
      let id = page.splitID(at: paragraph)
      guard corrections.split.contains(id) else { continue }
      used.insert(id)
      var rest = parts[parts.count - 1]
      parts[parts.count - 1].paragraphs = rest.paragraphs.lowerBound..<paragraph
      parts[parts.count - 1].mark?.votes = nil
      rest.paragraphs = paragraph..<rest.paragraphs.upperBound
      rest.id = id
      if rest.boundary != .marked { rest.boundary = .sure }
      cuts[paragraph] = 1
      rest.line = page.paragraphs[paragraph].line
      rest.forgetStatements()
      parts.append(rest)
    }
    return parts
  }

  /// A discussion with those comments moved that were put elsewhere, and with what fits nothing remarked.
  ///
  /// A move that would put a comment below itself is left out.
  consuming func placed(in discussion: Discussion) -> Discussion {
    guard !corrections.isEmpty else { return discussion }
    var comments = discussion.comments
    let parents = parents(of: discussion)
    for (index, parent) in parents.enumerated() {
      comments[index].parent = parent
      guard let parent, !comments[index].replies.contains(where: { $0.target == parent }) else {
        continue
      }
      comments[index].replies.append(
        ReplyLink(target: parent, kind: .hand, line: nil, certainty: .sure))
    }
    return Discussion(
      page: discussion.page, order: discussion.order, segmentation: discussion.segmentation,
      comments: comments, blocks: discussion.blocks,
      diagnostics: (discussion.diagnostics + diagnostics).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    )
  }

  private mutating func parents(of discussion: Discussion) -> [Int?] {
    var parents = discussion.comments.map(\.parent)
    for (id, place) in corrections.places.sorted(by: { $0.key < $1.key }) {
      switch place {
      case .topLevel:
        guard let index = discussion.index(of: id) else {
          noteMisfit(id, marks: discussion.page.marks, lines: discussion.blocks.map(\.line))
          continue
        }
        parents[index] = nil
      case .under(let other):
        guard let index = discussion.index(of: id), let parent = discussion.index(of: other),
          !Self.stands(parent, atOrBelow: index, parents)
        else {
          noteMisfit(id, marks: discussion.page.marks, lines: discussion.blocks.map(\.line))
          continue
        }
        parents[index] = parent
      }
    }
    return parents
  }

  private static func stands(_ index: Int, atOrBelow ancestor: Int, _ parents: [Int?]) -> Bool {
    var current: Int? = index
    var steps = 0
    while let here = current, steps <= parents.count {
      if here == ancestor { return true }
      current = parents[here]
      steps += 1
    }
    return false
  }

  /// Remarks that a correction fits nothing, on the line on which its comment would start.
  ///
  /// - Parameters:
  ///   - id: the comment that is not there.
  ///   - marks: the comments that the page marks.
  ///   - lines: the lines of its paragraphs.
  private mutating func noteMisfit(
    _ id: CommentID, marks: [ImportedComment]?, lines: @autoclosure () -> [Int?]
  ) {
    var line: Int?
    if id.splitParagraph == nil, let marks {
      line = marks.first { $0.id == id }?.line
    } else {
      let (paragraph, lines) = (id.splitParagraph ?? Int(id.ordinal), lines())
      line = lines.indices.contains(paragraph) ? lines[paragraph] : nil
    }
    diagnostics.append(
      Diagnostic(
        line: line, kind: .correction,
        says: "a correction made by hand fits no comment here; left out"))
  }
}
