import Reader

/// The keys that search, and those that order, mute and hide, on the sample at 100 × 30.
extension KeyRow {
  static let searching: [KeyRow] = [
    KeyRow(.search, from: .selected(1), sees: .prompt("/")),
    KeyRow(
      .nextHit, start: "/bell<Enter>", from: .status("/bell 3/"), .selected(1),
      sees: .status("/bell 4/")),
    KeyRow(
      .previousHit, start: "/bell<Enter>n", from: .status("/bell 4/"), sees: .status("/bell 3/"),
      .selected(1)),
    KeyRow(.nextUnread, from: .selected(1), sees: .cursor("#8 Marrow"), .status("more unread")),
    KeyRow(
      .previousUnread, start: ":30<Enter>", from: .selected(30), sees: .cursor("#23 "),
      .status("more unread")),
  ]

  static let hiding: [KeyRow] = [
    KeyRow(.order, from: .selected(1), sees: .row("● p  page: the page's own order")),
    KeyRow(.hideBelow, from: .selected(1), sees: .prompt("hide below score:")),
    KeyRow(
      .hideBelow, start: "zs10<Enter>", from: .title("hidden"), .noRow("below score"),
      sees: .prompt("hide below score: 10")),
    KeyRow(
      .mute, start: ":5<Enter>", from: .selected(5),
      sees: .cursor("5 ▸ Sefa"), .row("muted with 6 below it"),
      .noRow("#6 Marrow")),
    KeyRow(
      .mute, start: ":5<Enter>x", from: .cursor("muted with 6 below it"), sees: .row("#6 Marrow")),
    KeyRow(
      .unmuteAll, start: ":5<Enter>x:unmute", from: .status(":unmute"),
      sees: .status("1 thread unmuted"), .row("#6 Marrow")),
  ]
}
