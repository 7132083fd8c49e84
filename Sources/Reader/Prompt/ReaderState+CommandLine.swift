import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay

// MARK: - The line behind `:`

extension ReaderState {
  /// Does what a line asks for, or says why it cannot be done.
  mutating func runNamed(_ line: String) {
    do throws(CommandProblem) {
      let request = try NamedRequest(parsing: line, in: context)
      if let reason = obstacle(to: request) { return say(reason) }
      switch request {
      case .nothing: break
      case .goTo(let number): goToNumber(number)
      case .run(let request): run(request)
      }
    } catch {
      say(error.says)
    }
  }

  /// Asks for what a command needs that was named without it.
  mutating func askForArgument(of id: Command.ID) { openPrompt(.argument(id)) }

  /// Enter in a prompt for what a command needs; what is wrong in it stays for mending, nothing is taken for nothing.
  mutating func acceptArgument(_ typed: Prompt, of id: Command.ID) {
    guard typed.editor.text.contains(where: { $0 != " " }) else { return prompt = nil }
    let line = id.rawValue + " " + typed.editor.text
    guard let named = try? NamedRequest(parsing: line, in: contextBehindPrompt),
      obstacle(to: named) == nil, case .run(let request) = named
    else { return }
    prompt = nil
    typedLines.note(typed.editor.text, for: typed.purpose)
    run(request)
  }

  /// Why what is asked for cannot be done, or `nil` where it can; a prompt says itself what is wrong in its line.
  func obstacle(to request: NamedRequest) -> String? {
    switch request {
    case .nothing: nil
    case .goTo(let number):
      isAmongArticles ? "open an article first" : obstacle(toGoingTo: number)
    case .run(let request):
      obstacle(to: Command[request.command], in: contextBehindPrompt)
        ?? obstacle(to: request.argument)
    }
  }

  /// Why the selected comment and the page have no place for what a command is given.
  private func obstacle(to argument: Command.Argument) -> String? {
    switch argument {
    case .comment(let parent): obstacle(toPuttingUnder: parent)
    case .paragraph(let number): obstacle(toSplittingAt: number)
    case .order(let order): page.flatMap(order.obstacle)
    case .nothing, .count, .letter, .setting, .line: nil
    }
  }

  /// `:set chains=step`: draws otherwise from now on; the row under the cursor does not move.
  mutating func set(_ setting: Setting?) {
    guard let setting else { return say(options.settings) }
    keepingPlace { state in
      switch setting {
      case .chains(let chains): state.options.chains = chains
      }
    }
    say(setting.text)
  }
}
