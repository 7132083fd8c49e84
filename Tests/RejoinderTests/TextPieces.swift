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
