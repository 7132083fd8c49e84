extension Limit {
  /// The limit to what two writers said to each other; the names must be the whole ones, whatever their case.
  ///
  /// - Parameters:
  ///   - first: a writer's name as it is printed, without its degree mark.
  ///   - second: the other's.
  package init?(between first: String, and second: String) {
    let text = "between:=" + Self.written(first) + ",=" + Self.written(second)
    guard let limit = try? Limit(parsing: text) else { return nil }
    self = limit
  }

  /// The same limit without the comments whose writer is known by style alone.
  package var withoutGuessedNames: Limit {
    (try? Limit(parsing: text + " not name:guess")) ?? self
  }

  /// A name as the language takes it: in quotation marks unless it is a plain word.
  private static func written(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" }
    return isPlain ? name : "\"" + name.filter { $0 != "\"" } + "\""
  }
}
