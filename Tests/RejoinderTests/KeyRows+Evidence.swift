import Reader

/// The keys of the evidence, and the corrections that only have names.
extension KeyRow {
  private static let present = Sight.status("as it is now")
  private static let detaches = Sight.status("Enter detaches #7")
  private static let moved = Sight.row("▸ nobody (top level)")

  static let evidence: [KeyRow] = [
    KeyRow(.evidence, start: ":7<Enter>", from: .selected(7), sees: .title("Why: #7")),
    KeyRow(
      .join, start: ":join", from: .prompt(":join"),
      sees: .status(" the page itself marks where its comments begin"), .noRow(":join")),
    KeyRow(
      .split, start: ":split", from: .prompt(":split"),
      sees: .status(" the page itself marks where its comments begin"), .noRow(":split")),
    KeyRow(
      .under, start: ":7<Enter>:under 2", from: .prompt(":under 2"),
      sees: .status("set right by hand")),

    row(.nextRow, .evidence, from: present, sees: detaches),
    row(.previousRow, .evidence, after: "j", from: detaches, sees: present),
    row(.pageDown, .evidence, from: present, sees: detaches),
    row(.pageUp, .evidence, after: "j", from: detaches, sees: present),
    row(.halfPageDown, .evidence, from: present, sees: detaches),
    row(.halfPageUp, .evidence, after: "j", from: detaches, sees: present),
    row(.top, .evidence, after: "j", from: detaches, sees: present),
    row(.bottom, .evidence, from: present, sees: detaches),
    row(.choose, .evidence, after: "j", from: detaches, sees: moved),
    row(.undo, .evidence, after: "j<Enter>", from: moved, sees: .row("▸ #6 Marrow")),
    row(.redo, .evidence, after: "j<Enter>U", from: .row("▸ #6 Marrow"), sees: moved),
  ]
}
