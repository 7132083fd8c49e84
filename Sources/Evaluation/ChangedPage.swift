import DiscussionModel

extension ImportedPage {
  /// The page as if it marked no comments: one more page to try on which nothing tells where they begin.
  ///
  /// The votes and the number of comments that it states are gone with the marks.
  package func unmarked() -> ImportedPage {
    var page = self
    page.marks = nil
    page.article.declaredComments = nil
    return page
  }

  /// The page as it would list its comments in another order, the text left where it stands.
  ///
  /// By votes the highest net comes first, of equals the older; a page that
  /// marks no comments stays as it is.
  ///
  /// - Parameter order: the order; any but `latest` and `popular` changes nothing.
  package func reordered(_ order: CommentOrder) -> ImportedPage {
    guard let marks, order == .latest || order == .popular else { return self }
    let sequence =
      order == .latest
      ? marks.indices.reversed().map { $0 }
      : marks.indices.sorted { left, right in
        let (a, b) = (marks[left].votes?.net ?? 0, marks[right].votes?.net ?? 0)
        return a == b ? left < right : a > b
      }
    var page = self
    page.paragraphs = []
    page.marks = sequence.map { index in
      var mark = marks[index]
      let start = page.paragraphs.count
      page.paragraphs += paragraphs[mark.paragraphs]
      mark.paragraphs = start..<page.paragraphs.count
      return mark
    }
    return page
  }
}
