extension Limit {
  /// The same limit without the comments whose writer is known by style alone.
  package var withoutGuessedNames: Limit {
    (try? Limit(parsing: text + " not name:guess")) ?? self
  }
}
