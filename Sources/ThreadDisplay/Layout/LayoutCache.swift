import DiscussionModel
import DiscussionQuery
import Synchronization
import Wording

/// What is laid out already.
///
/// A memory and no state: what it holds follows from its key, so `draw` and
/// `update` stay pure. It is emptied when it grows. Behind a lock, since a page
/// is made by another thread than the one that shows it.
final class LayoutCache: Sendable {
  /// What a layout depends on besides its entry.
  struct Key: Equatable {
    var metrics: ScreenMetrics
    var options: ReaderOptions
    var isIndented: Bool
    var isArticleOpen: Bool
    var hidesQuotes: Bool
    var wholeQuote: Int?
    /// The limit, where the rows that a comment has under it depend on its words.
    var limit: String?
  }

  /// What the shape of a page's tree depends on.
  struct ShapeKey: Equatable {
    var order: SiblingOrder
    var chains: ThreadShape.Chains
    var cap: Int
  }

  private struct Memory {
    var key: Key?
    var layouts: [Entry: EntryLayout] = [:]
    /// One shape for the thread and one for the outline beside it.
    var shapes: [(key: ShapeKey, shape: ThreadShape)] = []
    var tree: (order: SiblingOrder, tree: ReplyTree)?
    var reading: (order: SiblingOrder?, reading: Reading)?
  }

  private let memory = Mutex(Memory())
  /// How many layouts are kept: some screens' worth.
  private static let capacity = 512

  /// The layout of an entry, if it has all rows or at least `count`.
  func layout(of entry: Entry, key: Key, atLeast count: Int) -> EntryLayout? {
    memory.withLock { memory in
      if key != memory.key {
        memory.key = key
        memory.layouts.removeAll(keepingCapacity: true)
      }
      guard let layout = memory.layouts[entry], layout.isComplete || layout.rows.count >= count
      else { return nil }
      return layout
    }
  }

  /// Keeps a layout.
  func keep(_ layout: EntryLayout, of entry: Entry) {
    memory.withLock { memory in
      if memory.layouts.count >= Self.capacity { memory.layouts.removeAll(keepingCapacity: true) }
      memory.layouts[entry] = layout
    }
  }

  /// The shape of the page's tree, which is asked for, in the order that the key names, only if it is not known.
  func shape(of tree: @autoclosure () -> ReplyTree, key: ShapeKey) -> ThreadShape {
    let known = memory.withLock { memory in memory.shapes.first { $0.key == key }?.shape }
    if let known { return known }
    let made = ThreadShape(tree(), chains: key.chains, cap: key.cap)
    memory.withLock { memory in
      if memory.shapes.count >= 2 { memory.shapes.removeFirst() }
      memory.shapes.append((key, made))
    }
    return made
  }

  /// The page's tree with siblings in an order.
  func tree(of discussion: Discussion, in order: SiblingOrder) -> ReplyTree {
    let known = memory.withLock { $0.tree }
    if let known, known.order == order { return known.tree }
    let made = order.tree(of: discussion)
    memory.withLock { $0.tree = (order, made) }
    return made
  }

  /// The order in which the comments are read; `nil` for the page's own, without a tree.
  func reading(of discussion: Discussion, in order: SiblingOrder?) -> Reading {
    let known = memory.withLock { $0.reading }
    if let known, known.order == order { return known.reading }
    let made: Reading
    switch order {
    case nil: made = Reading(order: discussion.comments.indices.map(Int32.init))
    case .page: made = Reading(order: discussion.tree.preorder)
    case let order?: made = Reading(order: tree(of: discussion, in: order).preorder)
    }
    memory.withLock { $0.reading = (order, made) }
    return made
  }
}
