import CNcurses
import TerminalUI

/// Hands the changed part of a row to ncurses, in runs of one style.
///
/// ncurses compares again and sends the least; this only spares it the rows
/// and cells that are known to be the same, which is most of them at a key.
struct RunWriter {
  /// A style as ncurses takes it.
  private struct Look {
    var style: Style
    var bits: UInt32
    var pair: Int32
  }

  private let palette: Palette
  private var pairs: ColorPairs
  /// Neighbouring runs often look the same.
  private var latest = Look(style: .plain, bits: 0, pair: 0)

  /// A writer that shows styles by a palette, in pairs of its colours.
  init(palette: Palette, pairs: ColorPairs) {
    self.palette = palette
    self.pairs = pairs
  }

  /// The writer for another palette of the same terminal.
  func with(_ palette: Palette) -> RunWriter { RunWriter(palette: palette, pairs: pairs) }

  /// Writes what differs on a screen.
  ///
  /// - Parameters:
  ///   - buffer: what the screen shall show.
  ///   - last: what it shows, of the same size; `nil` where that is not known.
  ///   - shift: the rows that were moved on the screen and need not be written.
  ///   - size: the cells of the screen.
  mutating func write(_ buffer: Buffer, over last: Buffer?, but shift: RowShift?, in size: Size) {
    for y in 0..<size.height where shift?.rows.contains(y) != true {
      let isScrolled = shift?.moved.contains(y) ?? false
      writeRow(y, of: buffer, over: isScrolled ? nil : last, width: size.width)
    }
  }

  /// Writes what differs on one row.
  ///
  /// - Parameters:
  ///   - y: the row, 0-based.
  ///   - buffer: what the screen shall show.
  ///   - last: what it shows, of the same size; `nil` where that is not known.
  ///   - width: how many columns the screen has.
  private mutating func writeRow(_ y: Int, of buffer: Buffer, over last: Buffer?, width: Int) {
    let changed = last.map { buffer.difference(onRow: y, from: $0) } ?? 0..<buffer.size.width
    guard !changed.isEmpty else { return }
    buffer.forEachRun(onRow: y, in: changed.clamped(to: 0..<width)) { run, scalars in
      take(run.style)
      CNcurses_write(
        Int32(y), Int32(run.x), scalars, Int32(scalars.count), latest.bits, latest.pair)
    }
  }

  private mutating func take(_ style: Style) {
    if latest.style == style { return }
    let shown = palette.shown(style)
    latest = Look(
      style: style, bits: Self.bits(shown.attributes),
      pair: pairs.pair(foreground: shown.foreground, background: shown.background))
  }

  private static func bits(_ attributes: Style.Attributes) -> UInt32 {
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= CNcurses_A_BOLD }
    if attributes.contains(.dim) { bits |= CNcurses_A_DIM }
    if attributes.contains(.italic) { bits |= CNcurses_A_ITALIC }
    if attributes.contains(.underline) { bits |= CNcurses_A_UNDERLINE }
    if attributes.contains(.reverse) { bits |= CNcurses_A_REVERSE }
    return bits
  }
}
