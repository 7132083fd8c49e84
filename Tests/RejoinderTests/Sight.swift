import TerminalUI
import VirtualTerminal

/// Something that can be seen on the terminal.
enum Sight: Sendable {
  /// The comment of a number is selected: a bar beside it, the cursor at it, its words on the status line.
  case selected(Int)
  /// The cursor is at the article.
  case article
  /// The title row holds a text.
  case title(String)
  /// The first row under the title holds a text.
  case top(String)
  /// The status line holds a text.
  case status(String)
  /// Some row holds a text.
  case row(String)
  /// No row holds a text.
  case noRow(String)
  /// The cursor stands on a row with a text.
  case cursor(String)
  /// The prompt over the status line begins with a text, and the cursor is in it.
  case prompt(String)
  /// Exactly these words are lit, those of several rows joined by blanks.
  case lit(String)
  /// The shell has its terminal back, and the program waits.
  case suspended

  /// Whether it can be seen now.
  func isSeen(on screen: VirtualScreen, of session: ReaderSession) -> Bool {
    let lines = screen.lines
    return switch self {
    case .selected(let number):
      // Where cuts are inferred it is `#1 of about 51`.
      [" #\(number),", " #\(number) of "].contains { (lines.last ?? "").hasPrefix($0) }
        && hasBar(lines[screen.cursor.y])
    case .article: (lines.last ?? "").contains("the article") && hasBar(lines[screen.cursor.y])
    case .title(let text): lines[0].contains(text)
    case .top(let text): lines[1].contains(text)
    case .status(let text): (lines.last ?? "").contains(text)
    case .row(let text): lines.contains { $0.contains(text) }
    case .noRow(let text): !lines.contains { $0.contains(text) }
    case .cursor(let text): lines[screen.cursor.y].contains(text)
    case .prompt(let text):
      screen.cursor.y == lines.count - 1 && (lines.last ?? "").hasPrefix(" " + text)
    case .lit(let text): screen.litWords == text
    case .suspended:
      !screen.isAlternate && session.terminal.isCooked && screen.text.contains("stopped")
    }
  }

  private func hasBar(_ line: String) -> Bool { line.hasPrefix("▌") }
}

extension VirtualScreen {
  /// The words in reverse video or on yellow, those of several rows joined by blanks.
  var litWords: String {
    var rows: [String] = []
    for y in 0..<size.height {
      let cells = (0..<size.width).map { cell($0, y) }
        .filter { $0.style.attributes.contains(.reverse) || $0.style.background == .palette(3) }
      if !cells.isEmpty { rows.append(cells.map { $0.symbol.isEmpty ? " " : $0.symbol }.joined()) }
    }
    return rows.joined(separator: " ")
  }
}
