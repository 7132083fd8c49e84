import DiscussionModel
import QuoteMatching

/// Cuts a page into comments.
enum CommentCutter {
  /// The comments that a page marks.
  static func marked(_ page: ImportedPage) -> [CommentDraft]? {
    page.marks?.map { mark in
      CommentDraft(
        id: mark.id, line: mark.line, paragraphs: mark.paragraphs, boundary: .marked, mark: mark)
    }
  }

  /// The comments of a page without marks, worked out from all that its paragraphs tell.
  static func inferred(_ page: ImportedPage, _ reading: QuoteReading, _ model: BoundaryModel)
    -> [CommentDraft]
  {
    let evidence = BoundaryEvidence(page, reading)
    let probabilities = model.probabilities(evidence.table())
    let decision = BoundaryDecision(
      probabilities: probabilities, declared: page.article.declaredComments,
      ownWords: evidence.ownWords, sources: evidence.sources)
    return decision.starts.enumerated().map { index, start in
      let end = index + 1 < decision.starts.count ? decision.starts[index + 1] : probabilities.count
      let first = page.paragraphs[start]
      return CommentDraft(
        id: page.splitID(at: start), line: first.line, paragraphs: start..<end,
        boundary: start == 0 ? .sure : model.grade(probabilities[start]), cuts: probabilities)
    }
  }
}
