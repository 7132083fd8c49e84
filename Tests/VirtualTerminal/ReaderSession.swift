import Glibc
import TerminalUI

/// The real program on a pseudo-terminal, with keys going in and the screen coming out.
package final class ReaderSession {
  /// The terminal on which it runs.
  package let terminal: PseudoTerminal
  /// The program's process.
  package let process: pid_t
  private var status: Int32?

  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    /// By itself, with a code.
    case exit(Int32)
    /// By a signal.
    case signal(Int32)
  }

  /// Starts the program as the leader of a session on a new terminal.
  ///
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - size: the terminal's size.
  ///   - environment: variables beside or instead of `TERM`, `LANG` and `PATH`; an empty value is set as such.
  ///   - standardInput: a file for standard input; the terminal by default.
  ///   - executable: what to run; `rejoinder` as it was built with the tests by default.
  package init(
    arguments: [String], size: Size = Size(width: 80, height: 24),
    environment: [String: String] = [:], standardInput: String? = nil,
    executable: String = ReaderSession.builtExecutable
  ) throws {
    terminal = try PseudoTerminal(size: size)
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { $1 }
    process = try Spawning.spawn(
      executable, arguments: arguments, environment: variables, terminal: terminal.path,
      standardInput: standardInput)
  }

  deinit {
    guard status == nil else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// The binary that was built beside the tests.
  package static var builtExecutable: String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    var bytes = path.prefix(max(0, count)).map(UInt8.init(bitPattern:))
    // Swift's own test runner loads the bundle: then its path is an argument.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    if let bundle { bytes = Array(bundle.utf8) }
    let folder = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[...$0] } ?? []
    return String(decoding: folder, as: UTF8.self) + "rejoinder"
  }

  /// What the terminal shows; read it after ``waitUntil(_:_:)``.
  package var screen: VirtualScreen { terminal.screen }

  /// The cell in a column and a row, both 0-based.
  package func cell(_ x: Int, _ y: Int) -> VirtualScreen.ShownCell { screen.cell(x, y) }

  /// Where the cursor stands.
  package var cursor: Position { screen.cursor }

  /// Types a text.
  package func send(_ text: String) { terminal.type(Array(text.utf8)) }

  /// Presses a key.
  package func send(_ key: Key) { terminal.type(key.bytes) }

  /// Changes the size of the terminal.
  package func resize(to size: Size) { terminal.resize(to: size) }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Waits until the screen is as wanted.
  ///
  /// - Parameters:
  ///   - what: what is waited for, for the message.
  ///   - isWanted: looks at the screen.
  /// - Throws: ``PseudoTerminal/TimedOut`` where it never comes to be.
  package func waitUntil(
    _ what: String = "the wanted screen", _ isWanted: (VirtualScreen) -> Bool
  ) throws {
    try terminal.waitUntil(what, orUntil: { self.ending != nil }, isWanted)
  }

  /// Waits until the screen holds a text.
  package func waitFor(_ text: String) throws {
    try waitUntil("\"\(text)\"") { $0.text.contains(text) }
  }

  /// Waits for the end of the program.
  package func waitForEnd() throws -> Ending {
    try terminal.waitUntil("the end of the program") { _ in self.ending != nil }
    guard let ending else { throw terminal.timedOut("the end of the program") }
    terminal.drain()
    return ending
  }

  /// How the program ended, or `nil` while it runs.
  package var ending: Ending? {
    if status == nil {
      var value: Int32 = 0
      if waitpid(process, &value, WNOHANG) == process { status = value }
    }
    return status.map { $0 & 0x7F == 0 ? .exit($0 >> 8 & 0xFF) : .signal($0 & 0x7F) }
  }
}
