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

  /// Shows a page; of one that takes the place of another the selection is kept.
  mutating func open(_ page: Page) {
    let discussion = page.discussion
    let old = self.page.map { ($0.discussion, view) }
    let wasBeginning = reading != nil
    reading = nil
    if self.page?.facts.notUnderstood != page.facts.notUnderstood {
      session.hasSeenMessages = false
    }
    self.page = page
    session.pageNumber += 1
    read =
      old.map { session.readMarks(of: $0.0, in: page) }
      ?? ReadMarks(capacity: discussion.comments.count)
    search = nil
    view = ThreadView()
    view.kind = discussion.comments.isEmpty ? .thread : chosenKind
    limitWork = nil
    jumps = JumpList()
    view.isArticleOpen = discussion.comments.isEmpty
    if isLong(page) { session.fold(toDepth: 1) }
    view.folded.formUnion(page.facts.collapsed)
    session.rebuildEntries()
    view.selection = discussion.comments.isEmpty ? .article : .comment(firstComment)
    if let (before, view) = old {
      wasBeginning
        ? keepSelection(in: before, of: view) : keepPlace(in: before, of: view)
    }
    session.leftScreens = LeftScreens()
    renewLayers(after: old?.0)
    if old != nil || !isHeadInSight { showSelection() }
    warn(of: discussion)
    renewPrompt()
  }

  /// Applies what is being typed to the page that came meanwhile; what is typed for the list of pages is done with.
  ///
  /// The view that Esc would bring back is that of another page.
  mutating func renewPrompt() {
    guard var typed = prompt else { return }
    if typed.purpose == .limitArticles || typed.purpose == .findArticle { return cancelPrompt() }
    typed.before = view
    typed.arrangement = arrangement
    typed.earlierSearch = nil
    prompt = typed
    promptChanged()
  }

  /// Whether the head of the selection stands on the screen, with rows of context below it.
  private var isHeadInSight: Bool {
    guard let page, let y = selectedY else { return false }
    let layout = layout(of: page)
    return y >= 0 && y < layout.height - layout.metrics.contextRows
  }

  /// Says at once what a reader has to know before reading: that the page is none of one piece.
  private mutating func warn(of discussion: Discussion) {
    guard discussion.diagnostics.contains(where: { $0.kind == .stitched }) else { return }
    say("several texts seem to be stitched together on this page; :messages says why")
  }

  /// The comment that stands first in reading order.
  private var firstComment: Int { page.map { Int($0.discussion.tree.preorder.first ?? 0) } ?? 0 }

  /// Shows the beginning of a page in its own order, dim as to rails, while the rest is read.
  mutating func begin(_ page: Page) {
    guard self.page == nil else { return }
    open(page)
    view.isFlat = true
    reading = page.discussion.comments.count
    session.unfoldAll()
    session.rebuildEntries()
    showSelection()
    renewPrompt()
  }

  /// Shows the whole page, unless its beginning was enough.
  mutating func load(_ page: Page) {
    guard !isReadingStopped else { return }
    corrections = page.corrections
    open(page)
  }

  /// Lets the beginning of a page be all of it.
  mutating func stopReading() {
    guard let page else { return }
    reading = nil
    isReadingStopped = true
    let count = page.discussion.comments.count
    say("loading stopped; read so far: " + Figures.count(count, "comment"))
    ask(for: .stopReading)
  }

  /// Selects in the whole page the comment that was selected in its beginning, unless nothing was moved there.
  private mutating func keepSelection(in beginning: Discussion, of old: ThreadView) {
    guard let page, let index = old.selection.represented, index != 0,
      beginning.comments.indices.contains(index),
      let now = page.discussion.index(of: beginning.comments[index].id)
    else { return }
    view.kind = old.kind
    session.reveal(now)
    view.selection = .comment(now)
  }

  /// Selects in a new discussion the comment that was selected in the old one.
  private mutating func keepPlace(in before: Discussion, of old: ThreadView) {
    guard let page, let index = old.selection.represented, before.comments.indices.contains(index),
      let now = page.discussion.lastComment(atOrBefore: before.comments[index].id)
    else { return }
    view.kind = old.kind
    arrange(as: old, isSamePage: false)
    session.reveal(now)
    view.selection = .comment(now)
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

// MARK: - Limit and order

extension ReaderState {
  /// `t`: shows the comments in the page's own order, or in their tree again; the cursor stays.
  mutating func toggleFlat() {
    recording { state in state.keepingRow(fillingScreen: true) { $0.view.isFlat.toggle() } }
    notice = view.isFlat ? "flat, in the page's own order" : "as a tree"
  }
}
