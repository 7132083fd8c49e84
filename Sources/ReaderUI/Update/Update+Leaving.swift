import DiscussionModel
import TerminalUI

// MARK: - Out of the program: copies, files, other programs

extension ReaderState {
  /// The commands that hand something to the outside.
  mutating func performLeaving(_ id: Command.ID) -> [Effect] {
    guard let text = PlainText(self) else { return [] }
    switch id {
    case .yankText: return [.copy(text.selection, name: "the text of " + selectionName)]
    case .yankQuote: return [.copy(text.quote, name: "a quote of " + quoteName)]
    case .yankLink: return [.copy(text.link ?? "", name: "the link of " + selectionName)]
    case .yankLitWords: return [.copy(text.litWords, name: "the lit words")]
    case .yankRow: return copyRow(text)
    case .export: openPrompt(.export, text: suggestedPath)
    default: openPrompt(.pipe)
    }
    return []
  }

  private func copyRow(_ text: PlainText) -> [Effect] {
    if let address = list?.address { return [.copy(address.text, name: "the address")] }
    guard let comment = list?.comment else { return [] }
    return [.copy(text.text(of: comment), name: "the text of #\(comment + 1)")]
  }

  private var selectionName: String { selectedComment.map { "#\($0 + 1)" } ?? "the article" }

  private var quoteName: String {
    focusedQuote?.quote.comment.map { "#\($0 + 1)" } ?? selectionName
  }

  /// The name of the page's file with `.txt`, in the present folder.
  private var suggestedPath: String {
    let name = page?.discussion.source.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first ?? ""
    let isName = !stem.isEmpty && stem != "-" && stem != "standard input"
    return isName && name != "standard input" ? stem + "-thread.txt" : "thread.txt"
  }

  /// Enter in a prompt for a file's name or a command.
  mutating func acceptLeaving(_ typed: Prompt) -> [Effect] {
    switch typed.purpose {
    case .export:
      guard let export = Export(path: typed.editor.text) else { return [] }
      prompt = nil
      typedLines.note(typed.editor.text, for: typed.purpose)
      return [.export(export)]
    case .pipe:
      prompt = nil
      typedLines.note(typed.editor.text, for: typed.purpose)
      guard let text = PlainText(self), typed.editor.text.contains(where: { $0 != " " }) else {
        return []
      }
      return [.pipe(text.thread, name: text.threadName, command: typed.editor.text)]
    default: return []
    }
  }

  /// Asks whether a file may be replaced.
  mutating func askToReplace(_ export: Export) {
    openPrompt(.replace(export))
  }

  /// A key that answers whether a file may be replaced: only `y` says that it may.
  mutating func answer(_ key: Key, about export: Export) -> [Effect] {
    prompt = nil
    guard key == .character("y") || key == .character("Y") else {
      say("not written: \(export.path) is as it was")
      return []
    }
    var export = export
    export.mayReplace = true
    return [.export(export)]
  }
}
