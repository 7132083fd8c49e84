import Glibc

/// Sleeps until the terminal, a message or a signal wakes it.
///
/// SIGWINCH is blocked from its making to its end except while it sleeps:
/// else one that comes between looking for events and sleeping would be
/// noticed only at the next key. That is why it is `pselect`: it takes a mask,
/// and Glibc does not give `ppoll` to Swift.
final class Sleeper {
  /// Why it woke; neither, where it was a signal or the terminal has something.
  struct Reason {
    /// The terminal hung up, or there is none to wait for.
    var isTerminalLost = false
    /// A message waits.
    var hasMessage = false
  }

  private let terminal: Int32
  private let messages: Int32
  private var maskBefore = sigset_t()
  private var maskAsleep = sigset_t()

  /// A sleeper on two descriptors, of which either may be -1.
  init(terminal: Int32, messages: Int32) {
    self.terminal = terminal
    self.messages = messages
    var resizing = sigset_t()
    sigemptyset(&resizing)
    sigaddset(&resizing, SIGWINCH)
    pthread_sigmask(SIG_BLOCK, &resizing, &maskBefore)
    maskAsleep = maskBefore
    sigdelset(&maskAsleep, SIGWINCH)
  }

  deinit { pthread_sigmask(SIG_SETMASK, &maskBefore, nil) }

  /// Sleeps; does not, but only looks, where more is known to wait.
  func sleep(isFlooded: Bool) -> Reason {
    let limit = Int32(FD_SETSIZE)
    guard max(terminal, messages) >= 0, max(terminal, messages) < limit else {
      return Reason(isTerminalLost: true)
    }
    if !isFlooded {
      var readable = Self.set([terminal, messages])
      guard pselect(max(terminal, messages) + 1, &readable, nil, nil, nil, &maskAsleep) > 0 else {
        return Reason()
      }
    }
    return reason()
  }

  private func reason() -> Reason {
    // A tuple is as good as an array for `poll`, and Swift makes no generic type for it at start.
    var requests = (
      pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
      pollfd(fd: messages, events: Int16(POLLIN), revents: 0)
    )
    let ready = withUnsafeMutableBytes(of: &requests) {
      poll($0.assumingMemoryBound(to: pollfd.self).baseAddress, 2, 0)
    }
    guard ready > 0 else { return Reason() }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    return Reason(
      isTerminalLost: requests.0.revents & gone != 0,
      hasMessage: requests.1.revents & Int16(POLLIN) != 0)
  }

  /// The macros that set and clear descriptors do not import.
  private static func set(_ descriptors: [Int32]) -> fd_set {
    var set = fd_set()
    withUnsafeMutableBytes(of: &set) { bytes in
      for descriptor in descriptors where descriptor >= 0 {
        // Little-endian words of bits, so the same as bytes of bits.
        bytes[Int(descriptor / 8)] |= 1 << UInt8(descriptor % 8)
      }
    }
    return set
  }
}
