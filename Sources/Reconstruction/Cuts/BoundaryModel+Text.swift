extension BoundaryModel {
  /// Reads a model from the text of its file; `nil` where that is none.
  package init?(text: String) { self.init(bytes: Array(text.utf8)) }

  /// Reads a model from the bytes of its file; `nil` where they are none.
  ///
  /// Over bytes, since every unmarked page waits for it.
  init?(bytes: [UInt8]) {
    var numbers: [String: Float] = [:]
    var trees: [[Node]] = []
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    while let line = lines.first {
      switch line.first {
      case UInt8(ascii: "#"): lines.removeFirst()
      case UInt8(ascii: "?"), UInt8(ascii: "+"):
        var tree: [Node] = []
        guard Self.readTree(&lines, into: &tree, depth: 0) else { return nil }
        trees.append(tree)
      default:
        let parts = line.split(separator: 0x20)
        guard parts.count == 2, let value = Self.number(parts[1]) else { return nil }
        numbers[String(decoding: parts[0], as: UTF8.self)] = value
        lines.removeFirst()
      }
    }
    guard let bias = numbers["bias"], let sure = numbers["sure"], let likely = numbers["likely"]
    else { return nil }
    self.init(bias: bias, sure: sure, likely: likely, trees: trees)
  }

  private static func readTree(
    _ lines: inout ArraySlice<ArraySlice<UInt8>>, into tree: inout [Node], depth: Int
  ) -> Bool {
    guard let line = lines.popFirst(), depth < 16 else { return false }
    let parts = line.split(separator: 0x20)
    if parts.count == 2, parts[0].elementsEqual("+".utf8), let value = number(parts[1]) {
      tree.append(Node(column: -1, value: value, skip: 0))
      return true
    }
    guard parts.count == 3, parts[0].elementsEqual("?".utf8), let value = number(parts[2]),
      let feature = BoundaryFeature(name: String(decoding: parts[1], as: UTF8.self))
    else { return false }
    let place = tree.count
    tree.append(Node(column: BoundaryTable.column(feature), value: value, skip: 0))
    guard readTree(&lines, into: &tree, depth: depth + 1) else { return false }
    tree[place].skip = Int32(tree.count - place)
    return readTree(&lines, into: &tree, depth: depth + 1)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Float? {
    Float(String(decoding: digits, as: UTF8.self))
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
