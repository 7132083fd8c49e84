import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// What stands beside the typed text: what is wrong with it, how much fits, what Enter would do.
struct PromptNote {
  /// The words; empty where there is nothing to say.
  private(set) var text: String
  /// Whether they say what is wrong.
  private(set) var isProblem = false

  /// What there is to say of a prompt on a screen.
  init(_ prompt: Prompt, on screen: ReaderScreen) {
    let state = screen.state
    if let offer = Self.offer(prompt) {
      self.init(offer)
    } else if let problem = prompt.problem?.message ?? Self.problem(prompt, in: state) {
      self.init(problem: problem)
    } else if prompt.purpose == .command {
      self.init(command: prompt.editor.text, on: screen)
    } else if case .argument(let id) = prompt.purpose {
      self.init(command: id.rawValue + " " + prompt.editor.text, on: screen)
    } else {
      self.init(Self.text(prompt, on: screen))
    }
  }

  private init(_ text: String) { self.text = text }

  private init(problem: String) {
    text = problem
    isProblem = true
  }

  /// What Tab offers.
  private static func offer(_ prompt: Prompt) -> String? {
    guard let round = prompt.completion, round.text == prompt.editor.text else { return nil }
    if round.candidates.isEmpty { return "nothing to complete" }
    return round.candidates.count > 1 ? round.offer : nil
  }

  /// What is wrong with a line that is no limit.
  private static func problem(_ prompt: Prompt, in state: ReaderState) -> String? {
    let line = prompt.editor.text
    switch prompt.purpose {
    case .score: return prompt.isHalfScore ? "a whole number, as -5" : nil
    case .export: return exportProblem(line)
    case .findRow: return line.isEmpty || state.isOnFoundRow ? nil : "not found"
    case .findArticle: return line.isEmpty || state.isOnFoundArticle ? nil : "not found"
    case .limit, .command, .narrow, .limitArticles, .search, .pipe, .argument, .replace:
      return nil
    }
  }

  private static func exportProblem(_ line: String) -> String? {
    Export(path: line) == nil ? "a name that ends in .json, .jsonl or .txt" : nil
  }

  private static func text(_ prompt: Prompt, on screen: ReaderScreen) -> String {
    let state = screen.state
    switch prompt.purpose {
    case .limit: return limit(state)
    case .limitArticles:
      return state.articles.map {
        "\(Figures.grouped($0.shown.count)) of \(Figures.grouped($0.rows.count))"
      } ?? ""
    case .search: return search(prompt, on: screen)
    case .score:
      return state.view.floor.map { Figures.grouped($0.hidden) + " hidden" + state.soFar }
        ?? "nothing hidden"
    case .export:
      let format = Export(path: prompt.editor.text)?.format
      return "the page as \(format == .text ? "text" : "JSON")"
    case .pipe: return PlainText(state)?.threadName ?? ""
    case .command, .narrow, .findArticle, .findRow, .argument, .replace: return ""
    }
  }

  /// How many comments pass a limit.
  private static func limit(_ state: ReaderState) -> String {
    guard let page = state.page, let work = state.limitWork else { return "" }
    let count = Figures.grouped(page.discussion.comments.count)
    guard work.evaluation.isFinished else {
      let hits = Figures.grouped(work.evaluation.hits.count) + " so far"
      return state.isPageBeginning ? hits : hits + " of \(count)"
    }
    guard work.evaluation.limit == state.view.limit?.limit else {
      return "no hit; half a field?"
    }
    let hits = Figures.grouped(state.view.limit?.hitCount ?? 0)
    let passing = state.isPageBeginning ? hits + " so far" : hits + " of \(count)"
    let lost = work.evaluation.givenUp
    return lost == 0 ? passing : passing + ", the pattern gave up on \(lost)"
  }

