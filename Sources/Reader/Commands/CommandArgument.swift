import DiscussionQuery

extension Command {
  /// A command and what it is given: what keys and lines behind `:` come to.
  package struct Request: Hashable, Sendable {
    /// The command.
    package var command: ID
    /// What it is given.
    package var argument: Argument

    /// A command with what it is given; nothing by default.
    package init(_ command: ID, _ argument: Argument = .nothing) {
      self.command = command
      self.argument = argument
    }
  }

  /// What a command is given.
  package enum Argument: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// How often, how many, or which row, from 1 on.
    case count(Int)
    /// What a comment is put under.
    case comment(Parent)
    /// The number of a paragraph in its comment, as it was typed.
    case paragraph(Int)
    /// The letter of a mark.
    case letter(Unicode.Scalar)
    /// The order of the answers to one comment.
    case order(SiblingOrder)
    /// A choice for the whole run.
    case setting(Setting)
    /// What would be typed in the prompt that the command opens.
    case line(String)
  }

  /// What a comment is put under.
  package enum Parent: Hashable, Sendable {
    /// The comment of a number, as it was typed.
    case number(Int)
    /// None: it stands at the top level.
    case nobody

    /// How ``nobody`` is typed.
    static let nobodyTyped = "none"
  }

  /// What may stand behind the name of a command in the `:` line.
  enum ArgumentKind: Sendable {
    /// Nothing.
    case nothing
    /// A count, as before a key.
    case count
    /// The number of a comment, or the word for none.
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

    /// The words that may stand there, where they are few enough to be offered.
    var names: [String] {
      switch self {
      case .order: SiblingOrder.allCases.map(\.rawValue)
      case .setting: Setting.all.map(\.text)
      case .comment: [Command.Parent.nobodyTyped]
      case .nothing, .count, .paragraph, .letter, .names, .line: []
      }
    }
  }
}

extension Command.Argument {
  /// The count, where it is one.
  var count: Int? { if case .count(let count) = self { count } else { nil } }
  /// What a comment is put under, where it says so.
  var parent: Command.Parent? { if case .comment(let parent) = self { parent } else { nil } }
  /// The number of a paragraph, where it is one.
  var paragraph: Int? { if case .paragraph(let number) = self { number } else { nil } }
  /// The letter, where it is one.
  var letter: Unicode.Scalar? { if case .letter(let letter) = self { letter } else { nil } }
  /// The order, where it is one.
  var order: SiblingOrder? { if case .order(let order) = self { order } else { nil } }
  /// The setting, where it is one.
  var setting: Setting? { if case .setting(let setting) = self { setting } else { nil } }
  /// The line, where it is one.
  var line: String? { if case .line(let line) = self { line } else { nil } }
}
