import TextKit

/// The names that the `:` line takes.
enum CommandNames {
  /// The commands that can be named in a context: its own and those of the conversation.
  private static func usable(in context: Command.Context) -> [Command] {
    Command.all.filter { $0.contexts.contains(.thread) || $0.contexts.contains(context) }
  }

  /// The commands whose name begins so, those of other contexts left out; a full name alone.
  static func matching(_ text: String, in context: Command.Context = .thread) -> [Command] {
    let usable = usable(in: context)
    let full = usable.filter { $0.id.rawValue == text }
    return full.isEmpty ? usable.filter { $0.id.rawValue.hasPrefix(text) } : full
  }

  /// What is said of a name that is none, with the nearest that there is.
  static func unknown(_ text: String) -> String {
    if let known = Command.ID(rawValue: text) { return "\(known.rawValue) means nothing here" }
    let says = "no command is named \(text)"
    let names = Command.all.filter { $0.contexts.contains(.thread) }.map(\.id.rawValue)
    // A name that long is none; in a short one few letters can be slips.
    let slips = max(1, min(3, text.count / 4))
    let near = String(text.prefix(60)).nearest(of: names, atMost: slips)
    return says
      + (near.map { "; the nearest is \($0)" } ?? "; :\(Command.ID.help.rawValue) lists them")
  }

  /// All names that begin so; unlike those that match also where one is whole.
  static func beginning(_ text: String, in context: Command.Context = .thread) -> [String] {
    usable(in: context).map(\.id.rawValue).filter { $0.hasPrefix(text) }
  }

  /// As much as all names begin with.
  static func common(_ names: [String]) -> String {
    guard var common = names.first else { return "" }
    for name in names { while !name.hasPrefix(common) { common.removeLast() } }
    return common
  }
}
