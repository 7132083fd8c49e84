extension String {
  /// How many letters one must add, drop, change or swap with the next to make another word of this one.
  ///
  /// Optimal string alignment; for short words, case does not matter.
  func slips(to other: String) -> Int {
    let left = Array(lowercased().unicodeScalars)
    let right = Array(other.lowercased().unicodeScalars)
    var rows = [Array(0...right.count)]
    for (i, scalar) in left.enumerated() {
      var row = [i + 1]
      for (j, wanted) in right.enumerated() {
        var least = Swift.min(
          row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (scalar == wanted ? 0 : 1))
        if i > 0, j > 0, scalar == right[j - 1], left[i - 1] == wanted {
          least = Swift.min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
