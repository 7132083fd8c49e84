import TerminalUI

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
