import Testing

@testable import NcursesBackend

@Suite("Pastes")
struct PasteTests {
  @Test("A paste is cut where a line ends that a limit may have")
  func limit() {
    var paste = Paste()
    for _ in 0..<Paste.limit + 9 { paste.append("é") }
    #expect(paste.text.unicodeScalars.count == Paste.limit)
  }

  @Test("What is beyond the limit costs no more, however much it is", .timeLimit(.minutes(10)))
  func flood() {
    var paste = Paste()
    for _ in 0..<8_000_000 { paste.append("\r") }
    #expect(paste.text == String(repeating: "\n", count: Paste.limit))
  }
}
