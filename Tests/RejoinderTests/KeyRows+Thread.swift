import Reader

/// The keys of the conversation, on the sample at 100 × 30.
extension KeyRow {
  static let motion: [KeyRow] = [
    KeyRow(.nextComment, from: .selected(1), sees: .selected(5), .cursor("▾ #5 Sefa")),
    KeyRow(
      .nextComment, start: ":11<Enter>", from: .selected(11), .row("▌▾ #11"),
      sees: .selected(11), .title("#11 OldBargeman"), .row("hear it not."), .noRow("▌▾ #11")),
    KeyRow(
      .previousComment, start: ":5<Enter>", from: .selected(5), sees: .selected(1),
      .cursor("▌▾ #1 Marrow")),
    KeyRow(
      .previousComment, start: ":11<Enter>j", from: .title("#11 OldBargeman"),
      sees: .selected(11), .row("▌▾ #11 OldBargeman"), .title("Harbour Post")),
    KeyRow(.lineDown, from: .top("▸ Article"), sees: .top("31 comments"), .selected(1)),
    KeyRow(
      .lineUp, start: "<C-e>", from: .top("31 comments"), sees: .top("▸ Article"), .selected(1)),
    KeyRow(.pageDown, from: .top("▸ Article"), sees: .top("It has also"), .selected(8)),
    KeyRow(
      .pageUp, start: "<Space>", from: .noRow("▸ Article"), sees: .top("▸ Article"), .selected(7)),
    KeyRow(.halfPageDown, from: .top("▸ Article"), sees: .top("daughter is two"), .selected(6)),
    KeyRow(
      .halfPageUp, start: "<C-d>", from: .noRow("▸ Article"), sees: .top("▸ Article"),
      .selected(6)),
    KeyRow(
      .top, start: ":30<Enter>", from: .selected(30), sees: .top("▸ Article"), .selected(1)),
    KeyRow(.bottom, from: .selected(1), sees: .selected(30), .row("an interpreter for.")),
    KeyRow(
      .scrollToCentre, start: ":3<Enter>zt", from: .top("▌• #3"), sees: .selected(3),
      .top("night, which strikes")),
    KeyRow(.scrollToTop, start: ":3<Enter>", from: .selected(3), sees: .top("▌• #3"), .selected(3)),
    KeyRow(
      .scrollToBottom, start: ":3<Enter>zt", from: .top("▌• #3"), sees: .selected(3),
      .row("I would vote for anybody")),
    KeyRow(.nextSibling, start: ":5<Enter>", from: .selected(5), sees: .selected(27)),
    KeyRow(.previousSibling, start: ":27<Enter>", from: .selected(27), sees: .selected(5)),
    KeyRow(.nextTopLevel, start: ":7<Enter>", from: .selected(7), sees: .selected(2)),
    KeyRow(.previousTopLevel, start: ":3<Enter>", from: .selected(3), sees: .selected(2)),
    KeyRow(.nextByWriter, start: ":2<Enter>:5<Enter>", from: .selected(5), sees: .selected(7)),
    KeyRow(.previousByWriter, start: ":8<Enter>", from: .selected(8), sees: .selected(6)),
    KeyRow(
      .setMark, start: ":8<Enter>", from: .selected(8),
      sees: .status("marked a; 'a comes back here"), .row("▌│ │ ▾ #8 Marrow")),
    KeyRow(.goToMark, start: ":8<Enter>maG", from: .selected(30), sees: .selected(8)),
  ]

  static let links: [KeyRow] = [
    KeyRow(
      .follow, start: ":9<Enter>", from: .selected(9), sees: .cursor("▌"), .row("▌│ │ ▾ #8 Marrow"),
      .lit("I withdraw the tone, not the argument."),
      .status("Words quoted by Ines K. #9; left out: 1 sentence before. Ctrl-o back")),
    KeyRow(
      .follow, start: ":25<Enter>)))", from: .status("quote 3 of 3"),
      sees: .lit("For comparison, a refrigerator hums at about 40."),
      .status("(3 of 3)"), .row("▌▾ #23 Wataru")),
    KeyRow(
      .follow, start: ":21<Enter>", from: .selected(21),
      sees: .lit(
        "On the fourth stroke we turned to port and there was the mole, a "
          + "boat's length away, with a cat sitting on it."),
      .status("left out: 5 sentences before, 11 words between"),
      .title("#11 OldBargeman")),
    KeyRow(.follow, start: "zM", from: .cursor("1 ▸"), sees: .cursor("▾ #1"), .row("#5 Sefa")),
    KeyRow(.parent, start: ":22<Enter>", from: .selected(22), sees: .selected(21)),
    KeyRow(
      .answers, start: ":2<Enter>", from: .selected(2), sees: .row("3 quote or answer nightnurse"),
      .cursor("#13")),
    KeyRow(.answers, start: ":9<Enter>", from: .selected(9), sees: .selected(10)),
    KeyRow(
      .nextQuote, start: ":25<Enter>", from: .selected(25), .cursor("#25"),
      sees: .status("quote 1 of 3"), .cursor("She hears every hour.")),
    KeyRow(
      .previousQuote, start: ":25<Enter>))", from: .status("quote 2 of 3"),
      sees: .status("quote 1 of 3"), .cursor("She hears every hour.")),
    KeyRow(.back, start: ":9<Enter><Enter>", from: .row("▌│ │ ▾ #8"), sees: .selected(9), .lit("")),
    KeyRow(
      .forward, start: ":9<Enter><Enter><C-o>", from: .selected(9),
      sees: .lit("I withdraw the tone, not the argument."), .row("▌│ │ ▾ #8")),
    KeyRow(.toggleBack, start: ":30<Enter>", from: .selected(30), sees: .selected(1)),
  ]

