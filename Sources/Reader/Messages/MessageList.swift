import TerminalUI

/// What was not understood, with the row that is selected.
package struct MessageList: ListLayer {
  /// Which row is selected.
  var list = SelectableList()

  var context: Command.Context { .messages }
  var opened: OpenLayer { .messages(self) }

  func rowCount(in reader: ReaderState) -> Int { reader.messages.count }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    MessagesScreen(screen, list: list).draw(into: &buffer)
  }
}
