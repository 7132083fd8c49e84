import ThreadDisplay

/// Where the reader stands on the thread screen.
struct ThreadPlace: Equatable, Sendable {
  let selection: Item
  let focus: Focus
  let anchor: Anchor
  let kind: ViewKind?
  /// What stands at the top of the outline, where that has the screen for itself; beside the thread it follows.
  let outlineTop: Item?

  init(_ view: ThreadView) {
    selection = view.selection
    focus = view.focus
    anchor = view.anchor
    kind = view.kind
    outlineTop = view.kind == .outline ? view.outlineTop : nil
  }
}

extension ThreadView {
  /// Brings back where one stood; the kind of view is not changed.
  mutating func restore(_ place: ThreadPlace) {
    selection = place.selection
    focus = place.focus
    anchor = place.anchor
    if let top = place.outlineTop { outlineTop = top }
  }
}
