import DiscussionModel

extension ThreadShape.Rail {
  /// What of the rail stands on a row of the comment: nothing, or a sign of one or two cells.
  ///
  /// - Parameters:
  ///   - isHead: whether it is the comment's first row.
  ///   - glyphs: the signs.
  package func sign(isHead: Bool, glyphs: Glyphs) -> String {
    if isHead && isOwn { return continues ? glyphs.tee : glyphs.corner }
    return continues ? glyphs.rail : ""
  }
}

/// The rails left of the rows of a printed comment; a step is two cells.
package struct ThreadRails: Hashable {
  /// Left of the comment's head: `│ ├─`.
  package private(set) var head = ""
  /// Left of its other rows: `│ │ `.
  package private(set) var body = ""
  /// On the blank row above it: `│ │`.
  package private(set) var gap = ""
  /// The cells of `head`, and of `body`.
  package let cells: Int

  /// The rails of a comment.
  ///
  /// - Parameters:
  ///   - index: the comment.
  ///   - shape: the thread that it stands in.
  ///   - root: the comment above all that are printed, which is printed as one at the top level; `nil` where all are.
  ///   - glyphs: the signs.
  package init(of index: Int, in shape: ThreadShape, below root: Int? = nil, glyphs: Glyphs) {
    let rails = shape.rails(of: index).dropFirst(root.map(shape.step) ?? 0)
    cells = 2 * rails.count
    if index == root || shape.isRoot(index) { return }
    for rail in rails {
      if rail.isOwn { gap = body }
      head += Self.twoCells(rail.sign(isHead: true, glyphs: glyphs), glyphs)
      body += Self.twoCells(rail.sign(isHead: false, glyphs: glyphs), glyphs)
    }
    // Above it runs the rail on which it hangs, whether that goes on below it or not.
    if rails.last?.isOwn != true { gap = body }
    gap += glyphs.rail
  }

  private static func twoCells(_ sign: String, _ glyphs: Glyphs) -> String {
    sign.isEmpty ? "  " : sign == glyphs.rail ? sign + " " : sign
  }
}
