import CVTerm
import TerminalUI

/// A terminal emulator in memory: what a program sends goes in, cells come out.
package final class VirtualScreen {
  /// A cell as the emulator shows it; libvterm 0.1 does not know dim.
  package struct ShownCell: Hashable {
    /// The character with its marks; empty in the right half of a wide one and where nothing was written.
    package var symbol: String
    /// Its colours and attributes.
    package var style: Style
  }

  /// The size in cells.
  package private(set) var size: Size
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let modes: UnsafeMutablePointer<CVTerm_Modes>

  /// An empty screen.
  package init(size: Size) {
    self.size = size
    terminal = vterm_new(Int32(size.height), Int32(size.width))
    modes = .allocate(capacity: 1)
    modes.initialize(to: CVTerm_Modes(cursor_visible: true, alternate_screen: false))
    screen = CVTerm_screen(terminal, modes)
  }

  deinit {
    vterm_free(terminal)
    modes.deallocate()
  }

  /// Takes what a program sent.
  package func feed(_ bytes: some Sequence<UInt8>) {
    let bytes = bytes.map(CChar.init(bitPattern:))
    vterm_input_write(terminal, bytes, bytes.count)
  }

  /// Changes the size.
  package func resize(to size: Size) {
    self.size = size
    vterm_set_size(terminal, Int32(size.height), Int32(size.width))
  }

  /// The cell in a column and a row, both 0-based.
  package func cell(_ x: Int, _ y: Int) -> ShownCell {
    let cell = CVTerm_cell(screen, Int32(x), Int32(y))
    var symbol = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.scalars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) {
        if value != 0, let scalar = Unicode.Scalar(value) { symbol.append(scalar) }
      }
    }
    var attributes: Style.Attributes = []
    if cell.bold { attributes.insert(.bold) }
    if cell.italic { attributes.insert(.italic) }
    if cell.underline { attributes.insert(.underline) }
    if cell.reverse { attributes.insert(.reverse) }
    return ShownCell(
      symbol: String(symbol),
      style: Style(
        foreground: Self.color(cell.foreground), background: Self.color(cell.background),
        attributes: attributes))
  }

  /// The text of the rows, blanks at their ends dropped.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      for x in 0..<size.width {
        let symbol = cell(x, y).symbol
        let isRightHalf = x > 0 && symbol.isEmpty && TextWidth.of(cell(x - 1, y).symbol) == 2
        line += isRightHalf ? "" : symbol.isEmpty ? " " : symbol
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The rows as one text, for searching and messages.
  package var text: String { lines.joined(separator: "\n") }

  /// Where the cursor stands.
  package var cursor: Position {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return Position(x: Int(position.col), y: Int(position.row))
  }

  /// Whether the cursor is shown.
  package var isCursorVisible: Bool { modes.pointee.cursor_visible }

  /// Whether the program is on the alternate screen.
  package var isAlternate: Bool { modes.pointee.alternate_screen }

  private static func color(_ number: Int32) -> Color {
    UInt8(exactly: number).map(Color.palette) ?? .standard
  }
}
