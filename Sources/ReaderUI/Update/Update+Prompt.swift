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
    case .findRow: selectRow(left.startRow)
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
    case .findRow: findRow(typed.editor.text)
    case .search: searchChanged()
    case .score: scoreChanged(typed)
    case .command, .export, .pipe, .replace: break
    }
  }

  mutating func narrowHelp(to text: String) {
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
    case .findRow: acceptRowSearch(typed)
    case .findArticle: acceptArticleSearch()
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

  /// Tab: completes what a prompt knows names for.
  private mutating func completePrompt() {
    switch prompt?.purpose {
    case .command: completeCommand()
    case .limit: completeLimit()
    default: break
    }
  }

  /// Why the comment of a number cannot be gone to, or `nil` where it can.
  func obstacle(toGoingTo number: Int) -> String? {
    let count = page?.discussion.comments.count ?? 0
    return number >= 1 && number <= count ? nil : "no comment #\(number)"
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
    if let reason = obstacle(toGoingTo: number) { return say(reason) }
    view.light = nil
    go(to: .comment(number - 1))
  }
}
