import Reader
import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

/// Every key of the reader, pressed in the real program.
@Suite("Every key in the real program")
struct KeyTests {
  @Test(
    "Each key of a command leads from its situation to what must be seen", arguments: KeyRow.all)
  func key(_ row: KeyRow) throws {
    for keys in Self.keys(of: row) {
      let folder = try TemporaryFolder()
      let session = try Self.open(row, folder)
      session.press(KeyNotation.keys(row.start))
      try session.waitToSee(row.from, "the situation of \(row.testDescription)")
      if row.command == .redraw { session.damageScreen(with: KeyRow.damage) }
      let shown = KeyNotation.shown(keys)
      if !row.sights.isEmpty {
        // While a screen is painted the cursor stands where the painting is.
        try session.waitUntil("\(shown) to have something to do: \(row.testDescription)") { _ in
          !session.sees(row.sights)
        }
      }
      session.press(keys)
      if row.sights.isEmpty {
        #expect(try session.waitForEnd() == .exit(0))
        #expect(session.hasRestoredTerminal)
      } else {
        try session.waitToSee(row.sights, "what \(shown) does: \(row.testDescription)")
      }
      if row.command == .suspend { try Self.resume(session, to: row.from) }
    }
  }

  @Test("Every key of every command in every context has a row")
  func coverage() {
    for context in Command.Context.allCases {
      for binding in KeyMap.standard.bindings(in: context) {
        let hasRow = KeyRow.all.contains {
          $0.command == binding.command && $0.context == context
            && $0.argument == binding.argument
        }
        #expect(hasRow, "\(KeyNotation.shown(binding.keys)) in \(context)")
      }
    }
    let commands = Set(KeyRow.all.map(\.command))
    for command in Command.all { #expect(commands.contains(command.id), "\(command.id)") }
  }

  /// The sequences that run the row's command; the rest of its name and Enter where only `:` runs it.
  private static func keys(of row: KeyRow) -> [[Key]] {
    let keys = KeyMap.standard.bindings(in: row.context)
      .filter {
        $0.command == row.command && ($0.argument == row.argument || $0.takesLetter)
      }.map(\.pressed)
    return keys.isEmpty ? [[.enter]] : keys
  }

  private static func open(_ row: KeyRow, _ folder: TemporaryFolder) throws -> ReaderSession {
    let pages = row.opensList ? try ArticlePages.write(to: folder) : [ReaderSession.samplePath]
    let session =
      row.command == .suspend
      ? try ReaderSession.suspendable(pages) : try ReaderSession(pages, size: ReaderSession.usual)
    try session.waitToSee([row.opensList ? .title("3 pages") : .selected(1)], "the page")
    return session
  }

  private static func resume(_ session: ReaderSession, to sights: [Sight]) throws {
    session.send("\r")
    try session.waitUntil("the screen after a suspension") { screen in
      screen.isAlternate && session.sees(sights)
    }
  }
}
