import DiscussionModel

/// Writes rows of plain text, with dim and bright parts where colour is wanted.
struct TextWriter {
  /// How a part of a row looks; without colour all look the same.
  enum Look {
    case plain, dim, bright
  }

  private(set) var bytes: [UInt8] = []
  private let colors: TextColors

  init(colors: TextColors) { self.colors = colors }

  /// Empties the buffer and keeps its memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a text that is clean.
  mutating func append(_ text: String, _ look: Look = .plain) {
    guard !text.isEmpty else { return }
    styled(look) { $0.append(contentsOf: text.utf8) }
  }

  /// Appends bytes that are printable ASCII.
  mutating func append(printable text: TextBytes, _ look: Look = .plain) {
    styled(look) { $0.append(contentsOf: text) }
  }

  /// Appends blanks.
  mutating func blanks(_ count: Int) {
    for _ in 0..<max(count, 0) { bytes.append(0x20) }
  }

  /// Ends the row; blanks at its end are dropped, as they would only be noise in a file.
  mutating func endRow() {
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  private mutating func styled(_ look: Look, _ body: (inout [UInt8]) -> Void) {
    guard look != .plain, let dim = colors.dim else { return body(&bytes) }
    raw(look == .dim ? dim : "\u{1B}[1m")
    body(&bytes)
    raw("\u{1B}[0m")
  }

  private mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
