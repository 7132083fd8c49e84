import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - Layers: prompt, list, views, lit words, limit

extension ReaderState {
  /// Closes the topmost layer above the thread; a limit and lit words stay.
  ///
  /// - Returns: whether there was one.
  mutating func closeTopmost() -> Bool {
    if leaveTalks() {
      return true
    } else if !overlays.isEmpty {
      overlays.removeLast()
    } else if list != nil {
      list = nil
    } else if orderMenu != nil {
      orderMenu = nil
    } else if preview != nil {
      preview = nil
    } else {
      return false
    }
    return true
  }

  /// Esc: peels one layer and never quits.
  mutating func peel() {
    if prompt != nil {
      cancelPrompt()
    } else if closeTopmost() {
      return
    } else if isAmongArticles {
      liftArticleLimit()
    } else if view.light != nil || search?.isLit == true {
      view.light = nil
      search?.isLit = false
      view.wholeQuote = nil
    } else if view.limit != nil {
      recording { $0.setLimit(nil, from: $0.view) }
      let undo = keyMap.shortcut(for: .undo, in: .thread)
      notice = "limit lifted" + (undo.map { ", \($0) puts it back" } ?? "")
    } else {
      sayHowToQuit()
    }
  }

  /// Ctrl-c: leaves a prompt, else stops the reading of a page whose beginning is there, else says how to quit.
  mutating func cancel() -> [Effect] {
    if prompt != nil {
      cancelPrompt()
    } else if reading != nil, page != nil {
      return stopReading()
    } else {
      sayHowToQuit()
    }
    return []
  }

  mutating func sayHowToQuit() {
    notice = keyMap.shortcut(for: .close, in: .thread).map { "\($0) quits" } ?? ":quit quits"
  }

  /// The views, and the prompts that begin from the thread.
  mutating func performView(_ id: Command.ID) {
    switch id {
    case .limit: openPrompt(.limit, text: view.limit?.limit.text ?? "")
    case .limitToWriter: limitToWriter()
    case .toggleFlat: recording { $0.toggleFlat() }
    case .switchView: switchView()
    case .commenters: openCommenters()
    case .messages: overlays.append(.messages(ListPosition()))
    case .help: openHelp()
    case .commandLine: openPrompt(.command)
    default: break
    }
  }

  private mutating func limitToWriter() {
    guard let page, let index = selectedComment,
      let name = page.discussion.comments[index].author?.name
    else { return }
    recording { $0.setLimit(Limit(author: name), from: $0.view) }
  }
}

// MARK: - Lists

extension ReaderState {
  /// Moves in the topmost list or opens something from it.
  ///
  /// - Parameter count: how many rows or pages, or the row's number, where it was typed.
  mutating func performInList(_ id: Command.ID, count: Int? = nil) {
    if context == .preview { return performInPreview(id) }
    if context == .evidence, performInEvidence(id, count: count) { return }
    switch id {
    case .help:
      if context == .help {
        overlays.removeLast()
      } else {
        openHelp()
      }
    case .commandLine: openPrompt(.command)
    case .narrow:
      if case .help(let help) = overlays.last { openPrompt(.narrow, text: help.filter) }
    case .search: openRowSearch()
    case .nextHit: goToFoundRow(1)
    case .previousHit: goToFoundRow(-1)
    case .limitToWriter: limitToRow()
    case .sortRows, .toggleGuesses: performInCommenters(id)
    case .orderBy: chooseOrder(count)
    default:
      if let step = listStep(id, count: count) { moveInList(by: step) }
    }
  }

  func listStep(_ id: Command.ID, count: Int?) -> Int? {
    let page = max(1, listHeight - 1)
    let times = count ?? 1
    return switch id {
    case .nextRow: times
    case .previousRow: -times
    case .pageDown: times * page
    case .pageUp: -times * page
    case .halfPageDown: times * max(1, page / 2)
    case .halfPageUp: -times * max(1, page / 2)
    case .top: -1_000_000
    case .bottom: 1_000_000
    default: nil
    }
  }

  /// The rows in sight of the topmost list.
  private var listHeight: Int {
    let metrics = ScreenMetrics(size: size, netWidth: page?.facts.netWidth ?? 0)
    if context == .orders { return SiblingOrder.allCases.count }
    if overlays.isEmpty, let list {
      return LinkListScreen.height(on: metrics, count: list.count)
    }
    if case .commenters = overlays.last { return CommentersScreen.listHeight(on: metrics) }
    return metrics.contentHeight
  }

  mutating func moveInList(by step: Int) {
    let height = listHeight
    if overlays.isEmpty, let count = list?.count {
      list?.position.move(by: step, count: count, height: height)
      return
    }
    if context == .orders {
      orderMenu?.position.move(by: step, count: SiblingOrder.allCases.count, height: height)
      return
    }
    switch overlays.popLast() {
    case .commenters(var table):
      table.move(by: step, height: height)
      overlays.append(.commenters(table))
    case .help(var help):
      help.move(by: step, height: height)
      overlays.append(.help(help))
    case .evidence(let view): overlays.append(.evidence(view))
    case .messages(var position):
      position.move(
        by: step, count: messages.count, height: height)
      overlays.append(.messages(position))
    case nil: break
    }
  }

  /// Enter in a list.
  mutating func choose() -> [Effect] {
    if context == .preview {
      followPreview()
      return []
    }
    if overlays.isEmpty, let chosen = list {
      list = nil
      return take(chosen)
    }
    if context == .articles { return chooseArticle() }
    if context == .orders {
      chooseOrder()
      return []
    }
    switch overlays.last {
    case .help(let help): return take(help)
    case .commenters: chooseCommenter()
    case .evidence(let view): return adopt(from: view)
    default: break
    }
    return []
  }

  /// Runs the command that is selected in the help view, or opens the line for a limit with what is selected.
  private mutating func take(_ help: HelpList) -> [Effect] {
    if let entry = help.selectedLimit {
      closeAbove()
      if isAmongArticles { articles?.remember() }
      openPrompt(isAmongArticles ? .limitArticles : .limit, text: entry.opening)
      promptChanged()
      return []
    }
    guard let command = help.selected else {
      say("no command is named so")
      return []
    }
    overlays.removeLast()
    return run(command.id)
  }

  mutating func openHelp() {
    overlays.append(.help(HelpList(keyMap, in: context)))
  }

  /// Closes all that is above the thread.
  mutating func closeAbove() {
    list = nil
    preview = nil
    overlays = []
  }

  /// Goes to what is selected in the list over the bottom rows, or opens it.
  private mutating func take(_ chosen: LinkList) -> [Effect] {
    switch chosen.content {
    case .answers(let target, _):
      if let comment = chosen.comment { goToLink(comment, of: target) }
    case .ancestors:
      if let comment = chosen.comment { jump(to: .comment(comment)) }
    case .addresses:
      if let address = chosen.address { return [.open(address)] }
    }
    return []
  }

  /// A figure in a list: takes the row of that number.
  mutating func choose(row number: Int) -> [Effect] {
    guard let count = list?.count, (1...count).contains(number) else {
      say("no row \(number)")
      return []
    }
    moveInList(by: number - 1 - (list?.position.selected ?? 0))
    return choose()
  }
}
