import TerminalUI
import VirtualTerminal

extension ReaderSession {
  /// The folder of the package.
  static let packageFolder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  /// The sample that comes with the program.
  static let samplePath = packageFolder + "/Resources/sample.txt"

  /// The usual size of a terminal.
  static let usual = Size(width: 100, height: 30)

  /// The reader on some pages.
  convenience init(_ pages: [String], size: Size) throws {
    try self.init(arguments: pages, size: size)
  }

  /// The reader on the sample.
  static func sample(
    size: Size = Size(width: 100, height: 30), environment: [String: String] = [:]
  ) throws -> ReaderSession {
    try ReaderSession(arguments: [samplePath], size: size, environment: environment)
  }

  /// The reader on the sample under a shell with job control, since the leader of a session cannot be stopped.
  ///
  /// The shell says "stopped", continues the reader when it gets a line, and says "ended".
  static func suspendable(_ pages: [String] = [samplePath]) throws -> ReaderSession {
    let names = pages.map { "'\($0)'" }.joined(separator: " ")
    let script =
      "set -m; '\(builtExecutable)' \(names); echo stopped; read x; fg >/dev/null; echo ended"
    return try ReaderSession(arguments: ["-c", script], size: usual, executable: "/bin/sh")
  }

  /// Presses keys.
  func press(_ keys: [Key]) { keys.forEach(send) }

  /// Whether all this can be seen now.
  func sees(_ sights: [Sight]) -> Bool {
    sights.allSatisfy { $0.isSeen(on: screen, of: self) }
  }

  /// Waits until all this can be seen.
  func waitToSee(_ sights: [Sight], _ what: String) throws {
    try waitUntil("\(what): \(sights)") { _ in sees(sights) }
  }

  /// Writes over the screen behind the program's back.
  func damageScreen(with text: String) {
    terminal.screen.feed("\u{1B}7\u{1B}[3;5H\(text)\u{1B}8".utf8)
  }

  /// Whether the terminal is as a shell expects it.
  var hasRestoredTerminal: Bool {
    !screen.isAlternate && screen.isCursorVisible && terminal.isCooked
      && terminal.text.contains("\u{1B}[?2004l")
  }
}
