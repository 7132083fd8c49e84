import TerminalUI
import Wording

// MARK: - Where in a search one stands

extension SelectionStatus {
  /// Where in a search one stands, as long as its hits are lit: `/bell 2/5`.
  var searched: String {
    guard let search = state.search, search.isLit, search.current != nil else { return "" }
    return "/" + search.line + " " + searchedShort
  }

  /// The same without the words: `2/5`.
  var searchedShort: String {
    guard let search = state.search, search.isLit, let hit = search.current else { return "" }
    return Self.number(of: hit, in: search, isWhole: !state.isPageBeginning)
  }

  /// `2/5`, or `2/5…` while there may be more; `isWhole` is whether all of the page is there.
  static func number(of hit: Search.Hit, in search: Search, isWhole: Bool) -> String {
    let number = search.number(of: hit).map(Figures.grouped) ?? "?"
    return number + "/" + Figures.grouped(search.count) + (search.isFinished && isWhole ? "" : "…")
  }

  /// What stands right in the status line, and before it where in a search one stands; its words only where there is room.
  ///
  /// - Parameters:
  ///   - says: what stands left.
  ///   - right: what stands right in any case.
  ///   - width: the cells of the line.
  func placeInSearch(beside says: String, and right: String, in width: Int) -> String {
    let room = width - TextWidth.of(says) - TextWidth.of(right) - 4
    let shown = TextWidth.of(searched) + 2 <= room ? searched : searchedShort
    return (shown.isEmpty ? "" : shown + "  ") + right
  }
}
