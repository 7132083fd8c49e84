extension BoundaryModel {
  /// Reads a model from its file; `nil` where the file is not one.
  package init?(text: some StringProtocol) {
    var numbers: [String: Float] = [:]
    var trees: [[Node]] = []
    var lines = text.split(separator: "\n").filter { $0.first != "#" }[...]
    while let line = lines.first {
      let parts = line.split(separator: " ")
      if parts[0] == "?" || parts[0] == "+" {
        var tree: [Node] = []
        guard Self.readTree(&lines, into: &tree, depth: 0) else { return nil }
        trees.append(tree)
      } else {
        guard parts.count == 2, let value = Float(parts[1]) else { return nil }
        numbers[String(parts[0])] = value
        lines.removeFirst()
      }
    }
    guard let bias = numbers["bias"], let sure = numbers["sure"], let likely = numbers["likely"]
    else { return nil }
    self.init(bias: bias, sure: sure, likely: likely, trees: trees)
  }

  private static func readTree<Line: StringProtocol>(
    _ lines: inout ArraySlice<Line>, into tree: inout [Node], depth: Int
  ) -> Bool {
    guard let line = lines.popFirst(), depth < 16 else { return false }
    let parts = line.split(separator: " ")
    if parts.count == 2, parts[0] == "+", let value = Float(parts[1]) {
      tree.append(Node(column: -1, value: value, skip: 0))
      return true
    }
    guard parts.count == 3, parts[0] == "?", let value = Float(parts[2]),
      let feature = BoundaryFeature(name: parts[1])
    else { return false }
    let place = tree.count
    tree.append(Node(column: BoundaryTable.column(feature), value: value, skip: 0))
    guard readTree(&lines, into: &tree, depth: depth + 1) else { return false }
    tree[place].skip = Int32(tree.count - place)
    return readTree(&lines, into: &tree, depth: depth + 1)
  }

  /// The model as a file.
  ///
  /// - Parameter comment: a line that says what it was trained on.
  package func text(comment: String) -> String {
    let features = BoundaryFeature.allCases
    var lines = ["# \(comment)", "bias \(bias)", "sure \(sure)", "likely \(likely)"]
    for tree in trees {
      for node in tree {
        lines.append(
          node.column < 0
            ? "+ \(node.value)" : "? \(features[Int(node.column)].name) \(node.value)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
