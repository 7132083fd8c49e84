import ThreadDisplay

extension Command {
  /// The name of a command; in the order of the help view.
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
    case timeline
    case order
    case orderBy = "order-by"
    case hideBelow = "hide-below"
    case mute
    case unmuteAll = "unmute-all"
    case toggleFlat = "toggle-flat"
    case switchView = "switch-view"
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case messages
    case evidence
    case join
    case split
    case under
    case undo
    case redo
    case help
    // Lists and the prompt.
    case nextRow = "next-row"
    case previousRow = "previous-row"
    case choose
    case sortRows = "sort-rows"
    case toggleGuesses = "toggle-guesses"
    case chooseRow = "choose-row"
    case narrow
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
