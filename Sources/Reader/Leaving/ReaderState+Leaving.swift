import DiscussionModel
import TerminalUI
import ThreadDisplay

// MARK: - Out of the program: copies, files, other programs

extension ReaderState {
  /// `yy`: copies the text of what is selected.
  mutating func yankText() {
    guard let text = PlainText(self) else { return }
    ask(for: .copy(text.selection, name: "the text of " + selectionName))
  }

  /// `yq`: copies it as a quote.
  mutating func yankQuote() {
    guard let text = PlainText(self) else { return }
    ask(for: .copy(text.quote, name: "a quote of " + quoteName))
  }

  /// `yl`: copies what leads to it.
  mutating func yankLink() {
    guard let link = PlainText(self)?.link else { return }
    ask(for: .copy(link, name: "the link of " + selectionName))
  }

  /// `yw`: copies the lit words.
  mutating func yankLitWords() {
    guard let text = PlainText(self) else { return }
    ask(for: .copy(text.litWords, name: "the lit words"))
  }

  /// `w`: the line for the name of a file.
  mutating func openExport() { openPrompt(.export, proposing: suggestedPath) }

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

  /// Enter in a prompt for a file's name; one that ends in no format stays for mending.
  mutating func acceptExport(_ typed: Prompt) {
    guard let export = Export(path: typed.editor.text) else { return }
    prompt = nil
    typedLines.note(typed.editor.text, for: typed.purpose)
    ask(for: .export(export))
  }

  /// Enter in a prompt for a command of the shell.
  mutating func acceptPipe(_ typed: Prompt) {
    guard let text = PlainText(self), typed.editor.text.contains(where: { $0 != " " }) else {
      return
    }
    ask(for: .pipe(text.thread, name: text.threadName, command: typed.editor.text))
  }

  /// Asks whether a file may be replaced.
  mutating func askToReplace(_ export: Export) {
    openPrompt(.replace(export))
  }

  /// A key that answers whether a file may be replaced: only `y` says that it may.
  mutating func answer(_ key: Key, about export: Export) {
    prompt = nil
    guard key == .character("y") || key == .character("Y") else {
      return say("not written: \(export.path) is as it was")
    }
    var export = export
    export.mayReplace = true
    ask(for: .export(export))
  }
}
