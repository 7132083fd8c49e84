import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - The line in which one types

extension ReaderState {
  mutating func openPrompt(_ purpose: Prompt.Purpose, text: String = "") {
    prompt = Prompt(purpose, text: text, before: view, arrangement: arrangement)
  }

  /// Leaves the prompt as if it had never been.
  mutating func cancelPrompt() {
    guard let left = prompt else { return }
    prompt = nil
    switch left.purpose {
    case .limit:
      limitWork = nil
      view = left.before
      showSelection()
    case .score:
      view = left.before
      showHiddenSelection()
    case .search: cancelSearch(left)
    case .narrow: narrowHelp(to: "")
    case .limitArticles, .findArticle: cancelArticlePrompt()
    case .command, .export, .pipe: break
    case .replace: say("nothing was written")
    }
  }

  /// What is typed has changed: a limit is applied at once, a half-typed one keeps the last valid.
  mutating func promptChanged() {
    guard let typed = prompt else { return }
    switch typed.purpose {
    case .limit:
      do throws(LimitError) {
        let limit = try Limit(parsing: typed.editor.text)
        prompt?.problem = nil
        setLimit(limit, from: typed.before)
      } catch {
        prompt?.problem = error
      }
    case .narrow: narrowHelp(to: typed.editor.text)
    case .limitArticles: limitArticles(to: typed.editor.text)
    case .findArticle: findArticle(typed.editor.text)
    case .search: searchChanged()
    case .score: scoreChanged(typed)
    case .command, .export, .pipe, .replace: break
    }
  }

  private mutating func narrowHelp(to text: String) {
    guard case .help(let help) = overlays.last else { return }
    overlays[overlays.count - 1] = .help(HelpList(keyMap, filter: text, in: help.context))
  }

  /// Tab, Enter: completes or takes what is typed.
  mutating func acceptPrompt() -> [Effect] {
    guard let typed = prompt else { return [] }
    if typed.problem != nil || typed.isHalfScore { return [] }
    if typed.purpose == .export || typed.purpose == .pipe { return acceptLeaving(typed) }
    if typed.purpose == .limit { takeLimit() }
    prompt = nil
    switch typed.purpose {
    case .limit, .score: noteStep(from: typed.arrangement)
    case .search: acceptSearch(typed)
    default: break
    }
    typedLines.note(typed.editor.text, for: typed.purpose)
    return typed.purpose == .command ? runNamed(typed.editor.text) : []
  }

  /// The keys of a prompt that change its text.
  mutating func performInPrompt(_ id: Command.ID) {
    switch id {
    case .earlierLine: recallLine(by: -1)
    case .laterLine: recallLine(by: 1)
    default: completePrompt()
    }
  }

  /// Brings back a line that was typed before; past the latest stands what was being typed.
  private mutating func recallLine(by step: Int) {
    guard var typed = prompt else { return }
    let lines = typedLines[typed.purpose]
    let wanted = (typed.recalled ?? lines.count) + step
    guard wanted >= 0, wanted <= lines.count else { return }
    if typed.recalled == nil { typed.draft = typed.editor.text }
    typed.recalled = wanted == lines.count ? nil : wanted
    typed.editor.text = wanted == lines.count ? typed.draft : lines[wanted]
    prompt = typed
    promptChanged()
  }

  /// Completes the name of a command as far as it is clear, or what a limit can go on with.
  private mutating func completePrompt() {
    guard let typed = prompt else { return }
    switch typed.purpose {
    case .command: prompt?.editor.text = CommandNames.completed(typed.editor.text)
    case .limit: completeLimit()
    default: break
    }
  }

  /// Runs the command of a name, or of the only name that begins so; a number goes to that comment.
  private mutating func runNamed(_ text: String) -> [Effect] {
    let name = text.split(separator: " ").joined(separator: " ")
    if name.isEmpty { return [] }
    if let number = Int(name) {
      goToNumber(number)
      return []
    }
    let parts = name.split(separator: " ")
    let argument = parts.count == 2 ? Int(parts[1]) : nil
    let matching = CommandNames.matching(String(parts[0]))
    guard let command = matching.first, matching.count == 1 else {
      notice =
        matching.isEmpty
        ? CommandNames.unknown(name)
        : "\(name) could be " + StatusWords.list(matching.map(\.id.rawValue))
      return []
    }
    return run(command.id, argument: argument)
  }

  /// Goes to the comment of a number, 1-based, as a jump.
  mutating func goToNumber(_ number: Int) {
    list = nil
    preview = nil
    overlays = []
    let before = view
    select(number: number)
    if view.selection != before.selection { jumps.leave(before) }
  }

  /// Selects the comment of a number, 1-based, or says that there is none.
  mutating func select(number: Int) {
    guard let page, page.discussion.comments.indices.contains(number - 1) else {
      return say("no comment #\(number)")
    }
    view.light = nil
    go(to: .comment(number - 1))
  }
}
