import DiscussionModel
import DiscussionQuery
import Wording

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
    var wholeQuote: Int?
  }

  private var key: Key?
  private var layouts: [Entry: EntryLayout] = [:]
  /// One shape for the thread and one for the outline beside it.
  private var shapes: [(key: ShapeKey, shape: ThreadShape)] = []
  private var tree: (order: SiblingOrder, tree: ReplyTree)?
  private var reading: (order: SiblingOrder?, reading: Reading)?
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

  /// What the shape of a page's tree depends on.
  struct ShapeKey: Equatable {
    var order: SiblingOrder
    var chains: ThreadShape.Chains
    var cap: Int
  }

  /// The shape of the page's tree, which is asked for, in the order that the key names, only if it is not known.
  func shape(of tree: @autoclosure () -> ReplyTree, key: ShapeKey) -> ThreadShape {
    if let known = shapes.first(where: { $0.key == key }) { return known.shape }
    let made = ThreadShape(tree(), chains: key.chains, cap: key.cap)
    if shapes.count >= 2 { shapes.removeFirst() }
    shapes.append((key, made))
    return made
  }

  /// The page's tree with siblings in an order.
  func tree(of discussion: Discussion, in order: SiblingOrder) -> ReplyTree {
    if let tree, tree.order == order { return tree.tree }
    let made = order.tree(of: discussion)
    tree = (order, made)
    return made
  }

  /// The order in which the comments are read; `nil` for the page's own, without a tree.
  func reading(of discussion: Discussion, in order: SiblingOrder?) -> Reading {
    if let reading, reading.order == order { return reading.reading }
    let made: Reading
    switch order {
    case nil: made = Reading(order: discussion.comments.indices.map(Int32.init))
    case .page: made = Reading(order: discussion.tree.preorder)
    case let order?: made = Reading(order: tree(of: discussion, in: order).preorder)
    }
    reading = (order, made)
    return made
  }
}
