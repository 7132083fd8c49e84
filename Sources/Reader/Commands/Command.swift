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
    /// The comments by time.
    case timeline
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
  package let id: ID
  /// What it does, in a few words, lower case.
  package let title: String
  /// What it does in a word or two, for the hint of what may follow the first key of a sequence.
  package let hint: String
  /// Its heading in the help view.
  package let group: Group
  /// Where it can be used.
  package let contexts: Set<Context>
  /// Why it cannot be used now, or `nil` where it can.
  let obstacle: @Sendable (ReaderState) -> String?
  /// Whether lit words are lit no more after it.
  let dimsLight: Bool
  /// What it does, and with which argument.
  let action: Action

  /// What may stand behind its name; all of it may be left out.
  var argument: ArgumentKind { action.argument }
}

extension Command {
  /// All commands, in the order of the help view: the one table that keys, `:` and help read.
  package static let all: [Command] = ID.allCases.map(\.command)

  /// The command of a name.
  package static subscript(id: ID) -> Command { id.command }
}
