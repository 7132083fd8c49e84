import DiscussionModel
import TerminalUI

/// Changes the state as an action asks for; nothing outside of the state is read or changed.
///
/// - Parameters:
///   - state: what the reader is.
///   - action: what happened.
/// - Returns: what is to be done outside, in this order.
package func update(_ state: inout ReaderState, _ action: ReaderAction) -> [Effect] {
  let effects = state.take(action)
  state.settleOutline()
  state.noteSelectionRead()
  return effects + state.takeOwedEffects()
}

// MARK: - Events

extension ReaderState {
  fileprivate mutating func take(_ action: ReaderAction) -> [Effect] {
    switch action {
    case .event(let event): return handle(event)
    case .run(let command, let argument): return run(command, argument: argument)
    case .loaded(let page): load(page)
    case .corrected(let page, let article): showCorrected(page, article: article)
    case .began(let page): begin(page)
    case .reading(let count): if !isReadingStopped { reading = count }
    case .list(let list): articles = list
    case .articles(let news): take(news)
    case .select(let number): select(number: number)
    case .say(let text): notice = text
    case .askToReplace(let export): askToReplace(export)
    case .work: work()
    }
    return []
  }

  fileprivate mutating func takeOwedEffects() -> [Effect] {
    defer { owedEffects = [] }
    return owedEffects
  }

  mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key):
      notice = nil
      return prompt == nil ? press(key) : type(key)
    case .paste:
      if prompt?.editor.handle(event) == .edited { promptChanged() }
      return []
    case .resize(let size):
      resize(to: size)
      return []
    }
  }

  /// A key where nothing is typed: a command, the next key of a sequence, or nothing.
  private mutating func press(_ key: Key) -> [Effect] {
    if takeDigit(key) { return [] }
    let keys = pendingKeys + [key]
    let count = pendingCount
    pendingKeys = []
    // Esc and Ctrl-c leave what has begun without a word.
    let leaves = keys.count > 1 || count != nil
    if leaves, key == .escape || key == .control("c") {
      pendingCount = nil
      return []
    }
    switch keyMap.match(keys, in: context) {
    case .command(let binding):
      pendingCount = nil
      return run(binding.command, argument: binding.argument ?? count)
    case .prefix: pendingKeys = keys
    case .none:
      pendingCount = nil
      if context == .preview {
        // Any other key closes the preview and does what it does without one.
        preview = nil
        return press(key)
      }
      sayUnbound(keys)
    }
    return []
  }

  private mutating func sayUnbound(_ keys: [Key]) {
    let help = keyMap.shortcut(for: .help, in: .thread).map { "; \($0) lists the keys" } ?? ""
    notice = "\(KeyNotation.shown(keys)) is no key here" + help
  }

  /// A key in a prompt: a command of prompts, else it is typed.
  private mutating func type(_ key: Key) -> [Effect] {
    if case .replace(let export) = prompt?.purpose, key != .control("z"), key != .control("l") {
      return answer(key, about: export)
    }
    if case .command(let binding) = keyMap.match([key], in: .prompt) {
      return run(binding.command, argument: binding.argument)
    }
    if key == .backspace, prompt?.editor.isEmpty == true {
      cancelPrompt()
    } else if prompt?.editor.handle(key) == .edited {
      promptChanged()
    }
    return []
  }

  private mutating func resize(to size: Size) {
    guard let page else {
      self.size = size
      return
    }
    let showsChoice = isChoiceInSight ?? false
    defer { if showsChoice { showChoice() } }
    let before = layout(of: page)
    let top = before.top
    let y = selectedY ?? 0
    let isWithin = view.entries.position(of: view.selection) == top.position && top.row > 0
    let offset =
      isWithin
      ? before.content(at: top.position, atLeast: top.row + 1).rows.offset(at: top.row) : nil
    self.size = size
    // A text of another width has other rows: the same words stay on top, or the head where it was.
    let after = layout(of: page)
    if let offset, let row = after.content(at: top.position).rows.row(showing: offset) {
      setTop(RowPlace(position: top.position, row: row))
    } else {
      putSelection(at: min(max(0, y), max(0, after.height - 1)))
      showSelection()
    }
  }
}

