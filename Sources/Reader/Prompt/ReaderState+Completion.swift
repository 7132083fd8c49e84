import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

// MARK: - Tab in a prompt

extension ReaderState {
  /// Completes the field, word or name at the cursor of a limit.
  mutating func completeLimit() {
    guard let page else { return }
    complete { editor in
      let cursor = editor.textBeforeCursor.unicodeScalars.count
      return CompletionRound(ofLimit: editor.text, cursor: cursor, page.facts.query)
    }
  }

  /// Completes the name of a command, or what may stand behind it.
  mutating func completeCommand() {
    let (context, index) = (contextBehindPrompt, page?.facts.query)
    complete { CompletionRound(ofCommand: $0.textBeforeCursor, in: context, index) }
  }

  /// Completes as far as it is clear; pressed again it goes through the ways to go on.
  private mutating func complete(_ begin: (LineEditor) -> CompletionRound) {
    guard var typed = prompt else { return }
    var round: CompletionRound
    if let last = typed.completion, last.text == typed.editor.text, last.candidates.count > 1 {
      round = last
      round.next()
    } else {
      round = begin(typed.editor)
    }
    if let replacement = round.replacement {
      typed.editor.replace(from: round.start, with: replacement)
    }
    round.text = typed.editor.text
    typed.completion = round
    prompt = typed
    promptChanged()
  }
}

/// What Tab found, and how far one has gone through it.
struct CompletionRound: Sendable {
  /// The scalar at which what is completed starts.
  private(set) var start: Int
  /// The ways to go on.
  let candidates: [String]
  /// What takes the place of what was typed; `nil` where nothing does.
  private(set) var replacement: String?
  /// The candidate that stands in the line; `nil` where it is only what all begin with.
  private(set) var index: Int?
  /// The line after Tab: as soon as it is another the round is over.
  var text = ""

  /// The first Tab: the only candidate, what all begin with, or the first where that is no more than was typed.
  ///
  /// - Parameters:
  ///   - range: the scalars that a candidate takes the place of, up to the cursor.
  ///   - candidates: the ways to go on.
  ///   - common: what all begin with.
  private init(_ range: Range<Int>, _ candidates: [String], common: String) {
    start = range.lowerBound
    self.candidates = candidates
    if candidates.count > 1, common.unicodeScalars.count > range.count {
      replacement = common
    } else if !candidates.isEmpty {
      index = 0
      replacement = candidates[0]
    }
  }

  /// The first Tab in a limit.
  ///
  /// - Parameters:
  ///   - text: the limit.
  ///   - cursor: how many scalars stand before the cursor.
  ///   - index: the page, for its names and days.
  init(ofLimit text: String, cursor: Int, _ index: QueryIndex) {
    let found = LimitCompletion(of: text, cursor: cursor, in: index) { $1.marked($0) }
    self.init(found.range, found.candidates.map(\.text), common: found.commonText)
  }

  /// The first Tab behind `:`: names of commands, and behind one what it takes.
  ///
  /// - Parameters:
  ///   - line: what stands before the cursor.
  ///   - context: where it is typed.
  ///   - index: the page, for the names in a limit.
  init(ofCommand line: String, in context: Command.Context, _ index: QueryIndex?) {
    let name = String(line.prefix { $0 != " " })
    let typed = String(line.dropFirst(name.count).drop { $0 == " " })
    let end = line.unicodeScalars.count
    let start = end - typed.unicodeScalars.count
    let named = CommandNames.matching(name, in: context)
    if name == line {
      let names = CommandNames.beginning(name, in: context)
      self.init(0..<end, names, common: CommandNames.common(names))
    } else if let index, named.count == 1, named.first?.id == .limit {
      self.init(ofLimit: typed, cursor: end - start, index)
      self.start += start
    } else {
      let words = named.count == 1 ? named[0].argument.names.filter { $0.hasPrefix(typed) } : []
      self.init(start..<end, words, common: CommandNames.common(words))
    }
  }

  /// The next Tab.
  mutating func next() {
    guard !candidates.isEmpty else { return }
    let next = index.map { ($0 + 1) % candidates.count } ?? 0
    index = next
    replacement = candidates[next]
  }
}

extension LineEditor {
  /// Puts a text in the place of what stands between a scalar and the cursor.
  mutating func replace(from start: Int, with text: String) {
    while textBeforeCursor.unicodeScalars.count > start, handle(.backspace) == .edited {}
    _ = handle(.paste(text))
  }
}
