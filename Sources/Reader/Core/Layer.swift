import DiscussionModel
import TerminalUI
import ThreadDisplay

/// A view that lies over others: what keys do in it while it is on top, and how it is drawn.
protocol Layer {
  /// Whose keys count.
  var context: Command.Context { get }
  /// The same as one of all layers.
  var opened: OpenLayer { get }
  /// Whether it shows a page or the list of pages, over which the others lie.
  var isBase: Bool { get }
  /// Whether nothing of what lies below it shows.
  var coversAll: Bool { get }
  /// Whether a key that means nothing here closes it and does what it does without it.
  var givesWay: Bool { get }

  /// Moves in it.
  mutating func scroll(_ scroll: Scroll, in reader: inout ReaderState)
  /// Enter: takes what is selected.
  mutating func choose(in reader: inout ReaderState) -> Outcome
  /// `q`: leaves it, or what is open in it.
  mutating func close(in reader: inout ReaderState) -> Outcome
  /// Esc: likewise, where that is something else than `q`.
  mutating func escape(in reader: inout ReaderState) -> Outcome
  /// `/`: searches in it.
  func find(in reader: inout ReaderState)
  /// `n`, `N`: goes to what was searched, 1 for the next and -1 for the one before.
  mutating func findAgain(_ step: Int, in reader: inout ReaderState)
  /// Sees to it that what is selected stays in sight when the screen has got another size.
  mutating func resize(from old: Size, in reader: ReaderState)
  /// What becomes of it when the page is another; `nil` where it means nothing there.
  ///
  /// - Parameters:
  ///   - before: the discussion that was shown until now.
  ///   - reader: what the reader is, with its new page.
  func renewed(after before: Discussion?, in reader: ReaderState) -> OpenLayer?

  /// Draws it.
  ///
  /// - Returns: where the cursor stands; `nil` where it stands nowhere.
  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position?
}

/// What becomes of a layer after a key.
enum Outcome {
  /// It stays.
  case stays
  /// It is closed, and then something is done without it.
  case closes(then: (inout ReaderState) -> Void)

  /// It is closed.
  static var closes: Outcome { .closes { _ in } }
}

extension Layer {
  var isBase: Bool { false }
  var coversAll: Bool { true }
  var givesWay: Bool { false }
  mutating func choose(in reader: inout ReaderState) -> Outcome { .stays }
  mutating func close(in reader: inout ReaderState) -> Outcome { .closes }
  mutating func escape(in reader: inout ReaderState) -> Outcome { close(in: &reader) }
  func find(in reader: inout ReaderState) {}
  mutating func findAgain(_ step: Int, in reader: inout ReaderState) {}
  mutating func resize(from old: Size, in reader: ReaderState) {}
  func renewed(after before: Discussion?, in reader: ReaderState) -> OpenLayer? { opened }
}

/// A layer that is a list of rows.
protocol ListLayer: Layer {
  /// Which row is selected.
  var list: SelectableList { get set }
  /// How many rows there are.
  func rowCount(in reader: ReaderState) -> Int
  /// How many rows are in sight.
  func height(in reader: ReaderState) -> Int
}

extension ListLayer {
  func height(in reader: ReaderState) -> Int { reader.metrics.contentHeight }

  mutating func scroll(_ scroll: Scroll, in reader: inout ReaderState) {
    list.scroll(scroll, of: rowCount(in: reader), height: height(in: reader))
  }

  /// Selects a row.
  mutating func select(_ row: Int, in reader: ReaderState) {
    list.select(row, of: rowCount(in: reader), height: height(in: reader))
  }
}
