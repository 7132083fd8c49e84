extension Command {
  /// What is copied, opened, written or handed to another program.
  static let leaving: [Command] = [
    Command(.yankText, "copy the text", .leaving, hint: "text", unless: Obstacle.noItem),
    Command(
      .yankQuote, "copy as a quote with its writer", .leaving, hint: "quote",
      unless: Obstacle.noSelection),
    Command(
      .yankLink, "copy a link: the page's address, or FILE#number", .leaving, hint: "link",
      unless: Obstacle.noLink),
    Command(
      .yankLitWords, "copy the lit words", .leaving, hint: "lit words", unless: Obstacle.noLight),
    Command(
      .addresses, "list the web addresses, to open or copy one", .leaving, hint: "web addresses",
      unless: Obstacle.noAddresses),
    Command(.yankRow, "copy what the row names", .leaving, in: [.list]),
    Command(
      .export, "write the page to a file: .json, .jsonl or .txt", .leaving, unless: Obstacle.noPage),
    Command(
      .pipe, "pipe the comment, or the folded thread, to a command", .leaving,
      unless: Obstacle.noItem),
  ]
}
