import TerminalUI

/// Where things stand on a thread screen of a given size, in cells.
package struct ScreenMetrics: Hashable, Sendable {
  /// The column in which marks of the top level stand; the selection's bar is left of it.
  static let markX = 1
  /// From this width on a margin stands beside the text.
  package static let marginFrom = 96
  /// The cells of the margin.
  static let marginWidth = 18
  /// The most cells that a row of text takes: longer ones are hard to read.
  package static let textMeasure = 76

  /// The screen.
  package let size: Size
  /// The column behind the last cell of text.
  package let textRight: Int
  /// The column of the margin, or `nil` on narrow screens.
  let marginX: Int?
  /// The column of the vote bars and their cells; no cells where there is no room or no vote.
  package let barX: Int, barCells: Int
  /// The column behind the scores.
  package let netRight: Int
  /// The column behind the last cell of a header row.
  let headerRight: Int
  /// The column of the `"3` beside quoted words.
  package let noteX: Int
  /// How many steps of indentation are drawn: a third of the width.
  let maxSteps: Int

  /// The measures of a screen.
  ///
  /// - Parameters:
  ///   - size: the screen's size.
  ///   - netWidth: the cells of the page's longest score; 0 on a page without votes.
  package init(size: Size, netWidth: Int) {
    self.size = size
    let width = max(1, size.width)
    let textStart = Self.markX + 2
    let net = netWidth == 0 ? 0 : max(4, min(netWidth, 8))
    let hasBars = netWidth > 0 && width >= 32
    if width >= Self.marginFrom {
      let margin = min(width - Self.marginWidth, textStart + Self.textMeasure + 3)
      marginX = margin
      textRight = min(textStart + Self.textMeasure, margin - 1)
      barX = margin
      barCells = hasBars ? 10 : 0
      netRight = min(width, margin + 10 + 1 + net)
      noteX = margin
      headerRight = margin - 1
    } else {
      marginX = nil
      textRight = max(textStart + 1, min(textStart + Self.textMeasure, width - 4))
      barCells = hasBars ? 6 : 0
      netRight = width
      barX = width - net - 1 - barCells
      noteX = width - 3
      headerRight = netWidth == 0 ? width : max(textStart, barX - 1)
    }
    maxSteps = max(0, width / 3 / 2)
  }

  /// Whether there is a row for the title.
  package var hasTitle: Bool { size.height >= 5 }
  /// Whether there is a row for the status.
  package var hasStatus: Bool { size.height >= 2 }
  /// The row of the first content.
  package var contentY: Int { hasTitle ? 1 : 0 }
  /// How many rows of content there are, at least one.
  package var contentHeight: Int { max(1, size.height - (hasTitle ? 1 : 0) - (hasStatus ? 1 : 0)) }
  /// How many rows are kept in sight above and below what one goes to.
  package var contextRows: Int { contentHeight >= 12 ? 2 : contentHeight >= 6 ? 1 : 0 }

  /// The column of the mark of a comment at a step of indentation.
  func markX(step: Int) -> Int { Self.markX + 2 * step }
  /// The column of the text of a comment at a step of indentation.
  package func textX(step: Int) -> Int { Self.markX + 2 * step + 2 }
  /// The cells of its text.
  package func textWidth(step: Int) -> Int { max(1, textRight - textX(step: step)) }
}
