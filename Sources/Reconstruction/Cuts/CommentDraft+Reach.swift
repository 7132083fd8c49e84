import DiscussionModel

extension CommentDraft {
  /// How probable it is that the comment begins where it was cut and reaches as far as a paragraph; 1 where the page marks that.
  ///
  /// - Parameter paragraph: the index of one of its paragraphs; `nil` for all of it.
  func reach(to paragraph: Int?) -> Float {
    guard cuts.indices.contains(paragraphs.lowerBound) else { return 1 }
    let start = paragraphs.lowerBound
    let inner = cuts[start...(paragraph ?? paragraphs.upperBound - 1)].dropFirst()
    return inner.reduce(start == 0 ? 1 : cuts[start]) { $0 * (1 - $1) }
  }
}
