import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// A bar as long as the votes that were cast, split into those for and those against.
package struct VoteBar: Equatable {
  /// Its length in eighths of a cell.
  package let length: Int
  /// How many of them are for.
  package let up: Int

  /// The bar of some votes; of no length where nobody voted.
  ///
  /// - Parameters:
  ///   - votes: the votes; a score without counts makes a bar of one side.
  ///   - busiest: the votes on the page's busiest comment, which takes all cells.
  ///   - cells: the cells of the longest bar.
  package init(_ votes: Votes, busiest: Int, cells: Int) {
    let score = votes.score ?? 0
    let up = votes.cast == nil ? max(0, score) : votes.up ?? 0
    let cast = votes.cast ?? abs(score)
    guard cast > 0, busiest > 0, cells > 0 else {
      length = 0
      self.up = 0
      return
    }
    let length = min(cells * 8, max(1, Self.rounded(cells * 8 * cast, over: busiest)))
    self.length = length
    self.up = Self.share(of: length, up, of: cast)
  }

  /// Draws the bar in whole cells of two signs, or with colours in eighths of a cell.
  package func draw(
    into buffer: inout Buffer, x: Int, y: Int, theme: Theme, glyphs: Glyphs, isASCII: Bool
  ) {
    guard length > 0 else { return }
    if theme.hasColor && !isASCII {
      drawEighths(into: &buffer, x: x, y: y, theme: theme)
    } else {
      let (up, down) = wholeCells
      let column = buffer.write(
        String(repeating: glyphs.barUp, count: up), x: x, y: y, style: theme[.up])
      buffer.write(
        String(repeating: glyphs.barDown, count: down), x: column, y: y, style: theme[.down])
    }
  }

  /// The whole cells for and against, each at least one where there is room and any vote.
  package var wholeCells: (up: Int, down: Int) {
    let cells = max(1, Self.rounded(length, over: 8))
    let up = Self.share(of: cells, up, of: length)
    return (up, cells - up)
  }

  private func drawEighths(into buffer: inout Buffer, x: Int, y: Int, theme: Theme) {
    let (blue, orange) = (theme[.up], theme[.down])
    for cell in 0..<(length + 7) / 8 {
      let upHere = min(8, max(0, up - cell * 8))
      let lengthHere = min(8, length - cell * 8)
      var style = upHere > 0 ? blue : orange
      var eighths = upHere > 0 ? upHere : lengthHere
      if upHere > 0, upHere < lengthHere { style.background = orange.foreground }
      eighths = max(1, min(8, eighths))
      buffer.write(Self.blocks[eighths - 1], x: x + cell, y: y, style: style)
    }
  }

  private static let blocks = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  private static func rounded(_ number: Int, over divisor: Int) -> Int {
    (number + divisor / 2) / divisor
  }

  /// The part of a length for `part` of `whole`; neither side vanishes where there is room for both.
  private static func share(of length: Int, _ part: Int, of whole: Int) -> Int {
    let share = rounded(length * part, over: max(1, whole))
    guard length > 1 else { return share }
    let least = part > 0 ? 1 : 0
    let most = part < whole ? length - 1 : length
    return min(max(share, least), most)
  }
}
