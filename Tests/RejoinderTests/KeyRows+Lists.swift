import DiscussionQuery
import Reader

/// The keys of the views above the conversation, of the list over its bottom rows and of the prompt.
extension KeyRow {
  /// How a context is reached, and what shows that it is.
  private static func way(to context: Command.Context) -> (keys: String, sight: Sight) {
    switch context {
    case .thread: ("", .selected(1))
    case .articles: ("", .title("3 pages"))
    case .commenters: ("c", .title("Commenters"))
    case .timeline: (":7<Enter>D", .title("Timeline"))
    case .evidence: (":7<Enter>e", .title("Why: #7"))
    case .help: ("?", .title("Commands"))
    case .messages: (":messages<Enter>", .title("What was not understood"))
    case .list: (":2<Enter>r", .row("3 quote or answer nightnurse"))
    case .orders: ("o", .row("● p  page"))
    case .preview: (":21<Enter>p", .row("┌ #11 OldBargeman"))
    case .prompt: ("lup>=40", .title("up>=40  3 of 31"))
    }
  }

  /// A row whose situation is reached by the way to a context and some keys more.
  static func row(
    _ command: Command.ID, _ context: Command.Context, after keys: String = "",
    from sight: Sight? = nil, sees sights: Sight...
  ) -> KeyRow {
    let way = way(to: context)
    var row = KeyRow(command, in: context, start: way.keys + keys, from: sight ?? way.sight)
    row.sights = sights
    return row
  }

  static let lists: [KeyRow] = [
    row(.nextRow, .commenters, sees: .cursor("▌   Sefa")),
    row(.previousRow, .commenters, after: "j", from: .cursor("Sefa"), sees: .cursor("Marrow")),
    row(.choose, .commenters, sees: .title("with whom Marrow talked"), .cursor("Sefa")),
    row(
      .choose, .commenters, after: "<Enter>", from: .title("with whom"),
      sees: .title("between:=Marrow,=Sefa")),
    row(.sortRows, .commenters, sees: .title("sorted by net votes")),
    row(.toggleGuesses, .commenters, sees: .status("no name on this page is a guess (?)")),
    row(
      .limitToWriter, .commenters, after: "j", from: .cursor("Sefa"), sees: .title("=Sefa  3 of")),
    row(.search, .commenters, sees: .prompt("/")),
    row(
      .nextHit, .commenters, after: "/at<Enter>", from: .cursor("TeaAtFour"),
      sees: .cursor("Wataru")),
    row(
      .previousHit, .commenters, after: "/at<Enter>", from: .cursor("TeaAtFour"),
      sees: .cursor("Tom Fairweather")),
    row(.pageDown, .commenters, sees: .cursor("— not named")),
    row(.pageUp, .commenters, after: "G", from: .cursor("— not named"), sees: .cursor("Marrow")),
    row(.halfPageDown, .commenters, sees: .cursor("— not named")),
    row(.halfPageUp, .commenters, after: "G", from: .cursor("— not"), sees: .cursor("Marrow")),
    row(.top, .commenters, after: "G", from: .cursor("— not named"), sees: .cursor("Marrow")),
    row(.bottom, .commenters, sees: .cursor("— not named")),

    row(.nextRow, .help, sees: .cursor("not read yet")),
    row(
      .previousRow, .help, after: "j", from: .cursor("not read yet"),
      sees: .cursor("what is selected")),
    row(
      .choose, .help, after: "/flat<Enter>", from: .cursor(":toggle-flat"),
      sees: .status("flat, in the page's own order")),
    row(.narrow, .help, sees: .prompt("/")),
    row(.pageDown, .help, sees: .cursor(":next-comment")),
    row(
      .pageUp, .help, after: "<PgDn>", from: .cursor(":next-comment"),
      sees: .cursor("what is selected")),
    row(.halfPageDown, .help, sees: .cursor("a name that is a guess")),
    row(
      .halfPageUp, .help, after: "<PgDn>", from: .cursor(":next-comment"),
      sees: .cursor("a writer whom nobody knows")),
    row(.top, .help, after: "G", from: .cursor(":redraw"), sees: .cursor("what is selected")),
    row(.bottom, .help, sees: .cursor(":redraw")),

    row(.nextRow, .messages, sees: .status("2/4"), .cursor("line 20")),
    row(.previousRow, .messages, after: "j", from: .status("2/4"), sees: .status("1/4")),
    row(.pageDown, .messages, sees: .status("4/4"), .cursor("line 265")),
    row(.pageUp, .messages, after: "G", from: .status("4/4"), sees: .status("1/4")),
    row(.halfPageDown, .messages, sees: .status("4/4")),
    row(.halfPageUp, .messages, after: "G", from: .status("4/4"), sees: .status("1/4")),
    row(.top, .messages, after: "G", from: .status("4/4"), sees: .status("1/4")),
    row(.bottom, .messages, sees: .status("4/4"), .cursor("line 265")),

    row(.nextRow, .list, sees: .cursor("#14")),
    row(.previousRow, .list, after: "j", from: .cursor("#14"), sees: .cursor("#13")),
    row(.choose, .list, sees: .selected(13), .noRow("quote or answer")),
    row(.search, .list, sees: .prompt("/")),
    row(.nextHit, .list, after: "/at<Enter>", from: .cursor("#13"), sees: .cursor("#14")),
    row(.previousHit, .list, after: "/at<Enter>", from: .cursor("#13"), sees: .cursor("#14")),
    row(.pageDown, .list, sees: .cursor("#15")),
    row(.pageUp, .list, after: "G", from: .cursor("#15"), sees: .cursor("#13")),
    row(.halfPageDown, .list, sees: .cursor("#14")),
    row(.halfPageUp, .list, after: "G", from: .cursor("#15"), sees: .cursor("#14")),
    row(.top, .list, after: "G", from: .cursor("#15"), sees: .cursor("#13")),
    row(.bottom, .list, sees: .cursor("#15")),
  ]

