import Glibc

extension ReaderSession {
  /// Waits until the program has taken all that was typed, has drawn what comes of it and sleeps again, or has ended.
  ///
  /// - Throws: ``PseudoTerminal/TimedOut`` where it is never done.
  package func settle() throws {
    let clock = ContinuousClock()
    let end = clock.now + PseudoTerminal.deadline
    var quietLooks = 0
    // Twice, since the kernel may just be handing over a key.
    while quietLooks < 2, ending == nil {
      if clock.now >= end { throw terminal.timedOut("a program at rest") }
      let isAwake = terminal.receive(within: 1) || terminal.hasUnreadKeys || !isAsleep
      quietLooks = isAwake ? 0 : quietLooks + 1
    }
  }

  /// Whether its first thread sleeps, as the kernel says.
  private var isAsleep: Bool {
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(file, &bytes, bytes.count)
    // The name in brackets may hold anything; behind it stand a blank and the state.
    guard let bracket = bytes.prefix(max(0, count)).lastIndex(of: UInt8(ascii: ")")),
      bracket + 2 < count
    else { return false }
    return bytes[bracket + 2] == UInt8(ascii: "S")
  }
}

extension PseudoTerminal {
  /// Whether something was typed that the program has not read.
  package var hasUnreadKeys: Bool {
    var count: Int32 = 0
    return ioctl(slave, UInt(FIONREAD), &count) == 0 && count > 0
  }
}
