import DiscussionModel
import DiscussionQuery

/// The order in which a view's comments are read.
package final class Reading: Sendable {
  /// The comments.
  package let order: [Int32]
  /// For each comment its place in `order`.
  package let places: [Int32]

  init(order: [Int32]) {
    self.order = order
    var places = [Int32](repeating: 0, count: order.count)
    for (place, comment) in order.enumerated() { places[Int(comment)] = Int32(place) }
    self.places = places
  }
}

extension Page {
  /// The tree with siblings in an order.
  package func tree(_ order: SiblingOrder) -> ReplyTree {
    order == .page ? discussion.tree : cache.tree(of: discussion, in: order)
  }

  /// The order in which a view's comments are read, folds and limits ignored.
  package func reading(_ view: ThreadView) -> Reading {
    cache.reading(of: discussion, in: view.isFlat ? nil : view.order)
  }
}