  static let timeline: [KeyRow] = [
    row(.timeline, .thread, sees: .title("Timeline"), .cursor("07:00")),
    row(.nextRow, .timeline, after: "gg", from: .cursor("07:00"), sees: .cursor("08:00")),
    row(.previousRow, .timeline, after: "ggj", from: .cursor("08:00"), sees: .cursor("07:00")),
    row(.choose, .timeline, after: "gg", from: .cursor("07:00"), sees: .title("date:07:00..07:59")),
    row(.pageDown, .timeline, after: "gg", from: .cursor("07:00"), sees: .cursor("no time")),
    row(.pageUp, .timeline, after: "G", from: .cursor("no time"), sees: .cursor("07:00")),
    row(.halfPageDown, .timeline, after: "gg", from: .cursor("07:00"), sees: .cursor("no time")),
    row(.halfPageUp, .timeline, after: "G", from: .cursor("no time"), sees: .cursor("07:00")),
    row(.top, .timeline, after: "G", from: .cursor("no time"), sees: .cursor("07:00")),
    row(.bottom, .timeline, after: "gg", from: .cursor("07:00"), sees: .cursor("no time")),
  ]

  static let orders: [KeyRow] = [
    row(.nextRow, .orders, sees: .cursor("s  score")),
    row(.previousRow, .orders, after: "j", from: .cursor("s  score"), sees: .cursor("p  page")),
    row(
      .choose, .orders, after: "j", from: .cursor("s  score"),
      sees: .status("order: highest net score first"), .noRow("● p")),
    row(.pageDown, .orders, sees: .cursor("n  newest")),
    row(.pageUp, .orders, after: "G", from: .cursor("n  newest"), sees: .cursor("p  page")),
    row(.halfPageDown, .orders, sees: .cursor("c  controversy")),
    row(.halfPageUp, .orders, after: "G", from: .cursor("n  newest"), sees: .cursor("c  contro")),
    row(.top, .orders, after: "G", from: .cursor("n  newest"), sees: .cursor("p  page")),
    row(.bottom, .orders, sees: .cursor("n  newest")),
    orderRow(.page, "the page's own order"), orderRow(.score, "highest net score first"),
    orderRow(.controversy, "most disputed first"), orderRow(.replies, "most answers first"),
    orderRow(.newest, "newest first"),
  ]

