import DiscussionModel
import DiscussionQuery
import ThreadDisplay

// MARK: - A page that is read anew

extension ReaderState {
  /// Shows the page that is open as it was read anew: it is arranged as it was, and what one reads stays where it is.
  mutating func renew(by page: Page) {
    guard let old = self.page else { return }
    let held = HeldPlace(self)
    let isRead = !old.isBeginning || selectedEntry?.form == .full
    session.leftScreens.leave(arrangementKey, at: ThreadPlace(view))
    reading = nil
    let carrier = PageCarrier(from: old, to: page)
    renewSession(carrier)
    if isRead, let comment = view.selection.comment { session.reveal(comment) }
    session.selectShown()
    // Only what was set right by hand, and is taken back, leads to a page that was there before.
    let wasThere = old.corrections != page.corrections
    if !wasThere { session.leftScreens = LeftScreens() }
    if !wasThere || !restoreLeftScreen() {
      hold(held.moved(to: carrier.item(held.selection)))
      clampToEnd()
    }
    noteScreen()
    renewLayers(after: old.discussion)
    warn(of: page.discussion)
    let readComments = read.comments
    renewPrompt { before in
      var now = carrier.view(before, read: readComments)
      now.entries = EntryBuilder(page: page, view: now).entries
      return now
    }
  }

  /// Carries over all that belongs to reading the page.
  private mutating func renewSession(_ carrier: PageCarrier) {
    read = session.readMarks(of: carrier.old.discussion, in: carrier.page)
    let comments = read.comments
    if carrier.old.facts.notUnderstood != carrier.page.facts.notUnderstood {
      session.hasSeenMessages = false
    }
    session.page = carrier.page
    session.pageNumber += 1
    view = carrier.view(view, read: comments)
    jumps.renew { carrier.view($0, read: comments) }
    if carrier.old.isBeginning { history.renew { carrier.view($0, read: comments) } }
    limitWork = nil
    session.rebuildEntries()
    searchAnew()
  }

  /// Applies what is being typed to the page that came meanwhile; what is typed for the list of pages is done with.
  ///
  /// - Parameter renewed: what the view before the prompt, which Esc brings back, is on that page.
  mutating func renewPrompt(_ renewed: (ThreadView) -> ThreadView) {
    guard var typed = prompt else { return }
    if typed.purpose == .limitArticles || typed.purpose == .findArticle { return cancelPrompt() }
    typed.before = renewed(typed.before)
    typed.arrangement = Arrangement(
      view: typed.before.withoutEntries, corrections: corrections, pageNumber: pageNumber)
    typed.earlierSearch = nil
    prompt = typed
    promptChanged()
  }
}

extension HeldPlace {
  /// The same place of what the selection is now.
  func moved(to item: Item) -> HeldPlace {
    var moved = self
    moved.selection = item
    return moved
  }
}
