import Glibc
import TerminalUI

/// A pseudo-terminal whose screen is emulated, held by a test.
package final class PseudoTerminal {
  /// The end of the test.
  package private(set) var master: Int32
  /// The end of the program; kept open, so that the terminal outlives the program and its mode can be read.
  package let slave: Int32
  /// The path by which a program opens its end.
  package let path: String
  /// What the terminal shows.
  package let screen: VirtualScreen
  /// Whether what comes is shown; a test that does not look may spare itself the emulator, which is not sound on
  /// screens of a few cells.
  package var isShown = true
  /// All bytes that came from the program.
  package private(set) var output: [UInt8] = []

  /// The same as text, escape sequences included.
  package var text: String { String(decoding: output, as: UTF8.self) }

  /// A system call that failed.
  package struct Failure: Error {
    /// Which one, and its `errno`.
    package let call: String, code: Int32
  }

  /// Opens a pseudo-terminal of a size.
  package init(size: Size) throws {
    // Close-on-exec from the start: a child of a test beside this one must not keep the terminal alive.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: UInt32 = 0
    var isLocked: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN, which Glibc does not give to Swift: unlock the terminal, get its number.
    guard master >= 0, ioctl(master, 0x4004_5431, &isLocked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else {
      throw Failure(call: "ptmx", code: errno)
    }
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw Failure(call: "open " + path, code: errno) }
    var window = Self.window(size)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    screen = VirtualScreen(size: size)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Closes the end of the test, as a terminal does that is closed.
  package func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Types bytes.
  package func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Changes the size, of which the kernel tells the program.
  package func resize(to size: Size) {
    if isShown { screen.resize(to: size) }
    var window = Self.window(size)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// The terminal's mode.
  package var mode: termios {
    var mode = termios()
    tcgetattr(slave, &mode)
    return mode
  }

  /// Whether letters are echoed and lines edited, as a shell expects it.
  package var isCooked: Bool {
    let wanted = tcflag_t(ECHO | ICANON | ISIG)
    return mode.c_lflag & wanted == wanted
  }

  /// Feeds the screen with what has come, waiting for at most so many milliseconds.
  ///
  /// - Returns: whether anything came.
  @discardableResult
  package func receive(within milliseconds: Int32) -> Bool {
    let bytes = arrived(within: milliseconds)
    show(bytes)
    return !bytes.isEmpty
  }

  /// Feeds the screen with all that has come, without waiting.
  ///
  /// In one piece: the emulator does not join a mark that comes apart to a letter in the last column.
  package func drain() {
    var bytes: [UInt8] = []
    while true {
      let more = arrived(within: 0)
      if more.isEmpty { break }
      bytes += more
    }
    show(bytes)
  }

  private func arrived(within milliseconds: Int32) -> [UInt8] {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  private func show(_ bytes: [UInt8]) {
    output += bytes
    if isShown { screen.feed(bytes) }
  }

  private static func window(_ size: Size) -> winsize {
    winsize(
      ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
  }
}

extension PseudoTerminal {
  /// What a test waited for did not come; with the screen as it was then.
  package struct TimedOut: Error, CustomStringConvertible {
    /// What was waited for, and the screen.
    package let description: String
  }

  /// How long a test waits; generous, since it only matters where a test fails.
  package static var deadline: Duration { .seconds(40) }

  /// Waits until the screen is as wanted.
  ///
  /// - Parameters:
  ///   - what: what is waited for, for the message.
  ///   - isOver: whether nothing more will come, so that waiting is in vain.
  ///   - isWanted: looks at the screen.
  /// - Throws: ``TimedOut`` where it never comes to be.
  package func waitUntil(
    _ what: String = "the wanted screen", orUntil isOver: () -> Bool = { false },
    _ isWanted: (VirtualScreen) -> Bool
  ) throws {
    let clock = ContinuousClock()
    let end = clock.now + Self.deadline
    while true {
      // Asked before the last bytes are taken, so that none of them is missed.
      let wasOver = isOver()
      drain()
      if isWanted(screen) { return }
      if wasOver || clock.now >= end { throw timedOut(what) }
      // Short, because what is waited for may be seen elsewhere than on the screen.
      receive(within: 5)
    }
  }

  /// The error for something that did not come.
  package func timedOut(_ what: String) -> TimedOut {
    TimedOut(description: "waited in vain for \(what); the screen is:\n\(screen.text)")
  }
}
