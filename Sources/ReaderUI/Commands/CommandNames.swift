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
    let near = Command.all.filter { $0.contexts.contains(.thread) }.map(\.id.rawValue)
      .map { (name: $0, distance: distance(text, $0)) }.min { $0.distance < $1.distance }
    guard let near, near.distance <= max(2, text.count / 2) else { return says }
    return says + "; the nearest is \(near.name)"
  }

  /// How many letters have to be put in, left out or changed to make one word the other (Levenshtein 1966).
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right.utf8)
    // A name that long is none; the work grows with the product.
    let left = left.utf8.prefix(60)
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let changed = diagonal + (right[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
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
