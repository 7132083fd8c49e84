import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

// MARK: - What stands on the thread screen

extension ReaderState {
  /// A tree that would be longer than so many screens opens folded to its top level.
  private static let mostScreens = 20
  /// A tree of no more comments than this opens unfolded: on a small screen any page is long, but not hard to survey.
  private static let mostComments = 150

  /// Whether a page of so many comments opens folded to its top level, unless all of it is short.
  package static func isMany(_ comments: Int) -> Bool { comments > mostComments }

  /// Shows a page that is read for the first time.
  mutating func open(_ page: Page) {
    let discussion = page.discussion
    reading = page.isBeginning ? 0 : nil
    session = PageSession()
    session.page = page
    session.pageNumber = 1
    session.corrections = page.corrections
    read = ReadMarks(capacity: discussion.comments.count)
    view.kind = discussion.comments.isEmpty ? .thread : chosenKind
    view.isArticleOpen = discussion.comments.isEmpty
    if page.isBeginning || isLong(page) { session.fold(toDepth: 1) }
    view.folded.formUnion(page.facts.collapsed)
    session.rebuildEntries()
    view.selection = discussion.comments.isEmpty ? .article : .comment(firstComment)
    renewLayers(after: nil)
    if !isHeadInSight { showSelection() }
    warn(of: discussion)
    let opened = view
    renewPrompt { _ in opened }
  }

  /// Whether the head of the selection stands on the screen, with rows of context below it.
  private var isHeadInSight: Bool {
    guard let page, let y = selectedY else { return false }
    let layout = layout(of: page)
    return y >= 0 && y < layout.height - layout.metrics.contextRows
  }

  /// Says at once what a reader has to know before reading: that the page is none of one piece.
  mutating func warn(of discussion: Discussion) {
    guard discussion.diagnostics.contains(where: { $0.kind == .stitched }) else { return }
    say("several texts seem to be stitched together on this page; :messages says why")
  }

  /// The comment that stands first in reading order.
  private var firstComment: Int { page.map { Int($0.discussion.tree.preorder.first ?? 0) } ?? 0 }

  /// Shows the beginning of a large page as all of it will open: folded to its top level.
  ///
  /// So what is shown first stays as it is when the rest comes, and only what is not known yet is added.
  mutating func begin(_ page: Page) { if self.page == nil { open(page) } }

  /// Shows the whole page, unless its beginning was enough.
  mutating func load(_ page: Page) {
    guard !isReadingStopped else { return }
    if self.page == nil { return open(page) }
    corrections = page.corrections
    renew(by: page)
  }

  /// Lets the beginning of a page be all of it.
  mutating func stopReading() {
    guard let page else { return }
    reading = nil
    isReadingStopped = true
    let count = page.discussion.comments.count
    say("loading stopped: these are the first " + Figures.count(count, "comment"))
    ask(for: .stopReading)
  }

  /// Whether the open tree would take more than some screens, judged by bytes: nothing is wrapped for it.
  private func isLong(_ page: Page) -> Bool {
    guard page.discussion.comments.count > Self.mostComments else { return false }
    let metrics = ScreenMetrics(size: size, netWidth: page.facts.netWidth)
    let width = metrics.textWidth(step: 0)
    let most = Self.mostScreens * metrics.contentHeight
    var rows = 0
    for comment in page.discussion.comments {
      rows += 2
      for block in comment.blocks {
        rows += page.discussion.blocks[block].range.count / width + 2
      }
      if rows > most { return true }
    }
    return false
  }
}

// MARK: - Flat or as a tree

extension ReaderState {
  /// `t`: shows the comments in the page's own order, or in their tree again; the cursor stays.
  mutating func toggleFlat() {
    recording { state in state.keepingRow(fillingScreen: true) { $0.view.isFlat.toggle() } }
    notice = view.isFlat ? "flat, in the page's own order" : "as a tree"
  }
}
