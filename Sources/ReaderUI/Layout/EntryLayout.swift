import DiscussionModel

/// A row of an entry: what it is and which bytes of the text it shows.
struct LayoutRow: Hashable {
  /// What stands in a row.
  enum Kind: UInt8 {
    /// Number, writer, whom it answers.
    case header
    /// The one row of a folded comment or an ancestor.
    case summary
    /// Own words.
    case prose
    /// Words from elsewhere.
    case quote
    /// What is neither: a signature, a moderator's note, a name that leads nowhere.
    case aside
    /// Says that the comment has no text.
    case empty
    /// Nothing: between paragraphs.
    case blank
    /// The article's first row: what is known of it.
    case articleHead
    /// The page's counts.
    case counts
  }

  /// What stands in it.
  var kind: Kind
  /// The index in `Discussion.blocks` of the paragraph, or -1.
  var block: Int32 = -1
  /// The bytes that it shows.
  var bytes = ByteRange(0, 0)
  /// Whether it is the first row of its paragraph.
  var isFirst = false
  /// How many more rows the paragraph has that are not shown; under a limit 1 where more follows.
  var more: Int32 = 0
}

/// The rows of an entry, as many as were asked for.
struct EntryLayout {
  /// The rows from top to bottom.
  var rows: [LayoutRow]
  /// Whether these are all.
  var isComplete: Bool
}

extension [LayoutRow] {
  /// The offset of the first byte shown on a row or, where it shows none, above it.
  func offset(at row: Int) -> UInt32? {
    prefix(row + 1).last { !$0.bytes.isEmpty }?.bytes.lowerBound
  }

  /// The row that shows the byte at an offset, or the first below it.
  func row(showing offset: UInt32) -> Int? {
    firstIndex { !$0.bytes.isEmpty && offset < $0.bytes.upperBound }
  }
}

/// What is laid out already.
///
/// A memory and no state: what it holds follows from its key, so `draw` and
/// `update` stay pure. It is emptied when it grows.
final class LayoutCache {
  /// What a layout depends on besides its entry.
  struct Key: Equatable {
    var metrics: ScreenMetrics
    var options: ReaderOptions
    var isIndented: Bool
    var isArticleOpen: Bool
  }

  private var key: Key?
  private var layouts: [Entry: EntryLayout] = [:]
  private var shape: (chains: ReaderOptions.Chains, cap: Int, shape: ThreadShape)?
  /// How many layouts are kept: some screens' worth.
  private static let capacity = 512

  /// The layout of an entry, if it has all rows or at least `count`.
  func layout(of entry: Entry, key: Key, atLeast count: Int) -> EntryLayout? {
    if key != self.key {
      self.key = key
      layouts.removeAll(keepingCapacity: true)
    }
    guard let layout = layouts[entry], layout.isComplete || layout.rows.count >= count else {
      return nil
    }
    return layout
  }

  /// Keeps a layout.
  func keep(_ layout: EntryLayout, of entry: Entry) {
    if layouts.count >= Self.capacity { layouts.removeAll(keepingCapacity: true) }
    layouts[entry] = layout
  }

  /// The shape of the page's tree.
  func shape(of tree: ReplyTree, chains: ReaderOptions.Chains, cap: Int) -> ThreadShape {
    if let shape, shape.chains == chains, shape.cap == cap { return shape.shape }
    let made = ThreadShape(tree, chains: chains, cap: cap)
    shape = (chains, cap, made)
    return made
  }
}
