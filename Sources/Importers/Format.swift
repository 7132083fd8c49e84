/// What a kind of input is called.
package struct Format: Hashable, Sendable {
  /// Its name, as the export gives it: `page-text`.
  package let name: String
  /// How the names of its files end, in lower case and without the dot.
  package let endings: [String]

  /// A format.
  package init(name: String, endings: [String]) {
    self.name = name
    self.endings = endings
  }

  /// Whether a file of this name would be one of this format.
  func isNamed(by path: String) -> Bool {
    let lowercased = path.lowercased()
    return endings.contains { lowercased.hasSuffix("." + $0) }
  }
}

/// How sure an importer is that an input is of its kind.
package enum Score: Int, Comparable, Sendable {
  /// It is not.
  case none
  /// It may be, as anything may: what is taken where nothing else fits.
  case fallback
  /// It looks like it.
  case likely
  /// It says so itself.
  case certain

  package static func < (left: Score, right: Score) -> Bool { left.rawValue < right.rawValue }
}
