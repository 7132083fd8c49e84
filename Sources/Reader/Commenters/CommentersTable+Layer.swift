import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

extension CommentersTable: ListLayer, NamedRows {
  var context: Command.Context { .commenters }
  var opened: OpenLayer { .commenters(self) }

  /// The list that is shown: the writers, or those with whom one talked.
  var list: SelectableList {
    get { talks ?? writers }
    set { if talks == nil { writers = newValue } else { talks = newValue } }
  }

  func rowCount(in reader: ReaderState) -> Int {
    talks == nil ? rows.count : selected?.exchanges.count ?? 0
  }

  func height(in reader: ReaderState) -> Int { CommentersScreen.listHeight(on: reader.metrics) }

  func names(in reader: ReaderState) -> [String] {
    guard talks != nil else { return rows.map { $0.name ?? "" } }
    return selected?.exchanges.map { partner(of: $0).name ?? "" } ?? []
  }

  /// Reads what two writers said to each other; of several such talks one is chosen first.
  mutating func choose(in reader: inout ReaderState) -> Outcome {
    guard let row = selected else { return .stays }
    if row.name == nil { return limitToRow() }
    if let talk = selectedExchange { return limit(to: talk, of: row) }
    guard let first = row.exchanges.first else {
      reader.say("\(row.markedName ?? "") and nobody else answered each other")
      return .stays
    }
    if row.exchanges.count == 1 { return limit(to: first, of: row) }
    talks = SelectableList()
    return .stays
  }

  /// Goes back from the talks of a writer to the table, or leaves that.
  mutating func close(in reader: inout ReaderState) -> Outcome {
    guard talks != nil else { return .closes }
    talks = nil
    return .stays
  }

  /// The figures are those of the page that was there.
  func renewed(after before: Discussion?, in reader: ReaderState) -> OpenLayer? { nil }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    guard let page = screen.state.page else { return nil }
    return CommentersScreen(screen, page: page, table: self).draw(into: &buffer)
  }
}

// MARK: - Limits to what is selected

extension CommentersTable {
  /// Limits to what two writers said to each other, to be read.
  private func limit(to talk: Commenter.Exchange, of row: Commenter) -> Outcome {
    guard let name = row.markedName, let other = partner(of: talk).markedName else {
      return .stays
    }
    let limit = Limit(between: name, and: other)
    return self.limit(to: limit, keepsGuesses: countsGuesses) { $0.readHits() }
  }

  /// Limits to the selected writer, or to the unnamed comments.
  fileprivate func limitToRow() -> Outcome {
    guard let row = selected else { return .stays }
    let unnamed = countsGuesses ? "name:none" : "name:none or name:guess"
    let limit = row.markedName.map { Limit(author: $0) } ?? (try? Limit(parsing: unnamed))
    guard let limit else { return .stays }
    return self.limit(to: limit, keepsGuesses: countsGuesses || row.name == nil)
  }

  private func limit(
    to limit: Limit, keepsGuesses: Bool, then show: @escaping (inout ReaderState) -> Void = { _ in }
  ) -> Outcome {
    let wanted = keepsGuesses ? limit : limit.withoutGuessedNames
    return .closes { reader in
      reader.layers.closeAbove()
      reader.recording {
        $0.setLimit(wanted, from: $0.view)
        show(&$0)
      }
    }
  }
}

extension ReaderState {
  /// `c`: opens the table at the writer of the selected comment.
  mutating func openCommenters() {
    guard let page else { return }
    var table = CommentersTable(page.facts.query)
    let row = table.rows.firstIndex { row in
      row.name != nil && selectedComment.map { row.comments.contains($0) } ?? false
    }
    table.select(row ?? 0, in: self)
    layers.push(.commenters(table))
  }

  /// `o` in the table: sorts by the next of the orders.
  mutating func sortCommenters() {
    onTop(CommentersTable.self) { table, reader in
      table.sortByNext(height: table.height(in: reader))
      return .stays
    }
  }

  /// `x` in the table: leaves the names out that are guesses, or counts them again.
  mutating func toggleGuesses() {
    onTop(CommentersTable.self) { table, reader in
      guard let page = reader.page else { return .stays }
      table.toggleGuesses(page.facts.query, height: table.height(in: reader))
      reader.say(
        table.countsGuesses
          ? "guessed names (?) are counted" : "guessed names (?) are left out of all figures")
      return .stays
    }
  }

  /// `f` in the table: limits to the selected writer.
  mutating func limitToRow() { onTop(CommentersTable.self) { table, _ in table.limitToRow() } }
}
