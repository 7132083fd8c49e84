import TerminalUI

/// A list whose rows name something by which they are searched: writers, addresses.
protocol NamedRows: ListLayer {
  /// What each row is searched by.
  func names(in reader: ReaderState) -> [String]
}

extension NamedRows {
  func find(in reader: inout ReaderState) {
    reader.openPrompt(.findRow)
    reader.prompt?.startRow = list.selected
  }

  mutating func findAgain(_ step: Int, in reader: inout ReaderState) {
    guard !reader.rowSearch.isEmpty else { return reader.say("nothing was searched for yet") }
    let names = names(in: reader)
    let rows = names.indices.map { row($0 + 1, steps: step, of: names.count) }
    guard let found = rows.first(where: { reader.isFound(names[$0]) }) else {
      return reader.say("no row names \(reader.rowSearch)")
    }
    select(found, in: reader)
  }

  private func row(_ count: Int, steps step: Int, of rows: Int) -> Int {
    ((list.selected + count * step) % rows + rows) % rows
  }

  /// Whether the selected row names what is searched.
  func isOnFoundRow(in reader: ReaderState) -> Bool {
    let names = names(in: reader)
    return names.indices.contains(list.selected) && reader.isFound(names[list.selected])
  }
}

// MARK: - The prompt of such a search

extension ReaderState {
  /// Whether a list is in front whose rows name something, so that it can be searched.
  var isInNamedRows: Bool { layers.behindPrompt.layer is any NamedRows }

  /// What is typed has changed: the first row from the start on that names it is selected.
  mutating func findRow(_ text: String, from start: Int) {
    inNamedRows { rows, reader in
      rows.select(start, in: reader)
      guard !text.isEmpty else { return }
      reader.rowSearch = text
      if !rows.isOnFoundRow(in: reader) { rows.findAgain(1, in: &reader) }
    }
  }

  /// Enter in the prompt; an empty line goes on with what was searched before.
  mutating func acceptRowSearch(_ typed: Prompt) {
    inNamedRows { rows, reader in
      if typed.editor.isEmpty || !rows.isOnFoundRow(in: reader) {
        rows.findAgain(1, in: &reader)
      }
    }
  }

  /// Whether the selected row names what is searched.
  var isOnFoundRow: Bool {
    (layers.behindPrompt.layer as? any NamedRows)?.isOnFoundRow(in: self) ?? false
  }

  fileprivate func isFound(_ name: String) -> Bool {
    name.lowercased().contains(rowSearch.lowercased())
  }

  /// Changes the list that is in front, below the prompt.
  mutating func inNamedRows(_ body: (inout any NamedRows, inout ReaderState) -> Void) {
    let typed = prompt
    prompt = nil
    onTop { layer, reader in
      guard var rows = layer as? any NamedRows else { return .stays }
      body(&rows, &reader)
      layer = rows
      return .stays
    }
    prompt = typed
  }
}
