import TerminalUI

/// The commands with their keys, as the help view and the README's table print them.
package enum KeyTable {
  /// A command with its keys, ready to be printed.
  package struct Row: Sendable {
    /// The command.
    package var command: Command
    /// Its sequences as the screen names them, a blank between two; empty where only `:` runs it.
    package var keys: String
  }

  /// A row for each command, in the order of the command table.
  package static func rows(of map: KeyMap) -> [Row] {
    Command.all.map { Row(command: $0, keys: keys(of: $0, in: map)) }
  }

  /// All sequences of a command over its contexts; runs of figures as `z1…z9`.
  private static func keys(of command: Command, in map: KeyMap) -> String {
    var plain: [String] = []
    var numbered: [String] = []
    for context in Command.Context.allCases where command.contexts.contains(context) {
      for binding in map.bindings(in: context) where binding.command == command.id {
        let shown = KeyNotation.shown(binding)
        if binding.isNumbered { numbered.append(shown) } else { plain.append(shown) }
      }
    }
    let run = numbered.count > 2 ? [numbered[0] + "…" + numbered[numbered.count - 1]] : numbered
    var seen: Set<String> = []
    return (plain + run).filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  /// The table as Markdown: what the README holds and `rejoinder keys` prints.
  package static func markdown(of map: KeyMap = .standard) -> String {
    var lines: [String] = []
    for group in Command.Group.allCases {
      lines += ["| \(group.rawValue) | | |", "|---|---|---|"]
      for row in rows(of: map) where row.command.group == group {
        let keys = row.keys.split(separator: " ").map(code).joined(separator: " ")
        lines.append("| \(keys) | \(row.command.title) | `:\(row.command.id.rawValue)` |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// A key as code in a cell of a Markdown table.
  private static func code(_ key: Substring) -> String {
    "`" + key.map { $0 == "|" ? "\\|" : String($0) }.joined() + "`"
  }
}
