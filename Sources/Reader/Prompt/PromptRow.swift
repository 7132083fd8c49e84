import DiscussionQuery
import TerminalUI
import ThreadDisplay

// MARK: - The line in which one types

extension ReaderScreen {
  /// Draws a prompt over the status line.
  ///
  /// - Returns: where the cursor stands.
  func draw(_ prompt: Prompt, into buffer: inout Buffer) -> Position {
    let y = metrics.size.height - 1
    let width = buffer.size.width
    buffer.clear(Rect(x: 0, y: y, width: width, height: 1))
    let x = buffer.write(prompt.label, x: min(1, width - 1), y: y, style: theme[.name])
    let note = PromptNote(prompt, on: self)
    let typed = TextWidth.of(prompt.editor.text) + 1
    // What is typed goes before what is said of it.
    let room = max(0, min(TextWidth.of(note.text), width - x - typed - 2))
    let noteX = width - room
    let isNoted = room >= min(4, max(1, TextWidth.of(note.text)))
    if isNoted {
      let role: Theme.Role = note.isProblem ? .problem : .detail
      buffer.writeClipped(note.text, x: noteX, y: y, style: theme[role])
    }
    let lineWidth = max(1, (isNoted ? noteX - 1 : width) - x)
    let cursor = prompt.editor.draw(into: &buffer, x: x, y: y, width: lineWidth)
    if let problem = prompt.problem, typed <= lineWidth {
      mark(problem, in: prompt.editor.text, x: x, y: y, into: &buffer)
    }
    return Position(x: min(cursor.x, max(0, width - 1)), y: y)
  }

  /// Marks the typed text from the place on where it went wrong; at its end the cell behind it.
  private func mark(
    _ problem: LimitError, in text: String, x: Int, y: Int, into buffer: inout Buffer
  ) {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(problem.position)))
    let start = x + TextWidth.of(before)
    let end = max(start + 1, x + TextWidth.of(text))
    buffer.setStyle(theme[.problem], in: Rect(x: start, y: y, width: end - start, height: 1))
  }
}
