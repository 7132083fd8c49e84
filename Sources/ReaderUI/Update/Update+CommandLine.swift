import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - The line behind `:`

extension ReaderState {
  /// Does what a line asks for, or says why it cannot be done.
  mutating func runNamed(_ line: String) -> [Effect] {
    do throws(CommandProblem) {
      let request = try CommandRequest(parsing: line, in: context)
      if let reason = obstacle(to: request) {
        say(reason)
        return []
      }
      return perform(request)
    } catch {
      say(error.says)
      return []
    }
  }

  /// Why what is asked for cannot be done, or `nil` where it can; a prompt says itself what is wrong in its line.
  func obstacle(to request: CommandRequest) -> String? {
    switch request {
    case .nothing: return nil
    case .goTo(let number):
      return isAmongArticles ? "open an article first" : obstacle(toGoingTo: number)
    case .run(let command, let value):
      if let reason = obstacle(to: command, in: contextBehindPrompt) { return reason }
      guard case .number(let number) = value else { return nil }
      switch command.argument {
      case .comment: return obstacle(toPuttingUnder: number)
      case .paragraph: return obstacle(toSplittingAt: number)
      case .order: return page.flatMap { SiblingOrder.allCases[number].obstacle(on: $0) }
      default: return nil
      }
    }
  }

  private mutating func perform(_ request: CommandRequest) -> [Effect] {
    switch request {
    case .nothing: return []
    case .goTo(let number):
      goToNumber(number)
      return []
    case .run(let command, .none): return run(command.id)
    case .run(let command, .number(let number)):
      guard command.argument == .order else { return run(command.id, argument: number) }
      let effects = run(command.id)
      chooseOrder(number)
      return effects
    case .run(let command, .line(let line)): return run(command, answering: line)
    case .run(_, .setting(let setting)):
      set(setting)
      return []
    }
  }

  /// Runs a command that opens a prompt, or help, and types a line there; what is wrong in it is left for mending.
  private mutating func run(_ command: Command, answering line: String) -> [Effect] {
    if command.argument == .names {
      if context != .help { openHelp() }
      narrowHelp(to: line)
      return []
    }
    let effects = run(command.id)
    guard prompt != nil else { return effects }
    prompt?.editor.text = line
    promptChanged()
    return effects + acceptPrompt()
  }

  /// `:set chains=step`: draws otherwise from now on; the row under the cursor does not move.
  private mutating func set(_ setting: Setting) {
    closeAbove()
    let y = max(0, selectedY ?? 0)
    switch setting {
    case .chains(let chains): options.chains = chains
    }
    putSelection(at: y)
    clampToEnd()
    say(setting.text)
  }
}
