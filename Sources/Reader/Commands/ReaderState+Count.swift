import TerminalUI

// MARK: - Counts

extension ReaderState {
  /// No count is larger: the number of any comment has fewer figures.
  static let largestCount = 9_999_999

  /// Adds a figure to the count, unless a sequence has begun or the figure is a key of its own here.
  ///
  /// A leading `0` is passed over: it begins no count, and where it goes to the start of a line there is none here.
  ///
  /// - Returns: whether the key was one.
  mutating func addToCount(_ key: Key) -> Bool {
    guard pendingKeys.isEmpty, Command.scrolling.contains(context),
      case .character(let scalar) = key, ("0"..."9").contains(scalar),
      case .none = keyMap.match([key], in: context)
    else { return false }
    if scalar == "0", pendingCount == nil { return true }
    let figure = Int(scalar.value) - 48
    pendingCount = min(Self.largestCount, (pendingCount ?? 0) * 10 + figure)
    return true
  }
}
