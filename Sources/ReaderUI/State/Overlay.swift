import DiscussionQuery
import TerminalUI

/// A screen above the thread.
package enum Overlay {
  /// The table of writers.
  case commenters(CommentersTable)
  /// Why a comment is read as it is.
  case evidence(EvidenceView)
  /// The list of commands.
  case help(HelpList)
  /// The list of diagnostics, with the row from which on it is shown.
  case messages(ListPosition)

  /// Whose keys count.
  var context: Command.Context {
    switch self {
    case .commenters: .commenters
    case .evidence: .evidence
    case .help: .help
    case .messages: .messages
    }
  }
}
