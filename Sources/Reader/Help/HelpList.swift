import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// What the marks mean, the commands with their keys and the language of limits, narrowed by what is typed, and which row
/// is selected.
package struct HelpList {
  /// A row of the list.
  enum Row {
    /// The name of a group.
    case heading(String)
    /// A sign with its meaning.
    case sign(Legend.Row)
    /// A command with its keys.
    case command(KeyTable.Row)
    /// A field of the limit language.
    case limit(LimitGrammar.Entry)

    /// Whether it only names what follows.
    var isHeading: Bool {
      if case .heading = self { return true }
      return false
    }
  }

  /// Where help was asked for: the commands of that context stand first.
  let origin: Command.Context
  /// What narrows the list.
  let filter: String
  /// The rows that are left.
  let rows: [Row]
  /// Which row is selected.
  var list: SelectableList

  /// What somebody needs who opens a page for the first time, in the order in which it is needed.
  static let firstKeys: [Command.ID] = [
    .nextComment, .pageDown, .toggleFold, .follow, .back, .answers, .search, .limit, .commenters,
    .close,
  ]

  /// The list of the signs, the commands of a key map and the fields of a limit whose meaning, title, name or keys hold
  /// a text.
  ///
  /// - Parameters:
  ///   - map: the keys.
  ///   - glyphs: the signs that are drawn.
  ///   - filter: the text; an empty one lets all pass.
  ///   - context: where help was asked for.
  init(
    _ map: KeyMap, _ glyphs: Glyphs, filter: String = "", in context: Command.Context = .thread
  ) {
    origin = context
    self.filter = filter
    let matching = KeyTable.rows(of: map).filter { $0.holds(filter) }
    let first = Self.firstKeys.flatMap { id in matching.filter { $0.command.id == id } }
    let isHere = { (row: KeyTable.Row) in
      context != .thread && row.command.contexts.contains(context)
    }
    var rows =
      Self.section("In this view", matching.filter(isHere).map(Row.command))
      + Self.section("What the marks mean", Self.signs(glyphs, holding: filter))
      + Self.section("Ten keys to begin with", first.map(Row.command))
    for group in Command.Group.allCases {
      let members = matching.filter { $0.command.group == group && !isHere($0) }
      rows += Self.section(group.rawValue, members.map(Row.command))
      if group == .views { rows += Self.limits(holding: filter) }
    }
    self.rows = rows
    list = SelectableList(selected: min(1, max(0, rows.count - 1)))
  }

  private static func section(_ name: String, _ rows: [Row]) -> [Row] {
    rows.isEmpty ? [] : [.heading(name)] + rows
  }

  private static func signs(_ glyphs: Glyphs, holding filter: String) -> [Row] {
    let wanted = filter.lowercased()
    return Legend(glyphs).rows.filter { row in
      if wanted.isEmpty || row.meaning.lowercased().contains(wanted) { return true }
      guard case .text(let sign) = row.sign else { return false }
      return sign.contains(filter)
    }.map(Row.sign)
  }

  private static func limits(holding filter: String) -> [Row] {
    let wanted = filter.lowercased()
    let entries = LimitGrammar.entries.filter {
      wanted.isEmpty || $0.example.contains(wanted) || $0.help.lowercased().contains(wanted)
    }
    return section("What a limit may hold", entries.map(Row.limit))
  }

  private var selectedRow: Row? {
    rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }

  /// The selected command.
  var selected: Command? {
    if case .command(let row) = selectedRow { return row.command }
    return nil
  }

  /// The meaning of the selected sign.
  var selectedMeaning: String? {
    if case .sign(let row) = selectedRow { return row.meaning }
    return nil
  }

  /// The selected field of the limit language.
  var selectedLimit: LimitGrammar.Entry? {
    if case .limit(let entry) = selectedRow { return entry }
    return nil
  }

  /// Whether a row is selected that only names what follows.
  var isOnHeading: Bool { selectedRow?.isHeading ?? false }
}

extension KeyTable.Row {
  /// Whether its title, its name or its keys hold a text; an empty one all do.
  fileprivate func holds(_ text: String) -> Bool {
    let wanted = text.lowercased()
    return wanted.isEmpty || command.title.lowercased().contains(wanted)
      || command.id.rawValue.contains(wanted) || keys.contains(text)
  }
}

extension LimitGrammar.Entry {
  /// What the line for a limit opens with when the field is picked: the whole example where it names one of some words, else what stands before its value.
  var opening: String {
    let isOneOfSome = LimitGrammar.entries.filter { $0.name == name }.count > 1
    return isOneOfSome ? example : name + ":"
  }
}
