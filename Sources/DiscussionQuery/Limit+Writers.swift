extension Limit {
  /// The same limit without the comments whose writer is a guess.
  package var withoutGuessedNames: Limit {
    // Behind an "or" it would be said of the last alternative only.
    var isChoice = false
    if case .any = term { isChoice = true }
    return (try? Limit(parsing: (isChoice ? "(\(text))" : text) + " not name:guess")) ?? self
  }
}