  static let folds: [KeyRow] = [
    KeyRow(
      .toggleFold, start: ":5<Enter>", from: .selected(5), sees: .selected(5),
      .cursor("5 ▸ Sefa"), .row("+6 With respect"), .status("6 folded, best +30"),
      .noRow("#6 Marrow")),
    KeyRow(
      .toggleFold, start: ":5<Enter>zc", from: .cursor("5 ▸ Sefa"), sees: .cursor("▾ #5 Sefa"),
      .row("#6 Marrow")),
    KeyRow(.openFold, start: ":5<Enter>zc", from: .cursor("5 ▸"), sees: .cursor("▾ #5")),
    KeyRow(.closeFold, start: ":5<Enter>", from: .cursor("▾ #5"), sees: .cursor("5 ▸")),
    KeyRow(.foldOrParent, start: ":5<Enter>", from: .cursor("▾ #5"), sees: .cursor("5 ▸")),
    KeyRow(.foldOrParent, start: ":5<Enter>zc", from: .cursor("5 ▸"), sees: .selected(1)),
    KeyRow(.openOrReply, start: ":5<Enter>zc", from: .cursor("5 ▸"), sees: .cursor("▾ #5")),
    KeyRow(.openOrReply, start: ":5<Enter>", from: .selected(5), sees: .selected(6)),
    KeyRow(
      .foldAll, start: ":7<Enter>", from: .selected(7), sees: .selected(1), .row("30   "),
      .noRow("#7 ")),
    KeyRow(.openAll, start: "zM", from: .row("30   "), sees: .noRow(" 1 ▸"), .row("▾ #5 Sefa")),
    KeyRow(.foldMore, start: "z2", from: .row("5 ▸ Sefa"), sees: .row("30   "), .noRow("#5 ")),
    KeyRow(.foldLess, start: "zM", from: .row("30   "), sees: .row("5 ▸ Sefa"), .noRow("#6 ")),
    KeyRow(.foldToDepth, 1, from: .row("#5 Sefa"), sees: .row("30   "), .noRow("#5 Sefa")),
    KeyRow(.foldToDepth, 2, from: .row("#6 Marrow"), sees: .row("5 ▸"), .noRow("#6 Marrow")),
    KeyRow(.foldToDepth, 3, from: .row("#7 Sefa"), sees: .row("6 ▸"), .noRow("#7 Sefa")),
    KeyRow(.foldToDepth, 4, start: "z3", from: .row("6 ▸"), sees: .row("7 ▸"), .noRow("#8 ")),
    KeyRow(
      .foldToDepth, 5, start: ":8<Enter>zt", from: .row("▾ #9"), sees: .row("8 ▸"), .noRow("#9 ")),
    KeyRow(
      .foldToDepth, 6, start: ":9<Enter>zt", from: .row("#10 "), sees: .row("9 ▸"),
      .noRow("#10 ")),
    KeyRow(.foldToDepth, 7, start: "z3", from: .row("6 ▸"), sees: .noRow("6 ▸"), .row("▾ #7")),
    KeyRow(.foldToDepth, 8, start: "z3", from: .row("6 ▸"), sees: .noRow("6 ▸"), .row("▾ #7")),
    KeyRow(.foldToDepth, 9, start: "z3", from: .row("6 ▸"), sees: .noRow("6 ▸"), .row("▾ #7")),
  ]

  static let views: [KeyRow] = [
    KeyRow(.limit, from: .selected(1), sees: .prompt("limit:")),
    KeyRow(
      .limit, start: "lup>=40<Enter>", from: .title("up>=40  3 of 31"), .noRow("limit:"),
      sees: .prompt("limit: up>=40")),
    KeyRow(
      .limitToWriter, start: ":5<Enter>", from: .selected(5), sees: .selected(5),
      .title("author:=Sefa  3 of 31"), .row("╌ #1 Marrow")),
    KeyRow(
      .commenters, start: ":5<Enter>", from: .selected(5), sees: .title("Commenters · 9 names"),
      .cursor("▌   Sefa")),
    KeyRow(
      .toggleFlat, from: .row("▾ #1"), sees: .status("flat, in the page's own order"),
      .row("• #2 nightnurse"), .cursor("• #1 Marrow")),
    KeyRow(
      .switchView, from: .row("▾ #1"), sees: .status("outline"), .cursor("▌  1   Marrow"),
      .row(" 5   ├ Sefa")),
    KeyRow(.toggleFlat, start: "t", from: .row("• #2"), sees: .status("as a tree"), .row("▾ #1")),
    KeyRow(
      .undo, start: ":5<Enter>zc", from: .cursor("5 ▸ Sefa"), sees: .cursor("▾ #5 Sefa"),
      .status("undone; now #5 open")),
    KeyRow(
      .redo, start: ":5<Enter>zcU", from: .cursor("▾ #5 Sefa"), sees: .cursor("5 ▸ Sefa"),
      .status("done again; now #5 folded")),
    KeyRow(
      .set, start: ":set chains=step", from: .prompt(":set chains=step"), .row(" │ │ ▾ #7"),
      sees: .status(" chains=step"), .row(" │ │ └─▾ #7")),
    KeyRow(
      .messages, start: ":mes", from: .status(":mes"), sees: .title("What was not understood"),
      .cursor("line 10: left out: “SHIOMI”"), .status("1/4")),
  ]
}
