import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - The line in which one types

extension ReaderScreen {
  /// Draws the prompt over the status line.
  ///
  /// - Returns: where the cursor stands, or `nil` without a prompt.
  func drawPrompt(into buffer: inout Buffer) -> Position? {
    guard let prompt = state.prompt else { return nil }
    let y = metrics.size.height - 1
    let width = buffer.size.width
    buffer.clear(Rect(x: 0, y: y, width: width, height: 1))
    let x = buffer.write(prompt.label, x: min(1, width - 1), y: y, style: theme[.name])
    let note = promptNote(prompt)
    let typed = TextWidth.of(prompt.editor.text) + 1
    // What is typed goes before what is said of it.
    let room = max(0, min(TextWidth.of(note), width - x - typed - 2))
    let noteX = width - room
    let isNoted = room >= min(4, max(1, TextWidth.of(note)))
    if isNoted {
      let role: Theme.Role = prompt.problem == nil ? .detail : .problem
      buffer.writeClipped(note, x: noteX, y: y, style: theme[role])
    }
    let lineWidth = max(1, (isNoted ? noteX - 1 : width) - x)
    let cursor = prompt.editor.draw(into: &buffer, x: x, y: y, width: lineWidth)
    if let problem = prompt.problem, typed <= lineWidth {
      mark(problem, in: prompt.editor.text, x: x, y: y, into: &buffer)
    }
    return Position(x: min(cursor.x, max(0, width - 1)), y: y)
  }

  /// Marks the typed text from the place on where it went wrong; at its end the cell behind it.
  private func mark(
    _ problem: LimitError, in text: String, x: Int, y: Int, into buffer: inout Buffer
  ) {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(problem.position)))
    let start = x + TextWidth.of(before)
    let end = max(start + 1, x + TextWidth.of(text))
    buffer.setStyle(theme[.problem], in: Rect(x: start, y: y, width: end - start, height: 1))
  }

  /// `1/5` while one types what to search, or that there is none.
  private func searchNote(_ prompt: Prompt) -> String {
    guard let search = state.search, !prompt.editor.isEmpty else { return "" }
    if let hit = search.current { return StatusWords.number(of: hit, in: search) }
    return search.isFinished ? "not found" : glyphs.ellipsis
  }

  /// What is said of a limit: what Tab offers, what is wrong, else how many comments pass.
  private func limitNote(_ prompt: Prompt) -> String {
    if let round = prompt.completion, round.text == prompt.editor.text {
      if round.candidates.isEmpty { return "nothing to complete" }
      if round.candidates.count > 1 { return offer(round) }
    }
    if let problem = prompt.problem { return problem.message }
    guard let page = state.page, let work = state.limitWork else { return "" }
    let count = page.discussion.comments.count
    guard work.evaluation.isFinished else {
      return "\(work.evaluation.hits.count) so far of \(count)"
    }
    guard work.evaluation.limit == state.view.limit?.limit else {
      return "no hit; half a field?"
    }
    let passing = "\(state.view.limit?.hitCount ?? 0) of \(count)"
    let lost = work.evaluation.givenUp
    return lost == 0 ? passing : passing + ", the pattern gave up on \(lost)"
  }

  /// The ways to go on behind the one that stands in the line.
  private func offer(_ round: CompletionRound) -> String {
    let next = round.index.map { $0 + 1 } ?? 0
    let coming = round.candidates[next...] + round.candidates[..<next]
    let texts = coming.dropLast(round.index == nil ? 0 : 1).prefix(8).map(\.text)
    return texts.joined(separator: "  ")
  }

  /// What is said of the typed text: what is wrong, how many comments fit, which command it names.
  private func promptNote(_ prompt: Prompt) -> String {
    if prompt.purpose == .limit { return limitNote(prompt) }
    switch prompt.purpose {
    case .limit: return ""
    case .command:
      let names = CommandNames.matching(prompt.editor.text)
      guard let first = names.first else { return "no such command" }
      if names.count == 1 || first.id.rawValue == prompt.editor.text { return first.title }
      return names.prefix(4).map(\.id.rawValue).joined(separator: "  ")
    case .limitArticles:
      return state.articles.map { "\($0.shown.count) of \($0.rows.count)" } ?? ""
    case .narrow, .findArticle, .replace: return ""
    case .search: return searchNote(prompt)
    case .score:
      if prompt.score == nil, !prompt.editor.isEmpty { return "a whole number, as -5" }
      return state.view.floor.map { "\($0.hidden) hidden" } ?? "nothing hidden"
    case .export:
      guard let export = Export(path: prompt.editor.text) else {
        return "a name that ends in .json, .jsonl or .txt"
      }
      return "the page as \(export.format == .text ? "text" : "JSON")"
    case .pipe: return PlainText(state)?.threadName ?? ""
    }
  }
}
