import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - The table of writers

extension ReaderState {
  /// `c`: opens the table at the writer of the selected comment.
  mutating func openCommenters() {
    guard let page else { return }
    var table = CommentersTable(page.facts.query)
    let row = table.rows.firstIndex { row in
      row.name != nil && selectedComment.map { row.comments.contains($0) } ?? false
    }
    table.position.select(row ?? 0, count: table.rows.count, height: commentersHeight)
    overlays.append(.commenters(table))
  }

  /// The rows of writers in sight.
  private var commentersHeight: Int {
    CommentersScreen.listHeight(
      on: ScreenMetrics(size: size, netWidth: page?.facts.netWidth ?? 0))
  }

  /// The commands that the table alone has.
  mutating func performInCommenters(_ id: Command.ID) {
    guard let page, case .commenters(var table) = overlays.last else { return }
    if id == .sortRows {
      table.sortByNext(height: commentersHeight)
    } else {
      table.toggleGuesses(page.facts.query, height: commentersHeight)
      say(
        table.countsGuesses
          ? "names by style (?) are counted" : "names by style (?) are left out of all figures")
    }
    overlays[overlays.count - 1] = .commenters(table)
  }

  /// Enter: reads what two writers said to each other; of several such talks one is chosen first.
  mutating func chooseCommenter() {
    guard case .commenters(var table) = overlays.last, let row = table.selected else { return }
    guard row.name != nil else { return limitToRow() }
    if let talk = table.selectedExchange { return read(talk, of: row, in: table) }
    guard let first = row.exchanges.first else {
      return say("\(row.name ?? "") and nobody else answered each other")
    }
    if row.exchanges.count == 1 { return read(first, of: row, in: table) }
    table.partner = ListPosition()
    overlays[overlays.count - 1] = .commenters(table)
  }

  private mutating func read(
    _ talk: Commenter.Exchange, of row: Commenter, in table: CommentersTable
  ) {
    guard let name = row.name else { return }
    let limit = Limit(between: name, and: table.name(of: talk))
    overlays = []
    let wanted = table.countsGuesses ? limit : limit.withoutGuessedNames
    recording { $0.setLimit(wanted, from: $0.view) }
  }

  /// `f`: limits to the selected writer, or to the unnamed comments.
  mutating func limitToRow() {
    guard case .commenters(let table) = overlays.last, let row = table.selected else { return }
    let unnamed = table.countsGuesses ? "name:none" : "name:none or name:guess"
    let limit = row.name.map { Limit(author: $0) } ?? (try? Limit(parsing: unnamed))
    guard let limit else { return }
    overlays = []
    let keepsGuesses = table.countsGuesses || row.name == nil
    let wanted = keepsGuesses ? limit : limit.withoutGuessedNames
    recording { $0.setLimit(wanted, from: $0.view) }
  }

  /// Goes back from the talks of a writer to the table.
  ///
  /// - Returns: whether talks were shown.
  mutating func leaveTalks() -> Bool {
    guard case .commenters(var table) = overlays.last, table.partner != nil else { return false }
    table.partner = nil
    overlays[overlays.count - 1] = .commenters(table)
    return true
  }
}
