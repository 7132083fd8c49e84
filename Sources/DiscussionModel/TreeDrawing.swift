extension ReplyTree {
  /// The tree as a drawing of `├─` and `└─`, one line a comment, for tests and people.
  ///
  /// - Parameter label: what to print for the comment at an index.
  package func drawing(label: (Int) -> String) -> String {
    var lines: [String] = []
    var openRails: [Bool] = []
    for index in preorder.map(Int.init) {
      let depth = Int(depths[index])
      openRails.removeLast(max(0, openRails.count - depth))
      guard depth > 0 else {
        lines.append(label(index))
        continue
      }
      let isLast = siblings(of: index).last.map(Int.init) == index
      let rails = openRails.prefix(depth - 1).map { $0 ? "│  " : "   " }.joined()
      lines.append(rails + (isLast ? "└─ " : "├─ ") + label(index))
      openRails = openRails.prefix(depth - 1) + [!isLast]
    }
    return lines.joined(separator: "\n")
  }
}
