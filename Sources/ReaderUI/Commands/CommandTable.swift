extension Command {
  /// All commands, in the order of the help view: the one table that keys, `:` and help read.
  package static let all: [Command] =
    motion + links + leaving + folds + views + lists + program

  /// The command of a name.
  package static subscript(id: ID) -> Command? { byID[id] }

  private static let byID = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// Where a page of something can be scrolled.
  private static let paging: Set<Context> = scrolling.union([.preview])
  static let scrolling: Set<Context> = [
    .thread, .articles, .commenters, .evidence, .help, .messages, .list, .orders,
  ]
  private static let rows: Set<Context> = [
    .articles, .commenters, .evidence, .help, .messages, .list, .orders,
  ]
  /// Where `/` and `n` search: in the conversation text, in a list its names.
  private static let searching: Set<Context> = [.thread, .articles, .commenters, .list]

  private static let motion: [Command] = [
    Command(
      .nextComment, "next comment; of a tall one first the rest", .motion),
    Command(.previousComment, "previous comment, likewise", .motion),
    Command(.lineDown, "one line down", .motion, in: [.thread, .preview]),
    Command(.lineUp, "one line up", .motion, in: [.thread, .preview]),
    Command(.pageDown, "a page down", .motion, in: paging),
    Command(.pageUp, "a page up", .motion, in: paging),
    Command(.halfPageDown, "half a page down", .motion, in: paging),
    Command(.halfPageUp, "half a page up", .motion, in: paging),
    Command(.top, "to the top", .motion, in: scrolling),
    Command(.bottom, "to the bottom", .motion, in: scrolling),
    Command(.scrollToCentre, "this comment to the centre of the screen", .motion, hint: "centre"),
    Command(.scrollToTop, "this comment to the top of the screen", .motion, hint: "top"),
    Command(.scrollToBottom, "this comment to the bottom of the screen", .motion, hint: "bottom"),
    Command(
      .nextSibling, "next answer to the same comment", .motion, unless: Obstacle.noComments),
    Command(
      .previousSibling, "previous answer to the same comment", .motion,
      unless: Obstacle.noComments),
    Command(.nextTopLevel, "next top-level comment", .motion, unless: Obstacle.noComments),
    Command(.previousTopLevel, "previous top-level comment", .motion, unless: Obstacle.noComments),
    Command(
      .nextByWriter, "next comment by the same writer", .motion, unless: Obstacle.noWriter),
    Command(
      .previousByWriter, "previous comment by the same writer", .motion,
      unless: Obstacle.noWriter),
    Command(.nextUnread, "next unread comment", .motion, unless: Obstacle.noComments),
    Command(.previousUnread, "previous unread comment", .motion, unless: Obstacle.noComments),
    Command(
      .search, "search words; q: nq: or =LIMIT; in lists names", .motion, in: searching,
      unless: Obstacle.noText),
    Command(
      .nextHit, "next hit of the search", .motion, in: searching, unless: Obstacle.noSearch),
    Command(
      .previousHit, "previous hit of the search", .motion, in: searching,
      unless: Obstacle.noSearch),
    Command(
      .setMark, "mark this place with a letter, small or capital", .motion,
      hint: "mark this place", unless: Obstacle.notShown),
    Command(
      .goToMark, "to the place marked with a letter", .motion, hint: "to a mark",
      unless: Obstacle.noMarks),
  ]

  private static let links: [Command] = [
    Command(
      .follow, "open; else to the quote's source; else to the parent", .links,
      unless: Obstacle.notShown),
    Command(.parent, "to the comment that this one answers", .links, unless: Obstacle.noParent),
    Command(
      .answers, "who quotes or answers this; a single one at once", .links,
      unless: Obstacle.noAnswers),
    Command(
      .preview, "preview the quote's source in place", .links, in: [.thread, .preview],
      unless: Obstacle.noPreview),
    Command(
      .ancestors, "the comments above this one, up to the top level", .links,
      unless: Obstacle.noParent),
    Command(.nextQuote, "next quote in the comment", .links, unless: Obstacle.noQuotes),
    Command(.previousQuote, "previous quote in the comment", .links, unless: Obstacle.noQuotes),
    Command(.back, "back to the screen before the jump", .links, unless: Obstacle.noBack),
    Command(.forward, "forward again", .links, unless: Obstacle.noForward),
    Command(
      .toggleBack, "to the place before the last jump, and back", .links,
      hint: "before the jump", unless: Obstacle.noLast),
    Command(.toggleQuotes, "leave out quotes, or show them", .links, unless: Obstacle.noComments),
    Command(
      .skipQuotes, "skip to the own words below the next quote", .links,
      unless: Obstacle.noSelection),
  ]

  private static let folds: [Command] = [
    Command(.toggleFold, "fold or open", .folds, hint: "toggle"),
    Command(.openFold, "open", .folds),
    Command(.closeFold, "fold", .folds),
    Command(.foldOrParent, "fold; on a folded one to the parent", .folds),
    Command(.openOrReply, "open; on an open one to the first reply", .folds),
    Command(.foldAll, "fold all", .folds, unless: Obstacle.noFolds),
    Command(.openAll, "open all", .folds, unless: Obstacle.noFolds),
    Command(.foldMore, "fold one level more", .folds, hint: "more", unless: Obstacle.noFolds),
    Command(.foldLess, "fold one level less", .folds, hint: "less", unless: Obstacle.noFolds),
    Command(.foldToDepth, "fold to a depth", .folds, hint: "depth", unless: Obstacle.noFolds),
  ]

  private static let views: [Command] = [
    Command(
      .limit, "limit; the line opens with the present one", .views, in: [.thread, .articles],
      unless: Obstacle.noComments),
    Command(
      .limitToWriter, "limit to this writer", .views, in: [.thread, .commenters],
      unless: Obstacle.noWriter),
    Command(
      .commenters, "commenters: who wrote, and who answers whom", .views,
      unless: Obstacle.noComments),
    Command(
      .order, "order of answers: score, controversy, replies, newest", .views,
      unless: Obstacle.noOrder),
    Command(.orderBy, "take an order: page, score and so on", .views, in: [.orders]),
    Command(
      .hideBelow, "hide comments below a score", .views, hint: "hide by score",
      unless: Obstacle.noVotes),
    Command(
      .mute, "mute this and all below it; again brings it back", .views,
      unless: Obstacle.noSelection),
    Command(.unmuteAll, "bring back all that is muted", .views, unless: Obstacle.nothingMuted),
    Command(
      .toggleFlat, "tree, or flat in the page's own order", .views, unless: Obstacle.noComments),
    Command(
      .switchView, "thread, outline, both beside each other", .views,
      unless: Obstacle.noComments),
    Command(
      .nextArticle, "next article; in their list the next not opened yet", .views,
      in: [.thread, .articles], unless: Obstacle.noArticles),
    Command(
      .previousArticle, "previous article, likewise", .views, in: [.thread, .articles],
      unless: Obstacle.noArticles),
    Command(
      .messages, "what was not understood on the page", .views, in: [.thread, .articles],
      unless: Obstacle.noMessages),
    Command(
      .evidence, "why: the evidence for writer, answers and place", .views,
      unless: Obstacle.noSelection),
    Command(
      .join, "make this comment a part of the one before", .views, unless: Obstacle.noJoin),
    Command(
      .split, "split this comment at its second or another paragraph",
      .views, hint: "split", unless: Obstacle.noSplit),
    Command(
      .under, "put this comment under another by number, or none", .views,
      in: [.thread, .evidence], unless: Obstacle.noSelection),
    Command(
      .undo, "undo a fold, limit, order or correction", .views,
      in: [.thread, .evidence], unless: Obstacle.nothingToUndo),
    Command(
      .redo, "redo what was undone", .views, in: [.thread, .evidence],
      unless: Obstacle.nothingToRedo),
    Command(.help, "all commands with their keys", .views, in: scrolling),
  ]

  private static let lists: [Command] = [
    Command(.nextRow, "next row", .lists, in: rows),
    Command(.previousRow, "previous row", .lists, in: rows),
    Command(
      .choose, "take the row", .lists,
      in: [.articles, .commenters, .evidence, .help, .list, .orders, .preview]),
    Command(.sortRows, "sort by the next figure, or by name", .lists, in: [.commenters]),
    Command(
      .toggleGuesses, "leave names by style (?) out of the figures", .lists, in: [.commenters]),
    Command(.chooseRow, "take the row of that number", .lists, in: [.list]),
    Command(.narrow, "narrow the list of commands", .lists, in: [.help]),
    Command(.accept, "take what is typed", .lists, in: [.prompt]),
    Command(.complete, "complete the name; again the next one", .lists, in: [.prompt]),
    Command(.earlierLine, "the line typed before this one", .lists, in: [.prompt]),
    Command(.laterLine, "the line typed after this one", .lists, in: [.prompt]),
  ]

  private static let program: [Command] = [
    Command(
      .commandLine, "run a command by name, go to a comment by number", .program, in: scrolling),
    Command(.set, "indent every answer (chains=step) or forks (chains=fork)", .program),
    Command(
      .escape, "leave prompt, list or view; lift the limit", .program,
      in: Set(Context.allCases)),
    Command(
      .cancel, "cancel a prompt, else say how to quit", .program, in: Set(Context.allCases)),
    Command(.close, "back; in the conversation quit", .program, in: paging),
    Command(.quit, "quit", .program, in: scrolling),
    Command(.suspend, "suspend", .program, in: Set(Context.allCases)),
    Command(.redraw, "draw the screen anew", .program, in: Set(Context.allCases)),
  ]
}
