/// Something a reader can ask for: what keys, the `:` line and the help view name.
package struct Command: Sendable {
  /// Where keys are pressed: each context has its own key sequences.
  package enum Context: String, Sendable, CaseIterable {
    /// The conversation.
    case thread
    /// The list of pages.
    case articles
    /// The table of writers.
    case commenters
    /// Why a comment is read as it is.
    case evidence
    /// The list of commands.
    case help
    /// The list of diagnostics.
    case messages
    /// The list over the bottom rows, such as who quotes a comment.
    case list
    /// The menu of orders.
    case orders
    /// The source of a quote, shown in place.
    case preview
    /// The line in which one types.
    case prompt
  }

  /// Under which heading a command stands in the help view.
  package enum Group: String, Sendable, CaseIterable {
    /// From comment to comment and over the screen.
    case motion = "Moving"
    /// Along the links.
    case links = "Answers and quotes"
    /// Out of the program.
    case leaving = "Copying, links and files"
    /// What is folded.
    case folds = "Folding"
    /// Which comments are shown, and how.
    case views = "Limits and views"
    /// Rows of a list and the line one types.
    case lists = "Lists and the prompt"
    /// The program itself.
    case program = "Program"
  }

  /// Its name, as `:` takes it.
  package var id: ID
  /// What it does, in a few words, lower case.
  package var title: String
  /// What it does in a word or two, for the hint of what may follow the first key of a sequence.
  package var hint: String
  /// Its heading in the help view.
  package var group: Group
  /// Where it can be used.
  package var contexts: Set<Context>
  /// Why it cannot be used now, or `nil` where it can.
  package var disabledReason: @Sendable (ReaderState) -> String?

  /// A command; it can always be used unless a reason says otherwise.
  init(
    _ id: ID, _ title: String, _ group: Group, hint: String? = nil,
    in contexts: Set<Context> = [.thread],
    unless disabledReason: @escaping @Sendable (ReaderState) -> String? = { _ in nil }
  ) {
    self.id = id
    self.title = title
    self.hint = hint ?? title
    self.group = group
    self.contexts = contexts
    self.disabledReason = disabledReason
  }
}

extension Command {
  /// The name of a command.
  package enum ID: String, Sendable, CaseIterable {
    // Moving.
    case nextComment = "next-comment"
    case previousComment = "previous-comment"
    case lineDown = "line-down"
    case lineUp = "line-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case top
    case bottom
    case scrollToCentre = "scroll-to-centre"
    case scrollToTop = "scroll-to-top"
    case scrollToBottom = "scroll-to-bottom"
    case nextSibling = "next-sibling"
    case previousSibling = "previous-sibling"
    case nextTopLevel = "next-top-level"
    case previousTopLevel = "previous-top-level"
    case nextByWriter = "next-by-writer"
    case previousByWriter = "previous-by-writer"
    case nextUnread = "next-unread"
    case previousUnread = "previous-unread"
    case search
    case nextHit = "next-hit"
    case previousHit = "previous-hit"
    case setMark = "set-mark"
    case goToMark = "go-to-mark"
    // Answers and quotes.
    case follow
    case parent
    case answers
    case preview
    case ancestors
    case nextQuote = "next-quote"
    case previousQuote = "previous-quote"
    case back
    case forward
    case toggleBack = "toggle-back"
    case toggleQuotes = "toggle-quotes"
    case skipQuotes = "skip-quotes"
    // Copying, links and files.
    case yankText = "yank-text"
    case yankQuote = "yank-quote"
    case yankLink = "yank-link"
    case yankLitWords = "yank-lit-words"
    case addresses = "web-addresses"
    case yankRow = "yank-row"
    case export
    case pipe
    // Folding.
    case toggleFold = "toggle-fold"
    case openFold = "open-fold"
    case closeFold = "close-fold"
    case foldOrParent = "fold-or-parent"
    case openOrReply = "open-or-reply"
    case foldAll = "fold-all"
    case openAll = "open-all"
    case foldMore = "fold-more"
    case foldLess = "fold-less"
    case foldToDepth = "fold-to-depth"
    // Limits and views.
    case limit
    case limitToWriter = "limit-to-writer"
    case commenters
    case order
    case orderBy = "order-by"
    case hideBelow = "hide-below"
    case mute
    case unmuteAll = "unmute-all"
    case toggleFlat = "toggle-flat"
    case switchView = "switch-view"
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case evidence
    case join
    case split
    case under
    case messages
    case undo
    case redo
    case help
    // Lists and the prompt.
    case nextRow = "next-row"
    case previousRow = "previous-row"
    case choose
    case chooseRow = "choose-row"
    case narrow
    case sortRows = "sort-rows"
    case toggleGuesses = "toggle-guesses"
    case accept
    case complete
    case earlierLine = "earlier-line"
    case laterLine = "later-line"
    // Program.
    case commandLine = "command-line"
    case set
    case escape
    case cancel
    case close
    case quit
    case suspend
    case redraw
  }
}
