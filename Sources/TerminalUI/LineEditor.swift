/// One line of text that is being typed, with its cursor; for prompts.
package struct LineEditor: Hashable, Sendable {
  /// What a key did to the line.
  package enum Outcome: Hashable, Sendable {
    /// The key means nothing here; it is for somebody else.
    case ignored
    /// The text is the same, the cursor may have moved.
    case moved
    /// The text may have changed.
    case edited
  }

  private var scalars: [Unicode.Scalar]
  /// How many scalars stand before the cursor.
  private var cursor: Int
  /// Whether the text is only proposed: what is typed first takes its place, a key that moves the cursor keeps it.
  package private(set) var isProposal = false

  /// A line that proposes a text, cleaned as by `TextWidth`, with the cursor at its end.
  package init(proposing text: String) {
    self.init(text)
    isProposal = !isEmpty
  }

  /// A line that holds a text, cleaned as by `TextWidth`, with the cursor at its end.
  package init(_ text: String = "") {
    scalars = TextWidth.cleaned(text)
    cursor = scalars.count
  }

  /// The text; setting it puts the cursor at its end.
  package var text: String {
    get { Self.string(scalars[...]) }
    set { self = LineEditor(newValue) }
  }

  /// The text before the cursor.
  package var textBeforeCursor: String { Self.string(scalars[..<cursor]) }

  /// Whether nothing is typed.
  package var isEmpty: Bool { scalars.isEmpty }

  /// Takes a key or a pasted text.
  package mutating func handle(_ event: Event) -> Outcome {
    switch event {
    case .key(let key): return handle(key)
    case .paste(let text):
      dropProposal()
      return insert(TextWidth.cleaned(text))
    case .resize: return .ignored
    }
  }

  /// Takes a key: letters, the keys that move and delete, and those of a shell with Control.
  package mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .character: dropProposal()
    case .backspace, .delete, .control("h"), .control("d"), .control("w"):
      if isProposal {
        dropProposal()
        return .edited
      }
    default: break
    }
    let outcome = edit(key)
    if outcome != .ignored { isProposal = false }
    return outcome
  }

  private mutating func dropProposal() {
    if isProposal { self = LineEditor() }
  }

  private mutating func edit(_ key: Key) -> Outcome {
    switch key {
    case .character(let scalar): insert(TextWidth.cleaned(String(Character(scalar))))
    case .backspace, .control("h"): delete(from: step(back: cursor), to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: step(forward: cursor))
    case .control("u"): delete(from: 0, to: cursor)
    case .control("k"): delete(from: cursor, to: scalars.count)
    case .control("w"): delete(from: wordStart, to: cursor)
    case .left, .control("b"): move(to: step(back: cursor))
    case .right, .control("f"): move(to: step(forward: cursor))
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: scalars.count)
    default: .ignored
    }
  }

  /// Draws the line on one row, scrolled so that the cursor is in sight.
  ///
  /// - Parameters:
  ///   - buffer: where to draw.
  ///   - x: the column of its first cell.
  ///   - y: the row.
  ///   - width: the cells it may take.
  ///   - style: how it looks; what is only proposed is in reverse.
  /// - Returns: where the cursor stands.
  @discardableResult
  package func draw(
    into buffer: inout Buffer, x: Int, y: Int, width: Int, style: Style = .plain
  ) -> Position {
    var first = cursor
    var cells = 0
    while first > 0 {
      let wider = cells + TextWidth.of(scalars[first - 1])
      // The last cell is the cursor's own when it stands behind the text.
      if wider >= width { break }
      cells = wider
      first -= 1
    }
    buffer.clear(Rect(x: x, y: y, width: width, height: 1), style: style)
    buffer.write(
      Self.string(scalars[first...]), x: x, y: y,
      style: isProposal ? style.adding(.reverse) : style, limit: x + width)
    return Position(x: x + cells, y: y)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private mutating func insert(_ new: [Unicode.Scalar]) -> Outcome {
    scalars.insert(contentsOf: new, at: cursor)
    cursor += new.count
    return .edited
  }

  private mutating func delete(from start: Int, to end: Int) -> Outcome {
    scalars.removeSubrange(start..<end)
    cursor = start
    return .edited
  }

  private mutating func move(to place: Int) -> Outcome {
    cursor = place
    return .moved
  }

  /// One character back, its marks included.
  private func step(back place: Int) -> Int {
    var place = max(0, place - 1)
    while place > 0, TextWidth.of(scalars[place]) == 0 { place -= 1 }
    return place
  }

  /// One character forward, its marks included.
  private func step(forward place: Int) -> Int {
    var place = min(scalars.count, place + 1)
    while place < scalars.count, TextWidth.of(scalars[place]) == 0 { place += 1 }
    return place
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0, scalars[place - 1] == " " { place -= 1 }
    while place > 0, scalars[place - 1] != " " { place -= 1 }
    return place
  }
}
