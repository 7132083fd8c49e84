import TerminalUI

/// Where things stand on a row of the outline, in cells.
package struct OutlineMetrics {
  /// The column behind the comment's number; the selection's bar stands in column 0.
  package let numberRight: Int
  /// The column of the outermost rail.
  package let railX: Int
  /// The column of the first own words.
  package let textX: Int
  /// The column behind the last cell of them.
  package let textRight: Int
  /// The column of the bars, and their cells; none where there is no room or no vote.
  package let barX: Int, barCells: Int
  /// The column behind the scores.
  package let netRight: Int
  /// How many steps of indentation are drawn, so that names keep room.
  let maxSteps: Int

  /// The measures of an outline.
  ///
  /// - Parameters:
  ///   - width: its cells.
  ///   - count: how many comments there are, whose numbers have to fit.
  ///   - netWidth: the cells of the page's longest score; 0 on a page without votes.
  package init(width: Int, count: Int, netWidth: Int) {
    numberRight = 1 + max(3, String(count).count)
    railX = numberRight + 1
    let names = min(25, max(8, width / 3 - 1))
    textX = railX + names + 1
    maxSteps = max(0, (names - 8) / 2)
    let net = netWidth == 0 || width < 36 ? 0 : max(4, min(netWidth, 8))
    netRight = width - 1
    barCells = net == 0 ? 0 : width >= ScreenMetrics.marginFrom ? 8 : width >= 48 ? 5 : 0
    barX = netRight - net - barCells
    textRight = net == 0 ? width : barX - 1
  }
}
