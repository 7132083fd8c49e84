import TerminalUI

// MARK: - Counts

extension Command.ID {
  /// Whether a count before it says how often it is done.
  var repeats: Bool {
    switch self {
    case .nextSibling, .previousSibling, .nextTopLevel, .previousTopLevel, .nextByWriter,
      .previousByWriter, .parent, .nextQuote, .previousQuote, .back, .forward, .foldMore, .foldLess,
      .nextUnread, .previousUnread, .nextHit, .previousHit:
      true
    default: false
    }
  }

  /// Whether it notes the screen that it leaves, so that doing it three times must note one only.
  fileprivate var isJump: Bool {
    switch self {
    case .nextByWriter, .previousByWriter, .parent, .nextUnread, .previousUnread, .nextHit,
      .previousHit:
      true
    default: false
    }
  }
}

extension ReaderState {
  /// No count is larger: the number of any comment has fewer figures.
  static let largestCount = 9_999_999
  /// No command is done more often by a count.
  private static let mostRepetitions = 10_000

  /// Takes a figure of a count, unless a sequence has begun or the figure is a key of its own here.
  ///
  /// A leading `0` is passed over: it begins no count, and where it goes to the start of a line there is none here.
  ///
  /// - Returns: whether the key was one.
  mutating func takeDigit(_ key: Key) -> Bool {
    guard pendingKeys.isEmpty,
      context == .thread || Command[.top]?.contexts.contains(context) == true,
      case .character(let scalar) = key, ("0"..."9").contains(scalar),
      case .none = keyMap.match([key], in: context)
    else { return false }
    if scalar == "0", pendingCount == nil { return true }
    let figure = Int(scalar.value) - 48
    pendingCount = min(Self.largestCount, (pendingCount ?? 0) * 10 + figure)
    return true
  }

  /// Runs a command of the conversation, as often as its count says where that is what a count says.
  mutating func performCounted(_ id: Command.ID, count: Int?) -> [Effect] {
    guard id.repeats, let count, count > 1 else { return performInThread(id, argument: count) }
    let (before, jumpsBefore) = (view, jumps)
    let (arranged, steps) = (arrangement, history)
    for _ in 0..<min(count, Self.mostRepetitions) {
      let (place, folded) = (ThreadPlace(view), view.foldDepth)
      _ = performInThread(id, argument: nil)
      if ThreadPlace(view) == place, view.foldDepth == folded { break }
    }
    if id.isJump, view.selection != before.selection {
      jumps = jumpsBefore
      jumps.leave(before)
    }
    if Command[id]?.group == .folds {
      history = steps
      noteStep(from: arranged)
    }
    return []
  }
}
