import DiscussionModel
import DiscussionQuery
import TerminalUI

/// The writers in figures, and which of them is selected.
package struct CommentersTable {
  /// By what the writers are sorted; the first comes first.
  enum Order: String, CaseIterable {
    case comments
    case net = "net votes"
    case received = "votes received"
    case answers
    case name
  }

  /// The figures.
  private(set) var statistics: CommenterStatistics
  /// Whether the writer of any comment is a guess.
  let hasGuesses: Bool
  /// Whether comments count whose writer is a guess.
  private(set) var countsGuesses = true
  /// By what the rows are sorted.
  private(set) var order = Order.comments
  /// The rows: the named writers as sorted, then all unnamed comments as one.
  private(set) var rows: [Commenter] = []
  /// Which of the rows is selected.
  var writers = SelectableList()
  /// Which of those is selected with whom the selected writer talked, while one of them is chosen.
  var talks: SelectableList?

  /// The table of a page, sorted by comments.
  init(_ index: QueryIndex) {
    statistics = CommenterStatistics(index)
    hasGuesses = statistics.commenters.contains { writer in
      writer.certainties.keys.contains { $0.grade == .guess }
    }
    sortRows()
  }

  /// The selected writer.
  var selected: Commenter? {
    rows.indices.contains(writers.selected) ? rows[writers.selected] : nil
  }

  /// The selected talk with another writer, while one is chosen.
  var selectedExchange: Commenter.Exchange? {
    guard let talks, let exchanges = selected?.exchanges,
      exchanges.indices.contains(talks.selected)
    else { return nil }
    return exchanges[talks.selected]
  }

  /// The other one of a talk.
  func partner(of exchange: Commenter.Exchange) -> Commenter { statistics.partner(of: exchange) }

  /// Sorts by the next of the orders; the selected writer stays selected.
  mutating func sortByNext(height: Int) {
    let all = Order.allCases
    let place = all.firstIndex(of: order) ?? 0
    order = all[(place + 1) % all.count]
    keepingSelection(height: height) { $0.sortRows() }
  }

  /// Leaves the names out that are guesses, or counts them again.
  mutating func toggleGuesses(_ index: QueryIndex, height: Int) {
    countsGuesses.toggle()
    statistics = CommenterStatistics(index, countsGuesses: countsGuesses)
    keepingSelection(height: height) { $0.sortRows() }
  }

  private mutating func keepingSelection(height: Int, _ change: (inout Self) -> Void) {
    let name = selected?.name
    change(&self)
    talks = nil
    let row = rows.firstIndex { $0.name == name } ?? 0
    writers.select(row, of: rows.count, height: height)
  }

  private mutating func sortRows() {
    // The statistics are sorted by comments; a stable order keeps that among equals.
    let sorted = statistics.commenters.enumerated().sorted { left, right in
      precedes(left.element, right.element) ?? (left.offset < right.offset)
    }
    rows = sorted.map(\.element) + (statistics.unnamed.map { [$0] } ?? [])
  }

  /// Whether a writer stands before another; `nil` where the order does not tell.
  private func precedes(_ left: Commenter, _ right: Commenter) -> Bool? {
    func more(_ left: Int, _ right: Int) -> Bool? { left == right ? nil : left > right }
    switch order {
    case .comments: return nil
    case .net: return more(left.net, right.net)
    case .received: return more(left.up + left.down, right.up + right.down)
    case .answers: return more(left.answers.count, right.answers.count)
    case .name:
      let (first, second) = (left.name?.lowercased() ?? "", right.name?.lowercased() ?? "")
      return first == second ? nil : first < second
    }
  }
}
