import ReaderRuntime
import TerminalUI

/// A terminal in memory at which somebody presses one key after the other, looking at the screen between; then Q.
final class OneByOneBackend: Backend {
  let size: Size
  let colorCount = 256
  private(set) var shown: [Buffer] = []
  private var keys: [Key]
  private var isNext = true
  // Something to read is always there.
  private let mailbox = Mailbox<Int>()

  init(size: Size, keys: [Key]) {
    self.size = size
    self.keys = keys + [.character("Q")]
    mailbox.post(1)
  }

  var inputDescriptor: Int32 { mailbox.wakeDescriptor }

  func nextEvent() -> Event? {
    defer { isNext.toggle() }
    return isNext && !keys.isEmpty ? .key(keys.removeFirst()) : nil
  }

  func show(_ buffer: Buffer, cursor: Position?) { shown.append(buffer) }
  func invalidate() {}
  func suspend() {}
  func lend(while body: () -> Void) { body() }
  func send(_ bytes: [UInt8]) {}
  func close() {}
}
