import DiscussionModel
import ThreadDisplay

extension ReaderState {
  /// What helps most on a page before the first key was pressed, the key and what it does; `nil` later.
  var firstHint: (id: Command.ID, says: String)? {
    guard isFresh, let page else { return nil }
    if !view.folded.isEmpty { return (.toggleFold, "opens a thread") }
    if page.discussion.segmentation == .inferred { return (.evidence, "says why a cut is made") }
    if page.facts.hasQuotes { return (.follow, "follows a quote") }
    return page.discussion.comments.isEmpty ? nil : (.nextComment, "next comment")
  }
}
