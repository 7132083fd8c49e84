import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - Search in a list by the names in its rows

extension ReaderState {
  /// Whether a list is in front whose rows name writers or addresses, so that it can be searched.
  var isInNamedRows: Bool { [.commenters, .list].contains(contextBehindPrompt) }

  /// `/`: what is typed is searched at once, from the selected row on.
  mutating func openRowSearch() {
    let start = selectedRow
    openPrompt(.findRow)
    prompt?.startRow = start
  }

  /// What is typed has changed: the first row from the start on that names it is selected.
  mutating func findRow(_ text: String) {
    guard let start = prompt?.startRow else { return }
    selectRow(start)
    guard !text.isEmpty else { return }
    rowSearch = text
    if !isOnFoundRow { goToFoundRow(1) }
  }

  /// Enter in the prompt; an empty line goes on with what was searched before.
  mutating func acceptRowSearch(_ typed: Prompt) {
    if typed.editor.isEmpty || !isOnFoundRow { goToFoundRow(1) }
  }

  /// Whether the selected row names what is searched.
  var isOnFoundRow: Bool {
    let names = rowNames
    return names.indices.contains(selectedRow) && isFound(names[selectedRow])
  }

  /// `n`, `N`: to the next row that names what was searched, or the one before, around the end.
  mutating func goToFoundRow(_ step: Int) {
    guard !rowSearch.isEmpty else { return say("nothing was searched for yet") }
    let (names, start) = (rowNames, selectedRow)
    let found = names.indices.first { distance in
      isFound(names[row(distance + 1, steps: step, from: start, of: names.count)])
    }
    guard let found else { return say("no row names \(rowSearch)") }
    selectRow(row(found + 1, steps: step, from: start, of: names.count))
  }

  /// Selects a row of the topmost list.
  mutating func selectRow(_ row: Int) { moveInList(by: row - selectedRow) }

  private func row(_ count: Int, steps step: Int, from start: Int, of rows: Int) -> Int {
    ((start + count * step) % rows + rows) % rows
  }

  private func isFound(_ name: String) -> Bool {
    name.lowercased().contains(rowSearch.lowercased())
  }

  private var selectedRow: Int {
    if case .commenters(let table) = overlays.last {
      return table.partner?.selected ?? table.position.selected
    }
    return list?.position.selected ?? 0
  }

  /// What each row of the topmost list is searched by.
  private var rowNames: [String] {
    if case .commenters(let table) = overlays.last {
      guard table.partner != nil else { return table.rows.map { $0.name ?? "" } }
      return table.selected?.exchanges.map { table.name(of: $0) } ?? []
    }
    guard let list, let page else { return [] }
    return (0..<list.count).map { row in
      list.comment(at: row).map { page.discussion.comments[$0].author?.name ?? "" }
        ?? list.address(at: row)?.text ?? ""
    }
  }
}
