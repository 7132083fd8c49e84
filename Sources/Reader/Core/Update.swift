import DiscussionModel
import TerminalUI
import ThreadDisplay

/// Changes the state as an action asks for; nothing outside of the state is read or changed.
///
/// - Parameters:
///   - state: what the reader is.
///   - action: what happened.
/// - Returns: what is to be done outside, in this order.
package func update(_ state: inout ReaderState, _ action: ReaderAction) -> [Effect] {
  state.perform(action)
  // What came while nobody did anything moves nothing.
  if case .loaded = action { state.showOutline() } else { state.settleOutline() }
  state.noteSelectionRead()
  defer { state.effects = [] }
  return state.effects
}

// MARK: - Events

extension ReaderState {
  fileprivate mutating func perform(_ action: ReaderAction) {
    switch action {
    case .event(let event): handle(event)
    case .run(let request): run(request)
    case .loaded(let page): load(page)
    case .corrected(let page, let article): showCorrected(page, article: article)
    case .began(let page): begin(page)
    case .reading(let count): if !isReadingStopped { reading = count }
    case .list(let list): show(list)
    case .articles(let news): note(news)
    case .select(let number): select(number: number)
    case .say(let text): notice = text
    case .askToReplace(let export): askToReplace(export)
    case .work: work()
    }
  }

  private mutating func handle(_ event: Event) {
    switch event {
    case .key(let key):
      notice = nil
      isFresh = false
      if prompt == nil { press(key) } else { type(key) }
    case .paste: if prompt?.editor.handle(event) == .edited { promptChanged() }
    case .resize(let size): resize(to: size)
    }
  }

  /// A key where nothing is typed: a command, the next key of a sequence, or nothing.
  private mutating func press(_ key: Key) {
    if addToCount(key) { return }
    let keys = pendingKeys + [key]
    let count = pendingCount
    pendingKeys = []
    // Esc and Ctrl-c leave what has begun without a word.
    let leaves = keys.count > 1 || count != nil
    if leaves, key == .escape || key == .control("c") {
      pendingCount = nil
      return
    }
    switch keyMap.match(keys, in: context) {
    case .command(let binding):
      pendingCount = nil
      run(binding.request(counted: count))
    case .prefix: pendingKeys = keys
    case .none:
      pendingCount = nil
      guard layers.top.layer.givesWay else { return sayUnbound(keys) }
      close()
      press(key)
    }
  }

  private mutating func sayUnbound(_ keys: [Key]) {
    let help = keyMap.shortcut(for: .help, in: .thread).map { "; \($0) lists the keys" } ?? ""
    notice = "\(KeyNotation.shown(keys)) is no key here" + help
  }

  /// A key in a prompt: a command of prompts, else it is typed.
  private mutating func type(_ key: Key) {
    if case .replace(let export) = prompt?.purpose, key != .control("z"), key != .control("l") {
      answer(key, about: export)
    } else if case .command(let binding) = keyMap.match([key], in: .prompt) {
      run(binding.request(counted: nil))
    } else if key == .backspace, prompt?.editor.isEmpty == true {
      cancelPrompt()
    } else if prompt?.editor.handle(key) == .edited {
      promptChanged()
    }
  }

  private mutating func resize(to size: Size) {
    let old = self.size
    if page == nil { self.size = size } else { resizeThread(to: size) }
    resizeLayers(from: old)
  }

  /// Keeps the row under the cursor, or the words on top, where they were.
  private mutating func resizeThread(to size: Size) {
    let held = HeldPlace(self)
    session.leftScreens.leave(arrangementKey, at: ThreadPlace(view))
    self.size = size
    if !restoreLeftScreen() {
      hold(held)
      if !held.areWordsOnTop { showSelection() }
    }
    noteScreen()
  }
}

// MARK: - Commands

extension ReaderState {
  /// Runs a command, or says why it cannot be used now.
  mutating func run(_ request: Command.Request) {
    let command = Command[request.command]
    if let reason = obstacle(to: command, in: context) { return say(reason) }
    if !command.contexts.contains(context) { layers.closeAbove() }
    if command.group == .motion || command.group == .links, context == .thread { noteScreenRead() }
    if command.dimsLight { view.light = nil }
    command.action.perform(request.argument, on: &self)
  }

  /// Why a command cannot be used in a context, or `nil` where it can.
  func obstacle(to command: Command, in context: Command.Context) -> String? {
    if !command.contexts.contains(context) {
      guard command.contexts.contains(.thread) else {
        return "\(command.id.rawValue) means nothing here"
      }
      if isAmongArticles { return "open an article first" }
    }
    return command.obstacle(self)
  }
}
