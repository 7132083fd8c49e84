import Reader

/// The keys of previews, of copies, files and other programs.
extension KeyRow {
  /// Leads to a preview of a comment taller than its box.
  private static let tall = ":21<Enter>p"
  private static let tallBox = Sight.row("┌ #11 OldBargeman")

  static let preview: [KeyRow] = [
    KeyRow(
      .preview, start: ":9<Enter>", from: .selected(9), sees: .row("┌ #8 Marrow → Sefa"),
      .lit("I withdraw the tone, not the argument."), .status("left out: 1 sentence before")),
    KeyRow(
      .preview, in: .preview, start: tall, from: tallBox, sees: .selected(21), .noRow("┌ #11")),
    KeyRow(
      .choose, in: .preview, start: ":9<Enter>p", from: .row("┌ #8 Marrow"),
      sees: .row("▌│ │ ▾ #8 Marrow"), .noRow("┌ #8"),
      .lit("I withdraw the tone, not the argument."),
      .status("Words quoted by Ines K. #9; left out: 1 sentence before. Ctrl-o back")),
    KeyRow(
      .lineUp, in: .preview, start: tall, from: .row(" 21-36 of 36 rows "),
      sees: .row(" 20-35 of 36 rows ")),
    KeyRow(
      .lineDown, in: .preview, start: tall + "<Up>", from: .row(" 20-35 of 36 rows "),
      sees: .row(" 21-36 of 36 rows ")),
    KeyRow(
      .pageUp, in: .preview, start: tall, from: .row(" 21-36 of 36 rows "),
      sees: .row(" 6-21 of 36 rows ")),
    KeyRow(
      .pageDown, in: .preview, start: tall + "bb", from: .row(" 1-16 of 36 rows "),
      sees: .row(" 16-31 of 36 rows ")),
    KeyRow(
      .halfPageUp, in: .preview, start: tall, from: .row(" 21-36 of 36 rows "),
      sees: .row(" 13-28 of 36 rows ")),
    KeyRow(
      .halfPageDown, in: .preview, start: tall + "bb", from: .row(" 1-16 of 36 rows "),
      sees: .row(" 9-24 of 36 rows ")),
  ]

  static let leaving: [KeyRow] =
    [
      KeyRow(
        .ancestors, start: ":8<Enter>", from: .selected(8), sees: .row("4 above Marrow #8"),
        .cursor("#7 Sefa")),
      KeyRow(
        .toggleQuotes, from: .row("▎ I have lived"), sees: .noRow("▎ I have lived"),
        .status("quotes are left out"), .row("With respect, that tells us")),
      KeyRow(
        .toggleQuotes, start: "T", from: .status("left out"), sees: .row("▎ I have lived"),
        .status("quotes are shown")),
      KeyRow(
        .skipQuotes, start: ":25<Enter>zt", from: .top("#25"),
        sees: .selected(25), .top("▎ She hears every hour."), .title("#25 — → Sefa")),
      KeyRow(
        .yankText, start: ":9<Enter>", from: .selected(9), sees: .status("copied the text of #9, ")),
      KeyRow(
        .yankQuote, start: ":9<Enter>", from: .selected(9), sees: .status("copied a quote of #9, ")),
      KeyRow(
        .yankLink, start: ":9<Enter>", from: .selected(9), sees: .status("copied the link of #9, ")),
      KeyRow(
        .yankLitWords, start: ":9<Enter><Enter>", from: .status("Words quoted by Ines K. #9"),
        sees: .status("copied the lit words, 38 bytes"),
        .lit("I withdraw the tone, not the argument.")
      ),
      KeyRow(
        .addresses, start: ":23<Enter>", from: .selected(23), sees: .row("1 web address"),
        .cursor("1 https://www.example.org/shiomi")),
      KeyRow(
        .yankRow, in: .list, start: ":2<Enter>r", from: .row("3 quote or answer nightnurse"),
        sees: .status("copied the text of #13, ")),
      KeyRow(.export, from: .selected(1), sees: .prompt("write to: sample-thread.txt")),
      KeyRow(
        .pipe, start: ":9<Enter>", from: .selected(9), sees: .prompt("pipe to:"),
        .status("comment #9")),
    ]
    + (1...9).map { number in
      var row = KeyRow(
        .chooseRow, number, in: .list, start: ":2<Enter>r",
        from: .row("3 quote or answer nightnurse"))
      row.sights = number <= 3 ? [.selected(12 + number)] : [.status("no row \(number)")]
      return row
    }
}
