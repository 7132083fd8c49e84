import Reader

/// The keys of the list of articles, on the sample and two pages more.
extension KeyRow {
  private static func row(
    _ command: Command.ID, after keys: String = "", from sight: Sight = .title("3 pages"),
    sees sights: Sight...
  ) -> KeyRow {
    var row = KeyRow(command, in: .articles, start: keys, from: sight)
    row.sights = sights
    return row
  }

  private static let (first, second, third) = (
    Sight.cursor("Library's clock"), Sight.cursor("The ferry"), Sight.cursor("A bench")
  )

  static let articles: [KeyRow] = [
    row(.nextRow, sees: second), row(.previousRow, after: "j", from: second, sees: first),
    row(.pageDown, sees: third), row(.pageUp, after: "G", from: third, sees: first),
    row(.halfPageDown, sees: third), row(.halfPageUp, after: "G", from: third, sees: first),
    row(.top, after: "G", from: third, sees: first), row(.bottom, sees: third),
    row(.choose, sees: .selected(1), .title("Library's clock tower")),
    row(.limit, sees: .prompt("limit:")),
    row(.search, sees: .prompt("/")),
    row(
      .nextHit, after: "jj/harbour<Enter>gg", from: .cursor("Library's clock"),
      sees: .cursor("The ferry")),
    row(
      .previousHit, after: "/harbour<Enter>G", from: third, sees: .cursor("The ferry")),
    row(.nextArticle, sees: second), row(.previousArticle, sees: third),
    row(
      .messages, after: ":messages", from: .prompt(":messages "),
      sees: .status("all pages could be read"), .noRow(":messages")),
    onList(.nextArticle, after: "<Enter>", sees: .title("The ferry")),
    onList(.previousArticle, after: "j<Enter>", sees: .title("Library's clock tower")),
  ]

  /// A row in the conversation of a page that was opened from the list.
  private static func onList(
    _ command: Command.ID, after keys: String, sees sight: Sight
  ) -> KeyRow {
    var row = KeyRow(command, start: keys, from: .selected(1))
    row.sights = [sight, .selected(1)]
    row.opensList = true
    return row
  }
}
