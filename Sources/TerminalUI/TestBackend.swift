/// A terminal in memory: events go in, the buffers that were shown come out.
package final class TestBackend: Backend {
  /// The size of the screen in cells.
  package private(set) var size: Size
  /// How many colours it has.
  package let colorCount: Int
  /// It has no file descriptor: all its events are there from the start.
  package var inputDescriptor: Int32 { -1 }
  /// The events that were not asked for yet, oldest first.
  package private(set) var pending: [Event]
  /// All buffers that were shown, oldest first.
  package private(set) var shown: [Buffer] = []
  /// Where the cursor stood at the last `show`, or `nil` where it was hidden.
  package private(set) var cursor: Position?
  /// All bytes that were sent past the screen.
  package private(set) var sent: [UInt8] = []
  /// How often the terminal was lent.
  package private(set) var loans = 0
  /// How often `invalidate`, `suspend` and `close` were called.
  package private(set) var calls = (invalidate: 0, suspend: 0, close: 0)

  /// A terminal of a size that will report these events.
  package init(size: Size, colorCount: Int = 256, events: [Event] = []) {
    self.size = size
    self.colorCount = colorCount
    pending = events
  }

  /// The rows of the last buffer shown, blanks at their ends dropped.
  package var lines: [String] { shown.last?.lines ?? [] }

  /// Adds an event behind those that wait.
  package func send(_ event: Event) { pending.append(event) }

  /// Keeps the buffer.
  package func show(_ buffer: Buffer, cursor: Position?) {
    shown.append(buffer)
    self.cursor = cursor
  }

  /// Counts the call.
  package func invalidate() { calls.invalidate += 1 }

  /// The oldest event; one that resizes changes the size first.
  package func nextEvent() -> Event? {
    guard !pending.isEmpty else { return nil }
    let event = pending.removeFirst()
    if case .resize(let size) = event { self.size = size }
    return event
  }

  /// Counts the call.
  package func suspend() { calls.suspend += 1 }

  /// Counts the call and runs `body`.
  package func lend(while body: () -> Void) {
    loans += 1
    body()
  }

  /// Keeps the bytes.
  package func send(_ bytes: [UInt8]) { sent += bytes }

  /// Counts the call.
  package func close() { calls.close += 1 }
}
