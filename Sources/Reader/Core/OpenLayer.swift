import ThreadDisplay

/// A layer that is open: one case for each view.
package enum OpenLayer {
  /// The list of articles.
  case articles
  /// The conversation.
  case thread
  /// The table of writers.
  case commenters(CommentersTable)
  /// The comments by time.
  case timeline(Timeline)
  /// Why a comment is read as it is.
  case evidence(EvidenceView)
  /// The list of commands.
  case help(HelpList)
  /// The list of diagnostics.
  case messages(MessageList)
  /// The list over the bottom rows.
  case links(LinkList)
  /// The menu of orders.
  case orders(OrderMenu)
  /// The source of a quote, shown in place.
  case preview(Preview)
  /// The line in which one types.
  case prompt(Prompt)

  /// What it does and how it looks.
  var layer: any Layer {
    switch self {
    case .articles: ArticlesLayer()
    case .thread: ThreadLayer()
    case .commenters(let table): table
    case .timeline(let timeline): timeline
    case .evidence(let view): view
    case .help(let list): list
    case .messages(let list): list
    case .links(let list): list
    case .orders(let menu): menu
    case .preview(let preview): preview
    case .prompt(let prompt): prompt
    }
  }
}
