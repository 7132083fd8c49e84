import DiscussionQuery
import TextKit

/// What a line behind `:` asks for.
enum CommandRequest {
  /// What stands behind a command's name, as it was understood.
  enum Value: Equatable {
    /// Nothing stands there.
    case none
    /// A number; of an order its place among all, of a letter its scalar.
    case number(Int)
    /// What is to be typed in the command's prompt.
    case line(String)
    /// A setting.
    case setting(Setting)
  }

  /// Nothing.
  case nothing
  /// To go to the comment of a number, 1-based.
  case goTo(number: Int)
  /// To run a command.
  case run(Command, Value)

  /// What is asked for.
  ///
  /// - Parameters:
  ///   - line: what is typed behind `:`.
  ///   - context: where it is typed: its commands can be named, and those of the conversation.
  /// - Throws: what is wrong in it.
  init(parsing line: String, in context: Command.Context) throws(CommandProblem) {
    let words = line.drop { $0 == " " }
    let name = String(words.prefix { $0 != " " })
    let rest = String(words.dropFirst(name.count).drop { $0 == " " })
    if name.isEmpty {
      self = .nothing
    } else if let number = try Self.number(of: name, rest: rest) {
      self = .goTo(number: number)
    } else {
      let command = try Self.command(of: name, in: context)
      self = .run(command, try Self.value(of: rest, for: command))
    }
  }

  private static func number(of name: String, rest: String) throws(CommandProblem) -> Int? {
    let figures = figures(of: name)
    guard let number = Int(figures) else {
      // More figures than a number has.
      if !figures.isEmpty, figures.utf8.allSatisfy({ (48...57).contains($0) }) {
        throw CommandProblem(says: "no comment #\(figures)")
      }
      return nil
    }
    guard rest.isEmpty else {
      throw CommandProblem(says: "the number of a comment stands alone, as :\(number)")
    }
    return number
  }

  private static func command(
    of name: String, in context: Command.Context
  ) throws(CommandProblem) -> Command {
    let matching = CommandNames.matching(name, in: context)
    guard let command = matching.first, matching.count == 1 else {
      throw CommandProblem(
        says: matching.isEmpty
          ? CommandNames.unknown(name)
          : "\(name) could be " + StatusWords.list(matching.map(\.id.rawValue)))
    }
    return command
  }

  /// A number as typed, `#12` like `12`.
  private static func figures(of text: String) -> Substring {
    text.hasPrefix("#") ? text.dropFirst() : text[...]
  }
}

/// Why a line behind `:` cannot be done: a sentence for the status line.
struct CommandProblem: Error, Equatable {
  let says: String
}

// MARK: - What stands behind a name

extension CommandRequest {
  private static func value(
    of rest: String, for command: Command
  ) throws(CommandProblem) -> Value {
    let word = String(rest.reversed().drop { $0 == " " }.reversed())
    let name = command.id.rawValue
    if word.isEmpty { return .none }
    switch command.argument {
    case .nothing: throw CommandProblem(says: "\(name) takes nothing behind its name")
    case .count:
      guard let count = Int(word), count > 0 else {
        throw CommandProblem(says: "\(name) takes a number from 1 on, as :\(name) 3")
      }
      return .number(min(count, ReaderState.largestCount))
    case .comment: return .number(try number(word, "the number of a comment, as :\(name) 12", name))
    case .paragraph:
      return .number(try number(word, "the number of a paragraph, as :\(name) 3", name))
    case .letter:
      guard let letter = word.unicodeScalars.first, word.unicodeScalars.count == 1,
        letter.isASCIILetter
      else { throw CommandProblem(says: Marks.letterWanted) }
      return .number(Int(letter.value))
    case .order: return .number(try order(word, name))
    case .setting: return .setting(try Setting(parsing: word))
    case .names: return .line(word)
    // A command of the shell may want its blanks.
    case .line: return .line(rest)
    }
  }

  private static func number(
    _ word: String, _ wanted: String, _ name: String
  ) throws(CommandProblem) -> Int {
    guard let number = Int(figures(of: word)) else {
      throw CommandProblem(says: "\(name) takes \(wanted)")
    }
    return number
  }

  private static func order(_ word: String, _ name: String) throws(CommandProblem) -> Int {
    let all = SiblingOrder.allCases
    guard let place = all.firstIndex(where: { $0.rawValue.hasPrefix(word.lowercased()) }) else {
      let names = all.map(\.rawValue)
      throw CommandProblem(
        says: "\(name) takes \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")")
    }
    return place
  }
}
