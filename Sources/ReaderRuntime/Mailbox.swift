import Glibc
import Synchronization

/// Where workers leave what they have done, for the loop to take.
///
/// Posting wakes the loop by a byte in a pipe, so that it can wait for keys
/// and messages at once and sleeps while there are none.
package final class Mailbox<Message: Sendable>: Sendable {
  /// The end of the pipe that becomes readable when a message waits; -1 where no pipe could be made.
  package let wakeDescriptor: Int32
  private let postDescriptor: Int32
  private let messages = Mutex<[Message]>([])

  /// An empty mailbox.
  package init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { ends = [-1, -1] }
    for end in ends where end >= 0 {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakeDescriptor = ends[0]
    postDescriptor = ends[1]
  }

  deinit {
    if wakeDescriptor >= 0 { close(wakeDescriptor) }
    if postDescriptor >= 0 { close(postDescriptor) }
  }

  /// Leaves a message; any thread may.
  package func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake()
  }

  private func wake() {
    // A pipe that is full wakes the loop as well.
    var byte: UInt8 = 1
    _ = write(postDescriptor, &byte, 1)
  }

  private func emptyPipe() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(wakeDescriptor, &bytes, bytes.count) == bytes.count {}
  }

  /// Waits until a message is there, but no longer than some milliseconds.
  ///
  /// - Parameters:
  ///   - milliseconds: how long at most.
  ///   - isWanted: whether a message is worth waking up for; all are by default.
  package func wait(milliseconds: Int, for isWanted: (Message) -> Bool = { _ in true }) {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    while !messages.withLock({ $0.contains(where: isWanted) }) {
      let left = Int32((deadline - .now) / .milliseconds(1))
      var request = pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&request, 1, left) > 0 else { break }
      emptyPipe()
    }
    // Whoever takes the messages may look at the pipe first.
    if messages.withLock({ !$0.isEmpty }) { wake() }
  }

  /// Takes all messages, oldest first.
  package func takeAll() -> [Message] {
    // Before the messages are taken: one posted in between wakes the loop again.
    emptyPipe()
    return messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
