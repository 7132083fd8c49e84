import DiscussionQuery
import TerminalUI
import ThreadDisplay

/// The line in which one types, over the status line.
package struct Prompt {
  /// What is typed for.
  enum Purpose: Hashable, Sendable {
    /// A limit, applied as one types.
    case limit
    /// The name of a command.
    case command
    /// A part of the names in the help view.
    case narrow
    /// A limit on the list of articles, applied as one types.
    case limitArticles
    /// What a row of the list of articles mentions.
    case findArticle
    /// A part of a name in the table of writers or in a list over the bottom rows.
    case findRow
    /// Words to search for.
    case search
    /// A score below which comments are hidden.
    case score
    /// The path of a file to write.
    case export
    /// A command of the shell that gets text.
    case pipe
    /// What a command needs that was named without it, as it would stand behind its name.
    case argument(Command.ID)
    /// Whether a file may be replaced: one key answers.
    case replace(Export)
  }

  /// What is typed for.
  let purpose: Purpose
  /// The line.
  var editor: LineEditor
  /// What is wrong in it.
  var problem: LimitError?
  /// The view before the prompt, which Esc brings back.
  var before: ThreadView
  /// How the page was arranged before the prompt, for undoing what it does.
  var arrangement: Arrangement
  /// Which of the lines typed before is shown, 0-based; `nil` for the one that is being typed.
  var recalled: Int?
  /// What was being typed when an earlier line was brought back.
  var draft = ""
  /// The search before this one, which Esc brings back.
  var earlierSearch: Search?
  /// What Tab found last.
  var completion: CompletionRound?
  /// The row of the list that was selected before the prompt, which Esc selects again.
  var startRow = 0

  /// A prompt that opens with a line in it.
  init(
    _ purpose: Purpose, _ editor: LineEditor, before: ThreadView, arrangement: Arrangement
  ) {
    self.purpose = purpose
    self.editor = editor
    self.before = before
    self.arrangement = arrangement
  }

  /// Whether the last word typed begins the name of a field of the limit language.
  var endsInHalfField: Bool {
    let word = editor.text.split(whereSeparator: { " (-!|".contains($0) }).last ?? ""
    return editor.text.hasSuffix(word) && !word.isEmpty
      && LimitGrammar.entries.contains { $0.name.hasPrefix(word) }
  }

  /// What stands before the line.
  var label: String {
    switch purpose {
    case .limit, .limitArticles: "limit: "
    case .command: ":"
    case .narrow, .search, .findArticle, .findRow: "/"
    case .score: "hide below score: "
    case .export: "write to: "
    case .pipe: "pipe to: "
    case .argument(let id): Command[id].hint + ": "
    case .replace(let export): "\(export.path) is there already; replace it? y or n "
    }
  }
}
