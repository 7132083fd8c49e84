import DiscussionQuery
import TerminalUI

/// A screen above the thread.
package enum Overlay {
  /// The table of writers.
  case commenters(CommentersTable)
  /// The list of commands.
  case help(HelpList)
  /// The list of diagnostics, with the row from which on it is shown.
  case messages(ListPosition)

  /// Whose keys count.
  var context: Command.Context {
    switch self {
    case .commenters: .commenters
    case .help: .help
    case .messages: .messages
    }
  }
}

/// The writers in figures, and which of them is selected.
package struct CommentersTable {
  /// The figures.
  let statistics: CommenterStatistics
  /// The selected row.
  var position = ListPosition()

  /// The rows: the named writers, then all unnamed comments as one.
  var rows: [Commenter] { statistics.commenters + (statistics.unnamed.map { [$0] } ?? []) }

  /// The selected writer.
  var selected: Commenter? {
    rows.indices.contains(position.selected) ? rows[position.selected] : nil
  }
}

/// The commands with their keys, narrowed by what is typed, and which is selected.
package struct HelpList {
  /// A row of the list.
  enum Row {
    /// The name of a group.
    case heading(String)
    /// A command with its keys.
    case command(KeyTable.Row)
  }

  /// What narrows the list.
  var filter = ""
  /// The rows that are left.
  private(set) var rows: [Row]
  /// The selected row.
  var position = ListPosition()

  /// The list of the commands of a key map whose title, name or keys hold a text.
  init(_ map: KeyMap, filter: String = "") {
    self.filter = filter
    let wanted = filter.lowercased()
    let matching = KeyTable.rows(of: map).filter { row in
      wanted.isEmpty || row.command.title.lowercased().contains(wanted)
        || row.command.id.rawValue.contains(wanted) || row.keys.contains(filter)
    }
    rows = Command.Group.allCases.flatMap { group -> [Row] in
      let members = matching.filter { $0.command.group == group }
      return members.isEmpty ? [] : [.heading(group.rawValue)] + members.map(Row.command)
    }
    position = ListPosition(selected: min(1, max(0, rows.count - 1)))
  }

  /// The selected command.
  var selected: Command? {
    guard rows.indices.contains(position.selected),
      case .command(let row) = rows[position.selected]
    else { return nil }
    return row.command
  }

  /// Moves the selection, passing over headings.
  mutating func move(by step: Int, height: Int) {
    position.move(by: step, count: rows.count, height: height)
    if selected == nil {
      position.move(by: step < 0 ? -1 : 1, count: rows.count, height: height)
    }
    // The first row is a heading, above which there is no command.
    if selected == nil { position.move(by: 1, count: rows.count, height: height) }
  }
}

/// Who quotes or answers a comment, as a list over the bottom rows.
package struct LinkList {
  /// The comment they quote or answer.
  let target: Int
  /// Their indices, in page order.
  let comments: [Int]
  /// The selected row.
  var position = ListPosition()

  /// The selected comment.
  var selected: Int? {
    comments.indices.contains(position.selected) ? comments[position.selected] : nil
  }
}
