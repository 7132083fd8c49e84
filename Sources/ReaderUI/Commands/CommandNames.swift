/// The names that the `:` line takes.
enum CommandNames {
  /// The commands whose name begins so, those of prompts and lists left out; a full name alone.
  static func matching(_ text: String) -> [Command] {
    let usable = Command.all.filter { $0.contexts.contains(.thread) }
    let full = usable.filter { $0.id.rawValue == text }
    return full.isEmpty ? usable.filter { $0.id.rawValue.hasPrefix(text) } : full
  }

  /// As much as all names that begin so have in common.
  static func completed(_ text: String) -> String {
    let names = Command.all.filter { $0.contexts.contains(.thread) }.map(\.id.rawValue)
      .filter { $0.hasPrefix(text) }
    guard var common = names.first else { return text }
    for name in names { while !name.hasPrefix(common) { common.removeLast() } }
    return common
  }
}
