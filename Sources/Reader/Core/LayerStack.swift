/// The layers that are open: the list of articles or the conversation at the bottom, what has the keys on top.
package struct LayerStack {
  /// The layers, the topmost last; never empty.
  package private(set) var all: [OpenLayer]

  /// The conversation alone.
  static let thread = LayerStack(all: [.thread])
  /// The list of articles alone.
  static let articles = LayerStack(all: [.articles])

  /// The topmost layer.
  package var top: OpenLayer { all.last ?? .thread }

  /// The layer on which a prompt lies, or else the topmost.
  var behindPrompt: OpenLayer {
    guard case .prompt = top, all.count > 1 else { return top }
    return all[all.count - 2]
  }

  /// The layer that shows a page or the list of pages; what lies over it is about that.
  var base: OpenLayer { all.last { $0.layer.isBase } ?? .thread }

  /// Whether the list of articles is in front, and not the page that is open.
  var isAmongArticles: Bool { if case .articles = base { true } else { false } }

  /// Lays a layer over all others.
  mutating func push(_ layer: OpenLayer) { all.append(layer) }

  /// Removes the layer at a place, 0-based; the lowest one stays.
  mutating func remove(at index: Int) {
    if index > 0, index < all.count { all.remove(at: index) }
  }

  /// Puts a layer in the place of another.
  mutating func replace(at index: Int, with layer: OpenLayer) {
    if index < all.count { all[index] = layer }
  }

  /// Closes all that lies over the page or the list of pages.
  mutating func closeAbove() { all = all.filter { $0.layer.isBase } }

  /// Brings the conversation in front of the list of articles, below what lies over it.
  mutating func openThread() {
    if isAmongArticles { all.insert(.thread, at: 1) }
  }

  /// Changes or closes the layers over the page or the list of pages.
  mutating func renew(_ change: (OpenLayer) -> OpenLayer?) {
    all = all.compactMap { $0.layer.isBase ? $0 : change($0) }
  }
}
