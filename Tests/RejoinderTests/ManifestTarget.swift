/// A target of the package that is no test, as the manifest writes it.
struct ManifestTarget {
  /// Its name.
  var name: String
  /// The targets it may import, in the manifest's order.
  var dependencies: [String]

  /// The targets of a manifest in the form that ours has.
  static func all(in manifest: String) -> [ManifestTarget] {
    let list = manifest.range(of: "  targets: [").map { manifest[$0.upperBound...] } ?? ""
    var targets: [ManifestTarget] = []
    for kind in [".target(", ".executableTarget("] {
      for piece in list.pieces(after: kind) { targets.append(ManifestTarget(piece)) }
    }
    return targets
  }

  private init(_ piece: Substring) {
    let own = piece.prefix(upTo: piece.range(of: "    .")?.lowerBound ?? piece.endIndex)
    let strings = own.split(separator: "\"", omittingEmptySubsequences: false)
    name = strings.count > 1 ? String(strings[1]) : ""
    let marker = own.range(of: "dependencies: [")
    let rest = marker.map { own[$0.upperBound...] } ?? ""
    let listed = rest.prefix { $0 != "]" && $0 != "." }
    dependencies = listed.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Where a text stands first.
  func range(of wanted: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      formIndex(after: &start)
    }
    return nil
  }

  /// What follows each place at which a text stands.
  func pieces(after wanted: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    while let found = self[start...].range(of: wanted) {
      pieces.append(self[found.upperBound...])
      start = found.upperBound
    }
    return pieces
  }

  /// The text without blanks at its ends.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
