import TextKit

/// Finds in a writer's name what was searched or limited to, so that it can be lit where the name is printed.
package struct NameHighlighter: Hashable, Sendable {
  private let needles: [Needle]
  private let patterns: [TextPattern]

  /// What marks the parts of names in which some words stand or that match some patterns.
  init(needles: [Needle], patterns: [TextPattern] = []) {
    self.needles = needles
    self.patterns = patterns
  }

  /// Whether no name is ever marked.
  var isEmpty: Bool { needles.isEmpty && patterns.isEmpty }

  /// The parts of a name that are to be lit, as ranges of its UTF-8 bytes: ascending and apart.
  package func ranges(in name: String) -> [Range<Int>] {
    let bytes = Array(name.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      for needle in needles { needle.forEachMatch(in: bytes) { found.append($0) } }
      for pattern in patterns { found += PatternMatcher(pattern).ranges(in: bytes) }
      return found.merged
    }
  }
}

extension [Range<Int>] {
  /// The same in ascending order, those that touch as one.
  var merged: [Range<Int>] {
    var apart: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = apart.last, range.lowerBound <= last.upperBound {
        apart[apart.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        apart.append(range)
      }
    }
    return apart
  }
}
