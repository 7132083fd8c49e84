/// What later answers quote in one breath, or apart: evidence for and against a boundary in each gap.
///
/// A gap is known by the paragraph below it.
struct QuotedTogether {
  /// The paragraphs with their sources, as indices; -1 where there is none.
  private let sources: [Int]
  private let count: Int

  /// What the sources of a page's paragraphs say.
  init(sources: [Int]) {
    self.sources = sources
    count = sources.count
  }

  /// Fills in the features that depend on quotes alone.
  func fill(_ table: inout BoundaryTable) {
    var previous: Int?
    for paragraph in 0..<count where sources[paragraph] >= 0 {
      let source = sources[paragraph]
      table[source, .timesQuoted] += 1
      notePaste(paragraph, source, &table)
      if let previous, paragraph - previous <= 6 {
        let (low, high) = (min(sources[previous], source), max(sources[previous], source))
        if high > low, high - low <= 8 {
          for gap in (low + 1)...high {
            table[gap, .quotedNearbyAcross] += 1 / Float(paragraph - previous)
          }
        }
      }
      previous = paragraph
    }
    for row in 0..<count {
      if row > 0 { table[row, .aboveTimesQuoted] = table[row - 1, .timesQuoted] }
      if row + 1 < count { table[row, .belowTimesQuoted] = table[row + 1, .timesQuoted] }
    }
  }

  private func notePaste(_ paragraph: Int, _ source: Int, _ table: inout BoundaryTable) {
    let above = paragraph > 0 ? sources[paragraph - 1] : -1
    if above < 0 {
      table[source, .pasteStarts] += 1
    } else if source > above, source - above <= 3 {
      for gap in (above + 1)...source { table[gap, .pastedAcross] += 1 }
    } else if abs(source - above) > 8 {
      table[source, .pasteStarts] += 1
      table[above + 1, .pasteEnded] += 1
    }
    let goesOn = paragraph + 1 < count && sources[paragraph + 1] >= 0
    if !goesOn, source + 1 < count { table[source + 1, .pasteEnded] += 1 }
  }

  /// Fills in what the names and times above the quotes say.
  ///
  /// - Parameters:
  ///   - names: for each paragraph the folded name above its quote, if there is one.
  ///   - headers: for each paragraph the name and time above its quote, as one text, if there is one.
  func fill(_ table: inout BoundaryTable, names: [String?], headers: [String?]) {
    var groups: [String: ClosedRange<Int>] = [:]
    var headerOf: [Int: String] = [:]
    var namesOf: [Int: Set<String>] = [:]
    for paragraph in 0..<count where sources[paragraph] >= 0 {
      let source = sources[paragraph]
      if let header = headers[paragraph] {
        let old = groups[header] ?? source...source
        groups[header] = min(old.lowerBound, source)...max(old.upperBound, source)
        headerOf[source] = header
      }
      if let name = names[paragraph] { namesOf[source, default: []].insert(name) }
    }
    for group in groups.values where group.count > 1 && group.count <= 60 {
      for gap in group.dropFirst() { table[gap, .sameHeaderAcross] += 1 }
    }
    Self.forNeighbours(headerOf.keys.sorted()) { low, high in
      guard headerOf[low] != headerOf[high] else { return }
      for gap in (low + 1)...high { table[gap, .otherHeaderAcross] += 1 / Float(high - low) }
    }
    Self.forNeighbours(namesOf.keys.sorted()) { low, high in
      let isSame = !(namesOf[low] ?? []).isDisjoint(with: namesOf[high] ?? [])
      for gap in (low + 1)...high {
        table[gap, isSame ? .sameNameAcross : .otherNameAcross] += 1 / Float(high - low)
      }
    }
  }

  /// Calls `body` with each two neighbours of a sorted list that are at most twelve apart.
  private static func forNeighbours(_ sorted: [Int], _ body: (Int, Int) -> Void) {
    for (low, high) in zip(sorted, sorted.dropFirst()) where high - low <= 12 { body(low, high) }
  }
}
