import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

// MARK: - The hits of a search

extension EntryDrawer {
  /// Adds the writer's name, what of it was searched in reverse, or as the hit on which the reader stands.
  func addName(of index: Int, to line: inout StyledLine) {
    let name = naming.writer(of: index)
    guard let marks = screen.key.lit.names, screen.discussion.comments[index].author != nil else {
      return line.add(name, nameStyle)
    }
    let bytes = Array(name.utf8)
    let isPresent = hit.map { $0.words == nil } ?? false
    let lit = isPresent ? theme[.presentHit] : nameStyle.adding(.reverse)
    var start = 0
    for range in marks.ranges(in: name) {
      line.add(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self), nameStyle)
      line.add(String(decoding: bytes[range], as: UTF8.self), lit)
      start = range.upperBound
    }
    line.add(String(decoding: bytes[start...], as: UTF8.self), nameStyle)
  }

  /// The hit on which the reader stands, where it is in this entry.
  private var hit: LitWords.Hit? {
    screen.key.lit.hit.flatMap { $0.item == entry.item ? $0 : nil }
  }

  /// Where the cursor stands on the hit of a search, if that begins on this row; a quote that has the focus goes before.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - number: its number within the entry, 0-based.
  ///   - y: the row of the screen.
  package func hitCursor(on row: LayoutRow, at number: Int, y: Int) -> Position? {
    guard let hit, look.focus == .head else { return nil }
    guard let words = hit.words else {
      return number == 0 ? Position(x: nameX, y: y) : nil
    }
    guard row.bytes.lowerBound <= words.lowerBound, words.lowerBound < row.bytes.upperBound else {
      return nil
    }
    let before = ByteRange(row.bytes.lowerBound, words.lowerBound)
    return Position(x: wordsX(of: row) + screen.discussion.text.cells(of: before), y: y)
  }

  /// The column of the first cell of a row's words.
  private func wordsX(of row: LayoutRow) -> Int {
    guard row.kind == .quote else { return textX }
    let width = metrics.textWidth(step: look.step)
    return textX + screen.discussion.quoteBars(ofBlock: Int(row.block), width: width) + 1
  }

  /// The column of what was searched in the writer's name.
  private var nameX: Int {
    guard let index = entry.item.comment else { return textX }
    let name = naming.writer(of: index)
    let start = screen.key.lit.names?.ranges(in: name).first?.lowerBound ?? 0
    let before = String(decoding: Array(name.utf8)[..<start], as: UTF8.self)
    if isInColumns { return columns.nameX + TextWidth.of(before) }
    let number = naming.number(index) + " "
    return textX + markShift + TextWidth.of(number) + TextWidth.of(before)
  }
}
