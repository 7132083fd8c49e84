import ArgumentParser
import Reader
import TerminalUI

/// `rejoinder keys`: prints the commands with their keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the commands of the reader with their keys.")

  @Flag(help: "Print a table in Markdown, as the README has it.")
  var markdown = false

  func run() throws {
    try StandardOutput.write(markdown ? KeyTable.markdown() : Self.text)
  }

  /// The table in columns: keys, what they do, the name that `:` takes.
  private static var text: String {
    let rows = KeyTable.rows(of: .standard)
    let keysWidth = rows.map { TextWidth.of($0.keys) }.max() ?? 0
    let titleWidth = rows.map { TextWidth.of($0.command.title) }.max() ?? 0
    var lines: [String] = []
    for group in Command.Group.allCases {
      lines.append(group.rawValue)
      for row in rows where row.command.group == group {
        lines.append(
          "  " + padded(row.keys, to: keysWidth) + "  " + padded(row.command.title, to: titleWidth)
            + "  :" + row.command.id.rawValue)
      }
      lines.append("")
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TextWidth.of(text)))
  }
}
