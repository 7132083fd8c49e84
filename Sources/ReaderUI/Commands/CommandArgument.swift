import DiscussionQuery

extension Command {
  /// What may stand behind the name of a command in the `:` line.
  enum Argument: Equatable, Sendable {
    /// Nothing.
    case nothing
    /// A count, as before a key.
    case count
    /// The number of a comment.
    case comment
    /// The number of a paragraph.
    case paragraph
    /// The letter of a mark.
    case letter
    /// The name of an order.
    case order
    /// A setting and its value.
    case setting
    /// A part of the names in the help view.
    case names
    /// What would be typed in the prompt that the command opens.
    case line
  }

  /// What may stand behind its name; all of it may be left out.
  var argument: Argument {
    switch id {
    case .nextComment, .previousComment, .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown,
      .halfPageUp, .top, .bottom, .foldToDepth, .nextRow, .previousRow, .chooseRow:
      .count
    case .under: .comment
    case .split: .paragraph
    case .setMark, .goToMark: .letter
    case .order: .order
    case .set: .setting
    case .help: .names
    case .limit, .search, .hideBelow, .export, .pipe: .line
    default: id.repeats ? .count : .nothing
    }
  }

  /// The words that may stand behind its name, where they are few enough to be offered.
  var argumentNames: [String] {
    switch argument {
    case .order: SiblingOrder.allCases.map(\.rawValue)
    case .setting: Setting.all.map(\.text)
    default: []
    }
  }
}
