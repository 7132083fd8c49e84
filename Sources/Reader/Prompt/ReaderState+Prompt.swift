import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay

// MARK: - The line in which one types

extension ReaderState {
  /// Opens a line for something, with a text in it.
  mutating func openPrompt(_ purpose: Prompt.Purpose, text: String = "") {
    openPrompt(purpose, LineEditor(text))
  }

  /// Opens a line for something, with a text in it that the first letter typed takes the place of.
  mutating func openPrompt(_ purpose: Prompt.Purpose, proposing text: String) {
    openPrompt(purpose, LineEditor(proposing: text))
  }

  private mutating func openPrompt(_ purpose: Prompt.Purpose, _ line: LineEditor) {
    prompt = Prompt(purpose, line, before: view, arrangement: arrangement)
  }

  /// Leaves the prompt as if it had never been.
  mutating func cancelPrompt() {
    guard let left = prompt else { return }
    prompt = nil
    takeBack(left)
  }

  /// Brings back what was there before a prompt that was left.
  mutating func takeBack(_ left: Prompt) {
    switch left.purpose {
    case .limit:
      limitWork = nil
      comeBack(to: left.before)
    case .score: comeBack(to: left.before)
    case .search: cancelSearch(left)
    case .narrow: narrowHelp(to: "")
    case .limitArticles, .findArticle: cancelArticlePrompt()
    case .findRow: inNamedRows { rows, reader in rows.select(left.startRow, in: reader) }
    case .command, .export, .pipe, .argument: break
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
    case .findRow: findRow(typed.editor.text, from: typed.startRow)
    case .search: searchChanged()
    case .score: scoreChanged(typed)
    case .command, .export, .pipe, .argument, .replace: break
    }
  }

  /// Enter: takes what is typed; what is wrong in it stays for mending.
  mutating func acceptPrompt() {
    guard let typed = prompt, typed.problem == nil, !typed.isHalfScore else { return }
    if typed.purpose == .export { return acceptExport(typed) }
    if case .argument(let id) = typed.purpose { return acceptArgument(typed, of: id) }
    if typed.purpose == .limit { takeLimit() }
    prompt = nil
    typedLines.note(typed.editor.text, for: typed.purpose)
    switch typed.purpose {
    case .limit, .score: session.noteStep(from: typed.arrangement)
    case .search: acceptSearch(typed)
    case .findRow: acceptRowSearch(typed)
    case .findArticle: acceptArticleSearch()
    case .pipe: acceptPipe(typed)
    case .command: runNamed(typed.editor.text)
    case .narrow, .limitArticles, .export, .argument, .replace: break
    }
  }

  /// Brings back a line that was typed before; past the latest stands what was being typed.
  mutating func recallLine(by step: Int) {
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
  mutating func completePrompt() {
    switch prompt?.purpose {
    case .command: completeCommand()
    case .limit: completeLimit()
    case .narrow, .limitArticles, .findArticle, .findRow, .search, .score, .export, .pipe,
      .argument, .replace, nil:
      break
    }
  }

  /// Why the comment of a number cannot be gone to, or `nil` where it can.
  func obstacle(toGoingTo number: Int) -> String? {
    let count = page?.discussion.comments.count ?? 0
    return number >= 1 && number <= count ? nil : "no comment #\(number)" + soFar
  }

  /// Goes to the comment of a number, 1-based, as a jump.
  mutating func goToNumber(_ number: Int) {
    layers.closeAbove()
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
