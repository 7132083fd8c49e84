// MARK: - What is done in pieces between keys

extension ReaderState {
  /// Whether something is left to do that an earlier key began, such as searching all text.
  ///
  /// The loop then sends `ReaderAction.work` as long as no key waits, so that
  /// a key is never kept waiting by it, and the reader sleeps when it is done.
  package var hasWork: Bool { hasLimitWork || search.map { !$0.isFinished } ?? false }

  /// Does the next piece of what is left to do; a piece takes a few milliseconds.
  mutating func work() { if hasLimitWork { continueLimit() } else { continueSearch() } }
}