  private static func orderRow(_ order: SiblingOrder, _ says: String) -> KeyRow {
    var row = row(.orderBy, .orders, sees: .status("order: " + says), .noRow("● p  page"))
    row.argument = .order(order)
    return row
  }

  static let prompt: [KeyRow] = [
    row(.accept, .prompt, sees: .title("up>=40  3 of 31"), .noRow("limit:")),
    KeyRow(
      .complete, in: .prompt, start: ":toggle-fl", from: .prompt(":toggle-fl "),
      sees: .prompt(":toggle-flat ")),
    KeyRow(
      .earlierLine, in: .prompt, start: "lup>=40<Enter><Esc>l", from: .prompt("limit:"),
      .title("Harbour Post"), sees: .prompt("limit: up>=40"), .title("up>=40  3 of 31")),
    KeyRow(
      .laterLine, in: .prompt, start: "lup>=40<Enter>l<C-u>to:<Up>",
      from: .prompt("limit: up>=40"), sees: .prompt("limit: to:")),
    row(.escape, .prompt, sees: .selected(1), .title("Harbour Post"), .noRow("limit:")),
    row(.cancel, .prompt, sees: .selected(1), .title("Harbour Post"), .noRow("limit:")),
  ]

  /// The commands that every context has.
  static let everywhere: [KeyRow] = Command.Context.allCases.flatMap { context in
    var rows = [row(.redraw, context, sees: way(to: context).sight, .noRow(damage))]
    rows.append(row(.suspend, context, sees: .suspended))
    guard context != .prompt else { return rows }
    if context == .preview {
      let back = [Sight.selected(21), .noRow("┌ #11")]
      rows += [Command.ID.close, .escape].map { id in
        var row = row(id, context)
        row.sights = back
        return row
      }
      rows.append(row(.cancel, context, sees: .status("q quits")))
      return rows
    }
    rows.append(row(.quit, context))
    rows.append(row(.commandLine, context, sees: .prompt(":")))
    rows.append(row(.cancel, context, sees: .status("q quits")))
    let help = context == .help ? Sight.selected(1) : .title("Commands")
    rows.append(row(.help, context, sees: help))
    if context == .articles {
      rows.append(row(.close, context))
      var lifting = row(
        .escape, context, after: "lferry<Enter>", from: .title("ferry  1 of 3"),
        sees: .status("limit lifted"))
      lifting.sights.append(.title("3 pages"))
      rows.append(lifting)
    } else if context != .thread {
      let selected = Sight.selected([.list: 2, .evidence: 7, .timeline: 7][context] ?? 1)
      rows.append(row(.close, context, sees: selected, .noRow("quote or answer")))
      rows.append(row(.escape, context, sees: selected, .noRow("quote or answer")))
    }
    return rows
  }

  static let program: [KeyRow] = [
    KeyRow(.close, from: .selected(1)),
    KeyRow(
      .escape, start: "lup>=40<Enter>", from: .title("up>=40"), .noRow("limit:"),
      sees: .status("limit lifted"), .title("Harbour Post")),
    KeyRow(
      .escape, start: ":9<Enter><Enter>", from: .lit("I withdraw the tone, not the argument."),
      sees: .lit(""), .selected(8)),
    KeyRow(.escape, from: .selected(1), sees: .status("q quits")),
  ]

  /// What the tests write over the screen, for the program to draw it anew.
  static let damage = "something else wrote here"

  /// All of them.
  static let all =
    motion + searching + links + leaving + preview + folds + views + hiding + orders + timeline
    + lists
    + articles + evidence + prompt + everywhere + program
}