// MARK: - Commands

extension ReaderState {
  /// Runs a command, or says why it cannot be used now.
  mutating func run(_ id: Command.ID, argument: Int? = nil) -> [Effect] {
    guard let command = Command[id] else { return [] }
    if let reason = obstacle(to: command, in: context) {
      notice = reason
      return []
    }
    if !command.contexts.contains(context) {
      list = nil
      preview = nil
      orderMenu = nil
      overlays = []
    }
    if command.group == .motion || command.group == .links, context == .thread { noteScreenRead() }
    if dimsLight(command) { view.light = nil }
    return perform(id, argument: argument)
  }

  /// Why a command cannot be used in a context, or `nil` where it can.
  func obstacle(to command: Command, in context: Command.Context) -> String? {
    if !command.contexts.contains(context) {
      guard command.contexts.contains(.thread) else {
        return "\(command.id.rawValue) means nothing here"
      }
      if isAmongArticles { return "open an article first" }
    }
    return command.disabledReason(self)
  }

  /// Whether lit words are lit no more after a command: after motions and folds.
  private func dimsLight(_ command: Command) -> Bool {
    switch command.id {
    case .nextQuote, .previousQuote, .toggleFlat: true
    default: command.group == .motion || command.group == .folds
    }
  }

  private mutating func perform(_ id: Command.ID, argument: Int?) -> [Effect] {
    switch id {
    case .close, .quit, .suspend, .redraw, .escape, .cancel: return performProgram(id)
    case .accept: return acceptPrompt()
    case .complete, .earlierLine, .laterLine:
      performInPrompt(id)
      return []
    case .choose: return choose()
    case .undo where context == .evidence: return undo()
    case .redo where context == .evidence: return redo()
    case .under where context == .evidence: return putSelected(under: argument)
    case .chooseRow: return choose(row: argument ?? 1)
    case .yankText, .yankQuote, .yankLink, .yankLitWords, .yankRow, .export, .pipe:
      return performLeaving(id)
    default: break
    }
    if context == .thread { return performCounted(id, count: argument) }
    if context == .articles { return performInArticles(id, count: argument) }
    performInList(id, count: argument)
    return []
  }

  private mutating func performProgram(_ id: Command.ID) -> [Effect] {
    switch id {
    case .close: return closeTopmost() || returnToArticles() ? [] : [.quit]
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .escape:
      peel()
      return []
    default: return cancel()
    }
  }

  /// Runs a command of the conversation once.
  mutating func performInThread(_ id: Command.ID, argument: Int?) -> [Effect] {
    switch id {
    case .nextComment, .previousComment, .nextSibling, .previousSibling, .nextTopLevel,
      .previousTopLevel, .nextByWriter, .previousByWriter, .parent:
      performMotion(id, count: argument)
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom,
      .scrollToCentre, .scrollToTop, .scrollToBottom:
      performScroll(id, count: argument)
    case .follow, .answers, .preview, .ancestors, .toggleQuotes, .skipQuotes, .addresses,
      .nextQuote, .previousQuote, .back, .forward, .toggleBack:
      performLink(id)
    case .toggleFold, .openFold, .closeFold, .foldOrParent, .openOrReply, .foldAll, .openAll,
      .foldMore, .foldLess, .foldToDepth:
      recording { $0.performFold(id, argument: argument) }
    case .setMark, .goToMark: performMark(id, scalar: argument)
    case .nextArticle: return goToArticle(1)
    case .previousArticle: return goToArticle(-1)
    case .evidence: openEvidence()
    case .join: return joinSelected()
    case .split: return splitSelected(at: argument)
    case .under: return putSelected(under: argument)
    case .nextUnread: goToUnread(1)
    case .previousUnread: goToUnread(-1)
    case .search: openSearch()
    case .nextHit: stepSearch(.next)
    case .previousHit: stepSearch(.previous)
    case .order: openOrderMenu()
    case .set: say(options.settings)
    case .hideBelow: hideBelow(argument)
    case .mute: toggleMute()
    case .unmuteAll: unmuteAll()
    case .undo: return undo()
    case .redo: return redo()
    default: performView(id)
    }
    return []
  }
}
