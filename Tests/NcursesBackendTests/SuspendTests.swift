import Glibc
import NcursesBackend
import TerminalUI
import Testing
import VirtualTerminal

@Suite struct SuspendTests {
  /// Shows its process and the screen's size; `z` suspends, `q` ends.
  static func runProgram(at path: String) throws {
    // A process group of its own with a parent outside of it: one that can be stopped.
    setpgid(0, 0)
    let backend = try GuardTests.openScreen(at: path)
    while true {
      var buffer = Buffer(size: backend.size)
      buffer.write("process \(getpid()) on \(buffer.size.width)x\(buffer.size.height)", x: 0, y: 0)
      backend.show(buffer, cursor: nil)
      var request = pollfd(fd: backend.inputDescriptor, events: Int16(POLLIN), revents: 0)
      // A test that failed closes the terminal; then this ends as well. On a busy machine the
      // driving task may have to wait for a thread behind all other tests.
      guard poll(&request, 1, 300_000) > 0, request.revents == Int16(POLLIN) else { exit(1) }
      while let event = backend.nextEvent() {
        if event == .key(.character("q")) { exit(0) }
        if event == .key(.control("z")) { backend.suspend() }
      }
    }
  }

  /// Stops, resizes and continues the program from outside.
  private static func drive(_ terminal: PseudoTerminal) throws {
    var isDone = false
    defer { if !isDone { terminal.hangUp() } }
    try terminal.waitUntil { $0.text.contains(" on 60x10") }
    let process = try #require(
      terminal.screen.lines[0].split(separator: " ").dropFirst().first.flatMap { pid_t($0) })
    terminal.type(Key.control("z").bytes)
    try terminal.waitUntil { _ in isStopped(process) }
    terminal.drain()
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.isCooked)
    #expect(terminal.text.contains("\u{1B}[?2004l"))
    terminal.resize(to: Size(width: 50, height: 8))
    kill(process, SIGCONT)
    try terminal.waitUntil { $0.lines[0] == "process \(process) on 50x8" && $0.isAlternate }
    #expect(!terminal.isCooked)
    terminal.type([UInt8(ascii: "q")])
    isDone = true
  }

  private static func isStopped(_ process: pid_t) -> Bool {
    let file = open("/proc/\(process)/stat", O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).contains(") T ")
  }

  @Test("suspending gives the shell its terminal, and coming back repaints at the new size")
  func suspending() async throws {
    nonisolated(unsafe) let terminal = try PseudoTerminal(size: Size(width: 60, height: 10))
    let driving = Task { try Self.drive(terminal) }
    await #expect(processExitsWith: .success) { [path = terminal.path as String] in
      try SuspendTests.runProgram(at: path)
    }
    try await driving.value
    terminal.drain()
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.isCooked)
  }
}
