import DiscussionModel

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
    var hidesQuotes: Bool
  }

  private var key: Key?
  private var layouts: [Entry: EntryLayout] = [:]
  /// One shape for the thread and one for the outline beside it.
  private var shapes: [(chains: ReaderOptions.Chains, cap: Int, shape: ThreadShape)] = []
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
    if let known = shapes.first(where: { $0.chains == chains && $0.cap == cap }) {
      return known.shape
    }
    let made = ThreadShape(tree, chains: chains, cap: cap)
    if shapes.count >= 2 { shapes.removeFirst() }
    shapes.append((chains, cap, made))
    return made
  }
}
