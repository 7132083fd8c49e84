import DiscussionModel
import QuoteMatching

/// Reads an imported page as a conversation.
///
/// Finds the paragraphs that repeat another comment, the title or the
/// article; from these, and from the names above them, whom each comment
/// answers and who wrote it. Linear in the size of the page.
///
/// - Parameters:
///   - page: what an importer made of the input.
///   - corrections: what a reader set right by hand.
///   - boundaries: the weights by which an unmarked page is cut into comments.
package func reconstruct(
  _ page: ImportedPage, corrections: Corrections = Corrections(),
  boundaries: @autoclosure () -> BoundaryModel = .shipped
) -> Discussion {
  let imported = page
  var hand = HandCorrections(corrections)
  if let resolution = imported.resolution, corrections.joined.isEmpty, corrections.split.isEmpty {
    return hand.placed(in: Discussion(imported, resolution))
  }
  // The paragraphs of what was resolved before were set apart then.
  let completed = MissingComments.added(to: imported)
  let page = imported.resolution == nil ? splitParagraphs(of: completed) : completed
  let marked = CommentCutter.marked(page).map { hand.apply(to: $0, of: page) }
  var (reading, order) = read(page, marked)
  var addresses = AddressFinder(page, reading)
  addresses.find(in: &reading, units: marked?.map(\.paragraphs) ?? [page.paragraphs.indices])
  let drafts =
    marked ?? hand.apply(to: CommentCutter.inferred(page, reading, boundaries()), of: page)
  if marked == nil { QuoteNarrowing.narrow(&reading, to: drafts, Passages(page)) }
  let cut = CutPage(page, drafts, reading, order: order)
  return hand.placed(in: Stages.discussion(of: cut, imported))
}

/// A discussion that was read with what was joined and split by hand, with those comments moved that were put elsewhere.
///
/// - Parameters:
///   - discussion: the discussion, as it was read.
///   - places: where comments were put.
package func placeComments(
  of discussion: Discussion, _ places: [CommentID: Corrections.Place]
) -> Discussion {
  HandCorrections(Corrections(places: places)).placed(in: discussion)
}

/// The page with headers and tagged quotes, which may share a line with other words, in paragraphs of their own.
///
/// - Parameter page: what an importer made of the input.
package func splitParagraphs(of page: ImportedPage) -> ImportedPage {
  QuoteTags.split(HeaderSplitter.split(page))
}

/// What the trainer learns from: the features of each paragraph of a page without marks.
///
/// - Parameter page: what an importer made of the input.
package func boundaryTable(of page: ImportedPage) -> BoundaryTable {
  let page = splitParagraphs(of: page)
  var (reading, _) = read(page, nil)
  var addresses = AddressFinder(page, reading)
  addresses.find(in: &reading, units: [page.paragraphs.indices])
  return BoundaryEvidence(page, reading).table()
}

/// What the paragraphs of a page are, and the order in which its comments were written.
///
/// The finder is gone when they are handed on, so that they can be changed
/// where they stand.
private func read(_ page: ImportedPage, _ marked: [CommentDraft]?) -> (QuoteReading, ReadingOrder) {
  var finder = QuoteFinder(page)
  guard let marked else {
    finder.readUnmarked()
    return (finder.reading, ReadingOrder(order: .oldest))
  }
  let order = ReadingOrder.of(page, marked)
  for position in marked.indices {
    let index = order.comment(at: position)
    finder.read(marked[index].paragraphs, unit: index)
  }
  return (finder.reading, order)
}
