import DiscussionQuery
import TerminalUI
import ThreadDisplay

extension Command {
  /// What a command does; the case says what it is given, which may always be left out.
  enum Action: Sendable {
    /// What a command does without anything that it is given.
    typealias Body = @Sendable (inout ReaderState) -> Void

    /// It is given nothing.
    case plain(Body)
    /// A count says how far, or which.
    case count(@Sendable (inout ReaderState, Int?) -> Void)
    /// A count says how often.
    case times(Repetition = .each, Body)
    /// A comment under which another is put.
    case comment(@Sendable (inout ReaderState, Command.Parent?) -> Void)
    /// The number of a paragraph of the selected comment.
    case paragraph(@Sendable (inout ReaderState, Int?) -> Void)
    /// The letter of a mark.
    case letter(@Sendable (inout ReaderState, Unicode.Scalar?) -> Void)
    /// An order.
    case order(@Sendable (inout ReaderState, SiblingOrder?) -> Void)
    /// A setting.
    case setting(@Sendable (inout ReaderState, Setting?) -> Void)
    /// A part of the names in the help view.
    case names(@Sendable (inout ReaderState, String?) -> Void)
    /// A score, which the prompt takes as a line where no count gives it.
    case score(@Sendable (inout ReaderState, Int?) -> Void)
    /// It opens a prompt, in which a line can be typed; in the conversation it is for this purpose.
    case line(Prompt.Purpose, Body)
  }

  /// What doing something several times comes to.
  enum Repetition: Sendable {
    /// As much as doing it once, again and again.
    case each
    /// One jump, to the screen before the first time.
    case jump
    /// One step that can be undone.
    case step
  }
}

extension Command.Action {
  /// Moves in what is on top; a count says how far, or to which row.
  static func scroll(_ unit: Scroll.Unit, _ direction: Int) -> Self {
    .count { $0.scroll(Scroll(unit, direction, count: $1)) }
  }

  /// What may stand behind the command's name.
  var argument: Command.ArgumentKind {
    switch self {
    case .plain: .nothing
    case .count, .times: .count
    case .comment: .comment
    case .paragraph: .paragraph
    case .letter: .letter
    case .order: .order
    case .setting: .setting
    case .names: .names
    case .score, .line: .line
    }
  }

  /// What the prompt is for that it opens in the conversation; `nil` where it opens none.
  var purpose: Prompt.Purpose? {
    switch self {
    case .score: .score
    case .line(let purpose, _): purpose
    case .plain, .count, .times, .comment, .paragraph, .letter, .order, .setting, .names: nil
    }
  }

  /// Does it.
  func perform(_ argument: Command.Argument, on reader: inout ReaderState) {
    switch self {
    case .plain(let body): body(&reader)
    case .count(let body): body(&reader, argument.count)
    case .times(let repetition, let body): reader.perform(body, argument.count, repetition)
    case .comment(let body): body(&reader, argument.parent)
    case .paragraph(let body): body(&reader, argument.paragraph)
    case .letter(let body): body(&reader, argument.letter)
    case .order(let body): body(&reader, argument.order)
    case .setting(let body): body(&reader, argument.setting)
    case .names(let body): body(&reader, argument.line)
    case .score(let body):
      body(&reader, argument.count)
      reader.answerPrompt(argument.line)
    case .line(_, let body):
      body(&reader)
      reader.answerPrompt(argument.line)
    }
  }
}

extension ReaderState {
  /// No command is done more often by a count.
  private static let mostRepetitions = 10_000

  /// Does something in the conversation as often as a count says; elsewhere once.
  mutating func perform(
    _ body: Command.Action.Body, _ count: Int?, _ repetition: Command.Repetition
  ) {
    guard context == .thread, let count, count > 1 else { return body(&self) }
    let before = session
    let arranged = session.arrangement
    for _ in 0..<min(count, Self.mostRepetitions) {
      let (place, folded) = (ThreadPlace(view), view.foldDepth)
      body(&self)
      if ThreadPlace(view) == place, view.foldDepth == folded { break }
    }
    switch repetition {
    case .each: break
    case .jump:
      guard view.selection != before.view.selection else { return }
      jumps = before.jumps
      jumps.leave(before.view)
    case .step:
      history = before.history
      session.noteStep(from: arranged)
    }
  }

  /// Types a line in the prompt that a command opened and takes it; what is wrong in it is left for mending.
  fileprivate mutating func answerPrompt(_ line: String?) {
    guard let line, prompt != nil else { return }
    prompt?.editor.text = line
    promptChanged()
    acceptPrompt()
  }
}
