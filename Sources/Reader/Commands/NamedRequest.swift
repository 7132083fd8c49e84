import DiscussionQuery
import TextKit
import Wording

/// What a line behind `:` asks for.
enum NamedRequest {
  /// Nothing.
  case nothing
  /// To go to the comment of a number, 1-based.
  case goTo(number: Int)
  /// To run a command.
  case run(Command.Request)

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
      self = .run(Command.Request(command.id, try Self.argument(in: rest, for: command)))
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
          : "\(name) could be " + matching.map(\.id.rawValue).listed)
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

extension NamedRequest {
  private static func argument(
    in rest: String, for command: Command
  ) throws(CommandProblem) -> Command.Argument {
    let word = String(rest.reversed().drop { $0 == " " }.reversed())
    let name = command.id.rawValue
    if word.isEmpty { return .nothing }
    switch command.argument {
    case .nothing: throw CommandProblem(says: "\(name) takes nothing behind its name")
    case .count: return .count(try count(word, name))
    case .comment: return .comment(try parent(word, name))
    case .paragraph:
      return .paragraph(try number(word, "the number of a paragraph, as :\(name) 3", name))
    case .letter: return .letter(try letter(word))
    case .order: return .order(try order(word, name))
    case .setting: return .setting(try Setting(parsing: word))
    case .names: return .line(word)
    // A command of the shell may want its blanks.
    case .line: return .line(rest)
    }
  }

  private static func count(_ word: String, _ name: String) throws(CommandProblem) -> Int {
    guard let count = Int(word), count > 0 else {
      throw CommandProblem(says: "\(name) takes a number from 1 on, as :\(name) 3")
    }
    return min(count, ReaderState.largestCount)
  }

  private static func number(
    _ word: String, _ wanted: String, _ name: String
  ) throws(CommandProblem) -> Int {
    guard let number = Int(figures(of: word)) else {
      throw CommandProblem(says: "\(name) takes \(wanted)")
    }
    return number
  }

  private static func parent(
    _ word: String, _ name: String
  ) throws(CommandProblem) -> Command.Parent {
    if word == Command.Parent.nobodyTyped { return .nobody }
    let wanted = "the number of a comment, as :\(name) 12, or \(Command.Parent.nobodyTyped)"
    return .number(try number(word, wanted, name))
  }

  private static func letter(_ word: String) throws(CommandProblem) -> Unicode.Scalar {
    guard let letter = word.unicodeScalars.first, word.unicodeScalars.count == 1,
      letter.isASCIILetter
    else { throw CommandProblem(says: Marks.letterWanted) }
    return letter
  }

  private static func order(_ word: String, _ name: String) throws(CommandProblem) -> SiblingOrder {
    let all = SiblingOrder.allCases
    guard let order = all.first(where: { $0.rawValue.hasPrefix(word.lowercased()) }) else {
      let names = all.map(\.rawValue)
      throw CommandProblem(
        says: "\(name) takes \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")")
    }
    return order
  }
}
