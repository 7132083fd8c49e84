import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// Several pages as a list, of which one at a time is open.
package struct ArticleList: Sendable {
  /// A limit that acts on the list.
  struct ListLimit: Sendable {
    /// What was typed.
    var text: String
    /// The same as a limit on comments; `nil` where it is none, so that only the rows are asked.
    var limit: Limit?
    /// For each page how many comments pass, as far as the pages were searched.
    var hits: [Int: Int] = [:]
    /// How many pages were searched.
    var searched = 0
    /// Which search it was that found this, so that what an earlier one found is not taken for it.
    var number: Int
  }

  /// Where the pages come from, as the title says it: `~/saved`.
  let origin: String
  /// Whether they are sorted by age, the newest file first.
  let isSortedByAge: Bool
  /// All pages; a page's identity is its place.
  private(set) var rows: [ArticleRow]
  /// The pages in the order in which they are to be listed, which is not that in which they were found.
  private var order: [Int]
  /// The pages that are shown, in order: those that could not be read come last.
  private(set) var shown: [Int] = []
  /// Which of the shown pages is selected.
  private(set) var list = SelectableList()
  /// The page that is open in the thread.
  var open: Int?
  /// The page that is being read in order to open it.
  var opening: Int?
  /// The limit that acts.
  private(set) var limit: ListLimit?
  /// What `Esc` in a prompt brings back.
  private var before: (text: String, limit: Limit?, list: SelectableList)?
  /// How many searches were begun.
  private var searches = 0

  /// A list of files, none of which is read yet.
  ///
  /// - Parameters:
  ///   - sources: the files as the user would name them.
  ///   - origin: where they come from.
  ///   - isSortedByAge: whether the newest file comes first.
  package init(sources: [String], origin: String, isSortedByAge: Bool) {
    self.origin = origin
    self.isSortedByAge = isSortedByAge
    rows = sources.enumerated().map { ArticleRow(id: $0.offset, source: $0.element) }
    order = Array(rows.indices)
    shown = order
  }

  /// The selected page.
  var selected: ArticleRow? {
    shown.indices.contains(list.selected) ? rows[shown[list.selected]] : nil
  }

  /// Where the page that is open stands among those that are shown, of several: `2/5`.
  var placeOfOpen: String? {
    guard shown.count > 1, let open, let row = shown.firstIndex(of: open) else { return nil }
    return Figures.grouped(row + 1) + "/" + Figures.grouped(shown.count)
  }

  /// How many pages could not be read, and how many are not read yet.
  var failed: Int { rows.reduce(0) { $0 + ($1.failure == nil ? 0 : 1) } }
  var waiting: Int { rows.reduce(0) { $0 + ($1.progress == .waiting ? 1 : 0) } }

  /// Notes that the file of a page holds others as well, which follow it in the list.
  ///
  /// - Parameters:
  ///   - summaries: what the file says of each, that of the page first; `nil` where that is to be read.
  ///   - id: the page.
  ///   - others: the others, of which none was there before.
  ///   - height: how many rows of the list are in sight.
  mutating func note(
    _ summaries: [ArticleSummary?], of id: Int, others: Range<Int>, height: Int
  ) {
    guard others.lowerBound == rows.count, let place = order.firstIndex(of: id) else { return }
    rows += others.map { ArticleRow(id: $0, source: rows[id].source) }
    order.insert(contentsOf: others, at: place + 1)
    for (id, summary) in zip([id] + others, summaries) {
      if let summary { rows[id].progress = .read(summary) }
    }
    arrange(height: height)
  }

  /// Notes what became of reading a page.
  mutating func note(_ progress: ArticleRow.Progress, of id: Int, height: Int) {
    guard rows.indices.contains(id) else { return }
    rows[id].progress = progress
    arrange(height: height)
  }

  /// Notes that a page was opened.
  mutating func noteOpened(_ id: Int) {
    guard rows.indices.contains(id) else { return }
    rows[id].isOpened = true
    open = id
    opening = nil
  }

  /// Puts a limit on the list, or lifts it where the text is blank.
  ///
  /// - Returns: the number of the search that the pages' comments are to be asked by, or `nil` where there is nothing to ask.
  mutating func setLimit(_ text: String, _ parsed: Limit?, height: Int) -> Int? {
    searches += 1
    let blanks = text.reversed().prefix(while: \.isWhitespace)
    let isBlank = blanks.count == text.count
    let typed = String(text.dropLast(blanks.count))
    limit =
      isBlank ? nil : ListLimit(text: typed, limit: parsed, number: searches)
    arrange(height: height)
    return isBlank || parsed == nil ? nil : searches
  }

  /// Remembers the list as it is, for a prompt that may be left.
  mutating func remember() { before = (limit?.text ?? "", limit?.limit, list) }

  /// Selects the row that was selected when the prompt was opened.
  mutating func returnToStart() { list = before?.list ?? list }

  /// Moves the selection as keys ask for.
  mutating func scroll(_ scroll: Scroll, height: Int) {
    list.scroll(scroll, of: shown.count, height: height)
  }

  /// Selects one of the shown pages, by its row.
  mutating func select(row: Int, height: Int) {
    list.select(row, of: shown.count, height: height)
  }

  /// Brings the list back as it was when the prompt was opened.
  ///
  /// - Returns: whether the limit is another one, so that the pages have to be asked again.
  mutating func comeBack(height: Int) -> Bool {
    guard let before else { return false }
    let isOther = (limit?.text ?? "") != before.text
    if isOther { _ = setLimit(before.text, before.limit, height: height) }
    list = before.list
    return isOther
  }

  /// Notes how many comments of a page pass the limit.
  mutating func note(hits: Int, of id: Int, search: Int, height: Int) {
    guard limit?.number == search else { return }
    limit?.hits[id] = hits
    limit?.searched += 1
    if hits > 0 { arrange(height: height) }
  }

  /// Selects a page, wherever it stands.
  mutating func select(_ id: Int, height: Int) {
    guard let row = shown.firstIndex(of: id) else { return }
    select(row: row, height: height)
  }

  /// The next or previous shown page that passes a test, from the selected one on and around the end.
  func row(_ step: Int, where passes: (ArticleRow) -> Bool) -> Int? {
    guard !shown.isEmpty else { return nil }
    for distance in 1...shown.count {
      let row = (list.selected + step * distance + shown.count * 2) % shown.count
      if passes(rows[shown[row]]) { return row }
    }
    return nil
  }

  /// Works out which pages are shown and in which order; the selected page stays selected on its row.
  private mutating func arrange(height: Int) {
    let selected = selected?.id
    let y = list.selectedY
    let passing = order.map { rows[$0] }.filter(passes)
    shown =
      passing.filter { $0.failure == nil }.map(\.id)
      + passing.filter { $0.failure != nil }.map(\.id)
    guard let selected, let row = shown.firstIndex(of: selected) else {
      return select(row: list.selected, height: height)
    }
    list.select(row, atY: y, of: shown.count, height: height)
  }

  private func passes(_ row: ArticleRow) -> Bool {
    guard let limit else { return true }
    if limit.hits[row.id].map({ $0 > 0 }) == true { return true }
    return row.mentions(limit.text.lowercased())
  }
}
