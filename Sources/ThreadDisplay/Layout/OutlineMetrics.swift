import TerminalUI

/// Where things stand on a row of the outline, in cells.
package struct OutlineMetrics {
  /// The columns of number, mark, name and words; the selection's bar stands in column 0.
  package let columns: RowColumns
  /// The column of the bars, and their cells; none where there is no room or no vote.
  package let barX: Int, barCells: Int
  /// The column behind the scores.
  package let netRight: Int

  /// The measures of an outline.
  ///
  /// - Parameters:
  ///   - width: its cells.
  ///   - page: what it has to hold.
  ///   - steps: the steps of the comment that is indented most.
  init(width: Int, of page: Page, steps: Int) {
    let net = page.facts.netWidth == 0 || width < 36 ? 0 : max(4, min(page.facts.netWidth, 8))
    netRight = width - 1
    barCells = net == 0 ? 0 : width >= ScreenMetrics.marginFrom ? 8 : width >= 48 ? 5 : 0
    barX = netRight - net - barCells
    // A step takes two cells; one more takes the rail of what goes on from the row above.
    columns = RowColumns(
      x: 1, right: net == 0 ? width : barX - 1, width: width, of: page,
      rails: page.facts.maxDepth == 0 ? 0 : 2 * steps + 1)
  }

  /// How many steps of indentation are drawn on so many cells, so that names keep room.
  static func maxSteps(width: Int) -> Int { (RowColumns.mostNames(width: width) - 8) / 2 }
}
