import DiscussionQuery
import TerminalUI

/// Where the parts of a comment stand of which no more than a row is shown, in cells: alike in the thread and in the
/// outline.
package struct RowColumns: Hashable, Sendable {
  /// The column of the dot of what was not read yet.
  package let unreadX: Int
  /// The column behind the number.
  package let numberRight: Int
  /// The column of the mark of a comment below which others are hidden.
  package let markX: Int
  /// The column of the name or, in the outline, of the outermost rail.
  package let nameX: Int
  /// The column of the first words.
  package let wordsX: Int
  /// The column behind the last of them.
  package let wordsRight: Int

  /// From this width on a blank stands on either side of the mark.
  private static let ampleFrom = 60

  /// The columns of rows on a page.
  ///
  /// - Parameters:
  ///   - x: the first column, that of the dot.
  ///   - right: the column behind the words.
  ///   - width: the cells by which it is decided how wide the names may be.
  ///   - page: what they have to hold.
  ///   - rails: the cells of the rails before the names.
  init(x: Int, right: Int, width: Int, of page: Page, rails: Int = 0) {
    let gap = width < Self.ampleFrom ? 0 : 1
    unreadX = x
    numberRight = x + 1 + page.numberCells
    markX = numberRight + gap
    nameX = markX + 1 + gap
    let names = min(Self.mostNames(width: width), page.nameCells + rails)
    wordsX = nameX + names + page.hiddenCells + 1
    wordsRight = right
  }

  /// The most cells of the names, with the rails and depths that stand among them, where rows end at a column.
  static func mostNames(width: Int) -> Int { min(25, max(8, width / 3 - 1)) }
}

// MARK: - How wide they are

extension Page {
  /// A page of more comments than this is known only in part as it opens.
  private static let large = 150
  private var isLarge: Bool { countInColumns > Self.large }

  /// The cells of the longest number.
  fileprivate var numberCells: Int { max(2, String(countInColumns).count) }

  /// The cells of the longest name with its mark and of the longest depth beside one.
  ///
  /// Of a large page a name of usual length, since what is shown of its beginning stays where it is.
  fileprivate var nameCells: Int {
    guard isLarge else { return facts.nameCells }
    return facts.query.writerCount == 0 ? 1 : 16
  }

  /// The cells of the longest count of folded comments with the blank before it; 0 where nothing can be folded.
  fileprivate var hiddenCells: Int { isLarge ? 6 : facts.hiddenCells }
}
