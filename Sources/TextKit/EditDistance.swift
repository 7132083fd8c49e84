extension String {
  /// How many letters one must add, drop, change or swap with the next to make another word of this one.
  ///
  /// Optimal string alignment (Damerau 1964, as a table: Wagner and Fischer
  /// 1974), of which only the fields near the diagonal are filled: the work
  /// grows with the shorter word and the limit, however long the other word is.
  ///
  /// - Parameters:
  ///   - other: the other word; small and capital letters are told apart.
  ///   - most: how many slips are of interest.
  /// - Returns: the slips, or `nil` where there are more than `most`.
  public func slips(to other: String, atMost most: Int) -> Int? {
    let left = unicodeScalars.prefix(other.unicodeScalars.count + most + 1)
    let right = Array(other.unicodeScalars.prefix(left.count + most + 1))
    guard abs(left.count - right.count) <= most else { return nil }
    var table = SlipTable(right, most: most)
    for scalar in left { table.add(scalar) }
    return table.slips.flatMap { $0 <= most ? $0 : nil }
  }

  /// The word that is fewest slips away, of several the first.
  ///
  /// - Parameters:
  ///   - words: the words to choose from.
  ///   - most: how many slips it may be away.
  /// - Returns: `nil` where all are further away.
  public func nearest(of words: some Sequence<String>, atMost most: Int) -> String? {
    var best: (word: String, slips: Int)?
    for word in words {
      let slips = slips(to: word, atMost: best.map { $0.slips - 1 } ?? most)
      if let slips { best = (word, slips) }
      if slips == 0 { break }
    }
    return best?.word
  }
}

/// The last three rows of the table in which the slips between the beginnings of two words are worked out.
private struct SlipTable {
  private let right: [Unicode.Scalar]
  private let most: Int
  private var last: Unicode.Scalar?
  private var count = 0
  private var earlier: [Int]
  private var previous: [Int]
  private var row: [Int]

  init(_ right: [Unicode.Scalar], most: Int) {
    self.right = right
    self.most = most
    previous = Array(0...right.count)
    row = Array(repeating: most + 1, count: right.count + 1)
    earlier = row
  }

  /// The slips between all that was added and the whole right word, where they are not too many.
  var slips: Int? { previous.last }

  /// Adds the next letter of the left word.
  mutating func add(_ scalar: Unicode.Scalar) {
    count += 1
    // Further from the diagonal than `most` there are more slips than that.
    let first = max(1, count - most)
    let end = min(right.count, count + most)
    row[first - 1] = first == 1 ? count : most + 1
    if first <= end {
      for column in first...end { row[column] = least(scalar, column) }
    }
    if end < right.count { row[end + 1] = most + 1 }
    last = scalar
    (earlier, previous, row) = (previous, row, earlier)
  }

  private func least(_ scalar: Unicode.Scalar, _ column: Int) -> Int {
    let wanted = right[column - 1]
    let changed = previous[column - 1] + (scalar == wanted ? 0 : 1)
    let least = min(changed, previous[column] + 1, row[column - 1] + 1)
    guard column > 1, last == wanted, right[column - 2] == scalar else { return least }
    return min(least, earlier[column - 2] + 1)
  }
}
