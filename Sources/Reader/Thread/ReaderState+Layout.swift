import DiscussionModel
import TerminalUI
import ThreadDisplay

extension ReaderState {
  /// How the conversation's screen is shared.
  var panes: Panes { Panes(view.kind, on: size) }

  /// The rows that are scrolled and stepped through, as they are now.
  func layout(of page: Page) -> ThreadLayout { layout(of: page, in: panes.acting) }

  /// The rows of a part of the screen as they are now.
  func layout(of page: Page, in pane: Pane) -> ThreadLayout {
    ThreadLayout(
      page: page, view: view, size: panes.size(of: pane), options: options, pane: pane)
  }
}
