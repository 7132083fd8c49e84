import TerminalUI

/// How keys are written: `zM` and `<C-e>` in tables and scripts, `Ctrl-e` on the screen.
package enum KeyNotation {
  /// The keys without a letter, with the name in angle brackets and the name on the screen.
  private static let named: [(key: Key, name: String, shown: String)] = [
    (.enter, "Enter", "Enter"), (.tab, "Tab", "Tab"), (.backTab, "S-Tab", "Shift-Tab"),
    (.escape, "Esc", "Esc"), (.backspace, "BS", "Backspace"), (.delete, "Del", "Del"),
    (.up, "Up", "↑"), (.down, "Down", "↓"), (.left, "Left", "←"), (.right, "Right", "→"),
    (.pageUp, "PgUp", "PgUp"), (.pageDown, "PgDn", "PgDn"), (.home, "Home", "Home"),
    (.end, "End", "End"), (.character(" "), "Space", "Space"), (.character("<"), "lt", "<"),
  ]

  /// The keys of a text such as `zM`, `gg` or `<C-o>j<Enter>`.
  ///
  /// A `<` that begins no known name stands for itself, so that no text is an error.
  package static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "<", let end = rest.firstIndex(of: ">"),
        let key = key(named: String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(scalar))
        rest = rest.dropFirst()
      }
    }
    return keys
  }

  private static func key(named name: String) -> Key? {
    if let found = named.first(where: { $0.name == name }) { return found.key }
    let scalars = Array(name.unicodeScalars)
    if scalars.count == 3, scalars[0] == "C", scalars[1] == "-" { return .control(scalars[2]) }
    if scalars.first == "F", let number = Int(name.dropFirst()) { return .function(number) }
    return nil
  }

  /// A key as the help view names it.
  package static func shown(_ key: Key) -> String {
    if let found = named.first(where: { $0.key == key }) { return found.shown }
    switch key {
    case .character(let scalar): return String(Character(scalar))
    case .control(let scalar): return "Ctrl-" + String(Character(scalar))
    case .function(let number): return "F\(number)"
    default: return "?"
    }
  }

  /// A sequence as the help view names it: `zM`, `Ctrl-e`.
  package static func shown(_ keys: [Key]) -> String { keys.map(shown).joined() }

  /// The keys of a binding as the help view names them; `ma…mz` where any letter follows.
  static func shown(_ binding: KeyMap.Binding) -> String {
    let keys = shown(binding.keys)
    return binding.takesLetter ? keys + "a…" + keys + "z" : keys
  }
}
