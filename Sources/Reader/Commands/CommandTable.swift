import ThreadDisplay

extension Command {
  /// Where a list of rows has the keys: everywhere but in the conversation, over its words, and where one types.
  static let rows = everywhere.subtracting([.thread, .preview, .prompt])
  /// Where all of the screen is rows that can be scrolled.
  static let scrolling = rows.union([.thread])
  /// Where a page of something can be scrolled.
  static let paging = scrolling.union([.preview])
  /// Where `/` and `n` search: in the conversation text, in a list its names.
  static let searching: Set<Context> = [.thread, .articles, .commenters, .list]
  /// Where a comment is set right by hand.
  static let correcting: Set<Context> = [.thread, .evidence]
  /// Everywhere, the prompt included.
  static let everywhere = Set(Context.allCases)
}

extension Command.ID {
  /// The row of the table that says what the command of this name is and does.
  ///
  /// A switch, though it is a table, so that a command without a row does not compile.
  var command: Command {
    switch self {
    // Moving.
    case .nextComment:
      row("next comment; of a tall one first the rest", .motion, .count { $0.goToNext($1) })
    case .previousComment:
      row("previous comment, likewise", .motion, .count { $0.goToPrevious($1) })
    case .lineDown:
      row(
        "one line down", .motion, in: [.thread, .preview],
        .scroll(.row, 1))
    case .lineUp:
      row(
        "one line up", .motion, in: [.thread, .preview],
        .scroll(.row, -1))
    case .pageDown:
      row(
        "a page down", .motion, in: Command.paging,
        .scroll(.page, 1))
    case .pageUp:
      row(
        "a page up", .motion, in: Command.paging,
        .scroll(.page, -1))
    case .halfPageDown:
      row(
        "half a page down", .motion, in: Command.paging,
        .scroll(.halfPage, 1))
    case .halfPageUp:
      row(
        "half a page up", .motion, in: Command.paging,
        .scroll(.halfPage, -1))
    case .top:
      row(
        "to the top", .motion, in: Command.scrolling,
        .scroll(.end, -1))
    case .bottom:
      row(
        "to the bottom", .motion, in: Command.scrolling,
        .scroll(.end, 1))
    case .scrollToCentre:
      row(
        "this comment to the centre of the screen", .motion, hint: "centre",
        .plain { $0.scrollSelection(to: .centre) })
    case .scrollToTop:
      row(
        "this comment to the top of the screen", .motion, hint: "top",
        .plain { $0.scrollSelection(to: .top) })
    case .scrollToBottom:
      row(
        "this comment to the bottom of the screen", .motion, hint: "bottom",
        .plain { $0.scrollSelection(to: .bottom) })
    case .nextSibling:
      row(
        "next answer to the same comment", .motion, unless: Obstacle.noComments,
        .times { $0.goToSibling(1) })
    case .previousSibling:
      row(
        "previous answer to the same comment", .motion, unless: Obstacle.noComments,
        .times { $0.goToSibling(-1) })
    case .nextTopLevel:
      row(
        "next top-level comment", .motion, unless: Obstacle.noComments,
        .times { $0.goToTopLevel(1) })
    case .previousTopLevel:
      row(
        "previous top-level comment", .motion, unless: Obstacle.noComments,
        .times { $0.goToTopLevel(-1) })
    case .nextByWriter:
      row(
        "next comment by the same writer", .motion, unless: Obstacle.noWriter,
        .times(.jump) { $0.goToSameWriter(1) })
    case .previousByWriter:
      row(
        "previous comment by the same writer", .motion, unless: Obstacle.noWriter,
        .times(.jump) { $0.goToSameWriter(-1) })
    case .nextUnread:
      row(
        "next unread comment", .motion, unless: Obstacle.noComments,
        .times(.jump) { $0.goToUnread(1) })
    case .previousUnread:
      row(
        "previous unread comment", .motion, unless: Obstacle.noComments,
        .times(.jump) { $0.goToUnread(-1) })
    case .search:
      row(
        "search words and names; q: nq: or =LIMIT", .motion, in: Command.searching,
        unless: Obstacle.noText, .line(.search) { $0.find() })
    case .nextHit:
      row(
        "next hit of the search", .motion, in: Command.searching, unless: Obstacle.noSearch,
        .times(.jump) { $0.findAgain(1) })
    case .previousHit:
      row(
        "previous hit of the search", .motion, in: Command.searching, unless: Obstacle.noSearch,
        .times(.jump) { $0.findAgain(-1) })
    case .setMark:
      row(
        "mark this place with a letter, small or capital", .motion, hint: "mark this place",
        unless: Obstacle.notShown, .letter { $0.setMark($1) })
    case .goToMark:
      row(
        "to the place marked with a letter", .motion, hint: "to a mark", unless: Obstacle.noMarks,
        .letter { $0.goToMark($1) })

    // Answers and quotes.
    case .follow:
      row(
        "open; else to the quote's source; else to the parent", .links, unless: Obstacle.notShown,
        .plain { $0.follow() })
    case .parent:
      row(
        "to the comment that this one answers", .links, unless: Obstacle.noParent,
        .times(.jump) { $0.goToParent() })
    case .answers:
      row(
        "who quotes or answers this; a single one at once", .links, unless: Obstacle.noAnswers,
        .plain { $0.openAnswers() })
    case .preview:
      row(
        "preview the quote's source in place", .links, in: [.thread, .preview],
        unless: Obstacle.noPreview, .plain { $0.togglePreview() })
    case .ancestors:
      row(
        "the comments above this one, up to the top level", .links, unless: Obstacle.noParent,
        .plain { $0.openAncestors() })
    case .nextQuote:
      row(
        "next quote in the comment", .links, unless: Obstacle.noQuotes, dimsLight: true,
        .times { $0.moveFocus(by: 1) })
    case .previousQuote:
      row(
        "previous quote in the comment", .links, unless: Obstacle.noQuotes, dimsLight: true,
        .times { $0.moveFocus(by: -1) })
    case .back:
      row(
        "back to the screen before the jump", .links, unless: Obstacle.noBack,
        .times { reader in reader.bringBack { $0.jumps.back(from: $0.view) } })
    case .forward:
      row(
        "forward again", .links, unless: Obstacle.noForward,
        .times { reader in reader.bringBack { $0.jumps.forward(from: $0.view) } })
    case .toggleBack:
      row(
        "to the place before the last jump, and back", .links, hint: "before the jump",
        unless: Obstacle.noLast,
        .plain { reader in reader.bringBack { $0.jumps.toggle(from: $0.view) } })
    case .toggleQuotes:
      row(
        "leave out quotes, or show them", .links, unless: Obstacle.noComments,
        .plain { $0.toggleQuotes() })
    case .skipQuotes:
      row(
        "skip to the own words below the next quote", .links, unless: Obstacle.noSelection,
        .plain { $0.skipQuotes() })

    // Copying, links and files.
    case .yankText:
      row(
        "copy the text", .leaving, hint: "text", unless: Obstacle.noItem, .plain { $0.yankText() })
    case .yankQuote:
      row(
        "copy as a quote with its writer", .leaving, hint: "quote", unless: Obstacle.noSelection,
        .plain { $0.yankQuote() })
    case .yankLink:
      row(
        "copy a link: the page's address, or FILE#number", .leaving, hint: "link",
        unless: Obstacle.noLink, .plain { $0.yankLink() })
    case .yankLitWords:
      row(
        "copy the lit words", .leaving, hint: "lit words", unless: Obstacle.noLight,
        .plain { $0.yankLitWords() })
    case .addresses:
      row(
        "list the web addresses, to open or copy one", .leaving, hint: "web addresses",
        unless: Obstacle.noAddresses, .plain { $0.openAddresses() })
    case .yankRow:
      row("copy what the row names", .leaving, in: [.list], .plain { $0.yankRow() })
    case .export:
      row(
        "write the page to a file: .json, .jsonl or .txt", .leaving, unless: Obstacle.notWhole,
        .line(.export) { $0.openExport() })
    case .pipe:
      row(
        "pipe the comment, or the folded thread, to a command", .leaving, unless: Obstacle.noItem,
        .line(.pipe) { $0.openPrompt(.pipe) })

    // Folding.
    case .toggleFold:
      row("fold or open", .folds, hint: "toggle", .plain { $0.fold { $0.toggleFold() } })
    case .openFold: row("open", .folds, .plain { $0.fold { $0.openFold() } })
    case .closeFold: row("fold", .folds, .plain { $0.fold { $0.closeFold() } })
    case .foldOrParent:
      row("fold; on a folded one to the parent", .folds, .plain { $0.fold { $0.foldOrParent() } })
    case .openOrReply:
      row(
        "open; on an open one to the first reply", .folds, .plain { $0.fold { $0.openOrReply() } })
    case .foldAll:
      row("fold all", .folds, unless: Obstacle.noFolds, .plain { $0.fold { $0.foldAll(to: 1) } })
    case .openAll:
      row("open all", .folds, unless: Obstacle.noFolds, .plain { $0.fold { $0.openAll() } })
    case .foldMore:
      row(
        "fold one level more", .folds, hint: "more", unless: Obstacle.noFolds,
        .times(.step) { $0.fold { $0.changeDepth(by: -1) } })
    case .foldLess:
      row(
        "fold one level less", .folds, hint: "less", unless: Obstacle.noFolds,
        .times(.step) { $0.fold { $0.changeDepth(by: 1) } })
    case .foldToDepth:
      row(
        "fold to a depth", .folds, hint: "depth", unless: Obstacle.noFolds,
        .count { $0.foldToDepth($1) })

    // Limits and views.
    case .limit:
      row(
        "limit; the line opens with the present one", .views, in: [.thread, .articles],
        unless: Obstacle.noComments, .line(.limit) { $0.openLimit() })
    case .limitToWriter:
      row(
        "limit to this writer", .views, in: [.thread, .commenters], unless: Obstacle.noWriter,
        .plain { $0.limitToWriter() })
    case .commenters:
      row(
        "commenters: who wrote, and who answers whom", .views, unless: Obstacle.noFigures,
        .plain { $0.openCommenters() })
    case .timeline:
      row(
        "timeline: how many wrote when", .views, unless: Obstacle.noFigures,
        .plain { $0.openTimeline() })
    case .order:
      row(
        "order of answers: score, controversy, replies, newest", .views, unless: Obstacle.noOrder,
        .order { $0.openOrders(taking: $1) })
    case .orderBy:
      row(
        "take an order: page, score and so on", .views, in: [.orders],
        .order { $0.chooseOrder($1) })
    case .hideBelow:
      row(
        "hide comments below a score", .views, hint: "hide by score", unless: Obstacle.noVotes,
        .score { $0.hideBelow($1) })
    case .mute:
      row(
        "mute this and all below it; again brings it back", .views, unless: Obstacle.noSelection,
        .plain { $0.toggleMute() })
    case .unmuteAll:
      row(
        "bring back all that is muted", .views, unless: Obstacle.nothingMuted,
        .plain { $0.unmuteAll() })
    case .toggleFlat:
      row(
        "tree, or flat in the page's own order", .views, unless: Obstacle.noComments,
        dimsLight: true, .plain { $0.toggleFlat() })
    case .switchView:
      row(
        "thread, outline, both beside each other", .views, unless: Obstacle.noComments,
        .plain { $0.switchView() })
    case .nextArticle:
      row(
        "next article; in their list the next not opened yet", .views, in: [.thread, .articles],
        unless: Obstacle.noArticles, .plain { $0.goToArticle(1) })
    case .previousArticle:
      row(
        "previous article, likewise", .views, in: [.thread, .articles],
        unless: Obstacle.noArticles, .plain { $0.goToArticle(-1) })
    case .messages:
      row(
        "what was not understood on the page", .views, in: [.thread, .articles],
        unless: Obstacle.noMessages, .plain { $0.openMessages() })
    case .evidence:
      row(
        "why: the evidence for writer, answers and place", .views, unless: Obstacle.noSelection,
        .plain { $0.openEvidence() })
    case .join:
      row(
        "make this comment a part of the one before", .views, unless: Obstacle.noJoin,
        .plain { $0.joinSelected() })
    case .split:
      row(
        "split this comment at a paragraph, by its number", .views, hint: "split at paragraph",
        unless: Obstacle.noSplit, .paragraph { $0.splitSelected(at: $1) })
    case .under:
      row(
        "put this comment under another by number, or none", .views, hint: "under comment",
        in: Command.correcting,
        unless: Obstacle.noSelection, .comment { $0.putSelected($1) })
    case .undo:
      row(
        "undo a fold, limit, order or correction", .views, in: Command.correcting,
        unless: Obstacle.nothingToUndo, .plain { $0.undo() })
    case .redo:
      row(
        "redo what was undone", .views, in: Command.correcting, unless: Obstacle.nothingToRedo,
        .plain { $0.redo() })
    case .help:
      row(
        "all commands with their keys", .views, in: Command.scrolling,
        .names { $0.toggleHelp(narrowedTo: $1) })

    // Lists and the prompt.
    case .nextRow:
      row(
        "next row", .lists, in: Command.rows, .scroll(.row, 1))
    case .previousRow:
      row(
        "previous row", .lists, in: Command.rows, .scroll(.row, -1))
    case .choose:
      row(
        "take the row", .lists,
        in: Command.rows.subtracting([.messages]).union([.preview]),
        .plain { $0.choose() })
    case .sortRows:
      row(
        "sort by the next figure, or by name", .lists, in: [.commenters],
        .plain { $0.sortCommenters() })
    case .toggleGuesses:
      row(
        "leave guessed names (?) out of the figures", .lists, in: [.commenters],
        unless: Obstacle.noGuesses, .plain { $0.toggleGuesses() })
    case .chooseRow:
      row(
        "take the row of that number", .lists, hint: "row", in: [.list],
        .count { $0.choose(row: $1) })
    case .narrow:
      row("narrow the list of commands", .lists, in: [.help], .plain { $0.openNarrowing() })
    case .accept: row("take what is typed", .lists, in: [.prompt], .plain { $0.acceptPrompt() })
    case .complete:
      row(
        "complete the name; again the next one", .lists, in: [.prompt],
        .plain { $0.completePrompt() })
    case .earlierLine:
      row(
        "the line typed before this one", .lists, in: [.prompt], .plain { $0.recallLine(by: -1) })
    case .laterLine:
      row("the line typed after this one", .lists, in: [.prompt], .plain { $0.recallLine(by: 1) })

    // Program.
    case .commandLine:
      row(
        "run a command by name, go to a comment by number", .program, in: Command.scrolling,
        .plain { $0.openPrompt(.command) })
    case .set:
      row(
        "indent every answer (chains=step) or forks (chains=fork)", .program,
        .setting { $0.set($1) })
    case .escape:
      row(
        "leave prompt, list or view; lift the limit", .program, in: Command.everywhere,
        .plain { $0.escape() })
    case .cancel:
      row(
        "cancel a prompt, else say how to quit", .program, in: Command.everywhere,
        .plain { $0.cancel() })
    case .close:
      row("back; in the thread alone quit", .program, in: Command.paging, .plain { $0.close() })
    case .quit: row("quit", .program, in: Command.scrolling, .plain { $0.ask(for: .quit) })
    case .suspend:
      row("suspend", .program, in: Command.everywhere, .plain { $0.ask(for: .suspend) })
    case .redraw:
      row(
        "draw the screen anew", .program, in: Command.everywhere, .plain { $0.ask(for: .redraw) })
    }
  }

  /// A row of the table.
  ///
  /// - Parameters:
  ///   - title: what the command does.
  ///   - group: its heading in the help view.
  ///   - hint: the same in a word or two; the title by default.
  ///   - contexts: where it can be used.
  ///   - obstacle: why it cannot be used now; by default it always can.
  ///   - dimsLight: whether lit words are lit no more after it, as after all motions and folds.
  ///   - action: what it does.
  private func row(
    _ title: String, _ group: Command.Group, hint: String? = nil,
    in contexts: Set<Command.Context> = [.thread],
    unless obstacle: @escaping @Sendable (ReaderState) -> String? = { _ in nil },
    dimsLight: Bool = false, _ action: Command.Action
  ) -> Command {
    Command(
      id: self, title: title, hint: hint ?? title, group: group, contexts: contexts,
      obstacle: obstacle, dimsLight: dimsLight || group == .motion || group == .folds,
      action: action)
  }
}
