import DiscussionModel
import TerminalUI
import ThreadDisplay
import Wording

/// What may follow the keys of a begun sequence, or a count.
struct SequenceHint {
  /// The keys pressed so far.
  var title: String
  /// The keys that may follow, and what they do.
  var choices: [(keys: String, says: String)]

  /// All of it in one row, or `nil` where it does not fit into so many cells.
  func inOneRow(of width: Int) -> String? {
    let text = title + ":  " + choices.map { $0.keys + " " + $0.says }.joined(separator: "  ")
    return TextWidth.of(text) <= width ? text : nil
  }
}

extension ReaderScreen {
  /// What may follow what was pressed; `nil` where nothing has begun.
  var sequenceHint: SequenceHint? {
    if state.pendingKeys.isEmpty { return state.pendingCount.map(countHint) }
    guard case .prefix(let bindings) = state.keyMap.match(state.pendingKeys, in: state.context)
    else { return nil }
    var choices: [(keys: String, says: String)] = []
    for binding in bindings {
      let says = Command[binding.command].hint
      if binding.takesLetter {
        choices += letters(for: binding.command, says: says)
      } else if !binding.isNumbered || binding.argument == .count(1) {
        let next = KeyNotation.shown(Array(binding.keys.dropFirst(state.pendingKeys.count)))
        choices.append((next + (binding.isNumbered ? "\(glyphs.ellipsis)9" : ""), says))
      }
    }
    let count = state.pendingCount.map(String.init) ?? ""
    return SequenceHint(title: count + KeyNotation.shown(state.pendingKeys), choices: choices)
  }

  private func countHint(_ count: Int) -> SequenceHint {
    let isThread = state.context == .thread
    let choices = [
      (isThread ? Command.ID.nextComment : .nextRow, "so many on"),
      (.bottom, "to \(isThread ? "comment" : "row") \(count)"), (.escape, "leave"),
    ].compactMap { id, says in
      state.keyMap.shortcut(for: id, in: state.context).map { (keys: $0, says: says) }
    }
    return SequenceHint(title: "\(count)", choices: choices)
  }

  /// The marks that are set, where one is to be gone to; else that a letter follows.
  private func letters(for id: Command.ID, says: String) -> [(keys: String, says: String)] {
    guard id == .goToMark, let page = state.page, !state.marks.isEmpty else {
      return [(keys: "a\(glyphs.ellipsis)z", says: says)]
    }
    let naming = CommentNaming(page.discussion, glyphs: glyphs)
    return state.marks.letters.prefix(12).map { letter in
      let comment = state.marks[letter]?.comment.flatMap { page.discussion.index(of: $0) }
      return (keys: String(Character(letter)), says: comment.map(naming.named) ?? "the article")
    }
  }

  /// Draws what may follow in columns over the bottom rows, where the status line has no room for it.
  func drawSequenceHint(into buffer: inout Buffer) {
    guard let hint = sequenceHint, metrics.hasStatus,
      hint.inOneRow(of: metrics.size.width - 2) == nil
    else { return }
    let widest = hint.choices.reduce(0) { max($0, TextWidth.of($1.keys + $1.says) + 1) }
    let columnWidth = min(metrics.size.width, widest + 3)
    let columns = max(1, (metrics.size.width - 1) / columnWidth)
    let rows = min(metrics.contentHeight - 1, (hint.choices.count + columns - 1) / columns)
    guard rows > 0 else { return }
    let top = metrics.size.height - 1 - rows
    buffer.clear(Rect(x: 0, y: top - 1, width: metrics.size.width, height: rows + 1))
    let rule = String(
      repeating: state.options.ascii ? "-" : "─", count: metrics.size.width)
    buffer.write(rule, x: 0, y: top - 1, style: theme[.rail])
    for (number, choice) in hint.choices.prefix(rows * columns).enumerated() {
      var line = StyledLine()
      line.add(choice.keys + " ", theme[.name])
      line.add(choice.says, theme[.prose])
      let x = 1 + number / rows * columnWidth
      line.draw(
        into: &buffer, x: x, y: top + number % rows,
        limit: min(metrics.size.width, x + columnWidth - 2))
    }
  }
}