  /// `1/5` while one types what to search, or that there is none.
  private static func search(_ prompt: Prompt, on screen: ReaderScreen) -> String {
    guard let search = screen.state.search, !prompt.editor.isEmpty else { return "" }
    if let hit = search.current {
      return SelectionStatus.number(
        of: hit, in: search, isWhole: !screen.state.isPageBeginning)
    }
    return search.isFinished ? "not found" + screen.state.soFar : screen.glyphs.ellipsis
  }
}

// MARK: - The line behind `:`

extension PromptNote {
  /// What Enter would do or say.
  private init(command line: String, on screen: ReaderScreen) {
    let context = screen.state.contextBehindPrompt
    let name = line.drop { $0 == " " }
    let matching = CommandNames.matching(String(name), in: context)
    if matching.count > 1 {
      self.init(matching.prefix(4).map(\.id.rawValue).joined(separator: "  "))
      return
    }
    do throws(CommandProblem) {
      let request = try NamedRequest(parsing: line, in: context)
      let reason = screen.state.obstacle(to: request) ?? Self.problem(with: request, in: context)
      if let reason {
        self.init(problem: reason)
      } else {
        self.init(Self.words(request, on: screen))
      }
    } catch {
      self.init(problem: error.says)
    }
  }

  /// What the prompt that a command opens would say of the line behind its name.
  private static func problem(
    with request: NamedRequest, in context: Command.Context
  ) -> String? {
    guard case .run(let request) = request, let line = request.argument.line else { return nil }
    let command = Command[request.command]
    // A list takes any text for a part of a name.
    if context != .thread, command.contexts.contains(context) { return nil }
    do throws(LimitError) {
      switch command.action.purpose {
      case .limit: _ = try Limit(parsing: line)
      case .search: _ = try SearchQuery(parsing: line)
      case .score: return Prompt.score(of: line) == nil ? "a whole number, as -5" : nil
      case .export: return exportProblem(line)
      case .command, .narrow, .limitArticles, .findArticle, .findRow, .pipe, .argument, .replace,
        nil:
        break
      }
      return nil
    } catch {
      return error.message
    }
  }

  private static func words(_ request: NamedRequest, on screen: ReaderScreen) -> String {
    switch request {
    case .nothing: ""
    case .goTo(let number): "to " + named(number, on: screen)
    case .run(let request): words(request, on: screen)
    }
  }

  private static func words(_ request: Command.Request, on screen: ReaderScreen) -> String {
    let title = Command[request.command].title
    switch request.argument {
    case .nothing: return title
    case .comment(.nobody): return "put it under nobody, at the top level"
    case .comment(.number(let number)): return "put it under " + named(number, on: screen)
    case .order(let order): return "order: " + order.title
    case .paragraph(let number): return "a comment that begins: " + opening(number, on: screen)
    // What follows the semicolon is for those who say nothing more.
    case .count, .letter, .setting, .line: return String(title.prefix { $0 != ";" })
    }
  }

  /// The first words of a paragraph of the selected comment, by its number, 1-based.
  private static func opening(_ number: Int, on screen: ReaderScreen) -> String {
    guard let page = screen.state.page, let index = screen.state.selectedComment else { return "" }
    let blocks = page.discussion.comments[index].blocks
    let block = blocks.lowerBound + number - 1
    guard blocks.contains(block) else { return "" }
    let words = page.discussion.text.start(of: page.discussion.blocks[block].range, within: 40)
    return TextWidth.clipped(page.discussion.text[words], to: 36)
  }

  /// The comment of a number, 1-based, with its writer.
  private static func named(_ number: Int, on screen: ReaderScreen) -> String {
    guard let page = screen.state.page else { return "#\(number)" }
    return CommentNaming(page.discussion, glyphs: screen.glyphs).named(number - 1)
  }
}

extension CompletionRound {
  /// The ways to go on behind the one that stands in the line.
  fileprivate var offer: String {
    let next = index.map { $0 + 1 } ?? 0
    let coming = candidates[next...] + candidates[..<next]
    return coming.dropLast(index == nil ? 0 : 1).prefix(8).joined(separator: "  ")
  }
}
