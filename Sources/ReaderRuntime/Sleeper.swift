import Glibc

/// Sleeps until the terminal, a message or a signal wakes it.
///
/// SIGWINCH is blocked from its making to its end except while it sleeps:
/// else one that comes between looking for events and sleeping would be
/// noticed only at the next key. That is why it is `pselect`: it takes a mask,
/// and Glibc does not give `ppoll` to Swift.
final class Sleeper {
  /// Why it woke; none of them, where it was a signal.
  struct Reason {
    /// The terminal has something, or is gone.
    var hasTerminal = false
    /// A message waits.
    var hasMessage = false
    /// There is nothing that could ever wake it.
    var isLost = false
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
      return Reason(isLost: true)
    }
    var readable = Self.set([terminal, messages])
    let count = max(terminal, messages) + 1
    var atOnce = timespec()
    let ready =
      isFlooded
      ? pselect(count, &readable, nil, nil, &atOnce, &maskAsleep)
      : pselect(count, &readable, nil, nil, nil, &maskAsleep)
    guard ready >= 0 else { return Reason(isLost: errno != EINTR) }
    return Reason(
      hasTerminal: Self.has(terminal, in: readable), hasMessage: Self.has(messages, in: readable))
  }

  /// Whether the terminal hung up, or is none.
  ///
  /// To be asked where it woke the sleeper and had nothing: asking at each key would take a part of its time.
  var isTerminalLost: Bool {
    var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0 && request.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
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

  private static func has(_ descriptor: Int32, in set: fd_set) -> Bool {
    guard descriptor >= 0 else { return false }
    return withUnsafeBytes(of: set) { $0[Int(descriptor / 8)] >> UInt8(descriptor % 8) & 1 == 1 }
  }
}
