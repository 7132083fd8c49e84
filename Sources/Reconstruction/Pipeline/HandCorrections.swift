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
    for id in unused.sorted() { noteMisfit(id, in: page.text) }
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
      let id = CommentID(offset: draft.start)
      guard corrections.joined.contains(id), let last = result.last else {
        result.append(draft)
        continue
      }
      used.insert(id)
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
      let start = page.paragraphs[paragraph].range.lowerBound
      guard corrections.split.contains(CommentID(offset: start)) else { continue }
      used.insert(CommentID(offset: start))
      var rest = parts[parts.count - 1]
      parts[parts.count - 1].paragraphs = rest.paragraphs.lowerBound..<paragraph
      parts[parts.count - 1].mark?.votes = nil
      rest.paragraphs = paragraph..<rest.paragraphs.upperBound
      rest.start = start
      if rest.boundary != .marked { rest.boundary = .sure }
      cuts[paragraph] = 1
      rest.line = Int(page.paragraphs[paragraph].lineNumber)
      rest.mark?.name = nil
      parts.append(rest)
    }
    return parts
  }

  /// The parents with those comments moved that were put elsewhere.
  ///
  /// A move that would put a comment below itself is left out.
  mutating func apply(to parents: [Int?], of drafts: [CommentDraft], in text: TextStore) -> [Int?] {
    guard !corrections.places.isEmpty else { return parents }
    var indices: [CommentID: Int] = [:]
    for (index, draft) in drafts.enumerated() { indices[CommentID(offset: draft.start)] = index }
    var parents = parents
    for (id, place) in corrections.places.sorted(by: { $0.key < $1.key }) {
      switch place {
      case .topLevel:
        guard let index = indices[id] else { noteMisfit(id, in: text); continue }
        parents[index] = nil
      case .under(let other):
        guard let index = indices[id], let parent = indices[other],
          !Self.stands(parent, atOrBelow: index, parents)
        else { noteMisfit(id, in: text); continue }
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

  private mutating func noteMisfit(_ id: CommentID, in text: TextStore) {
    diagnostics.append(
      Diagnostic(
        line: Int(id.offset) < text.count ? text.line(at: id.offset) : nil, kind: .correction,
        says: "a correction made by hand fits no comment here; left out"))
  }
}
