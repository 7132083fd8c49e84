import Glibc
import Reader
import TerminalUI
import Testing

@testable import ReaderRuntime

@Suite struct EffectTests {
  private func runner(
    _ outcome: ExportOutcome = .failed("no"),
    on backend: TestBackend = TestBackend(size: Size(width: 9, height: 3))
  ) -> EffectRunner {
    EffectRunner(backend: backend) { _, _ in outcome }
  }

  @Test(
    "a text goes to the clipboard in base64",
    arguments: [
      ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("東", "5p2x"),
    ])
  func clipboard(_ text: String, _ encoded: String) {
    #expect(
      Clipboard.sequence(for: text).map { String(decoding: $0, as: UTF8.self) }
        == "\u{1B}]52;c;\(encoded)\u{07}")
  }

  @Test("a text too long for the terminal is not sent, and that is said")
  func tooLong() {
    let backend = TestBackend(size: Size(width: 9, height: 3))
    let runner = runner(on: backend)
    guard case .say(let says) = runner.copy(String(repeating: "a", count: 80_000), name: "all")
    else {
      Issue.record("nothing is said")
      return
    }
    #expect(says.contains("too long"))
    #expect(backend.sent.isEmpty)
  }

  @Test("a program's input is a file that is read from its start")
  func input() throws {
    let words = Array("the bell, at noon".utf8)
    let descriptor = try UnnamedFile.holding(words)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 40)
    #expect(read(descriptor, &bytes, bytes.count) == words.count)
    #expect(Array(bytes.prefix(words.count)) == words)
  }

  @Test("where no temporary file can be written, that is said with the folder")
  func noInput() {
    #expect {
      _ = try UnnamedFile.holding([0x61], in: "/nowhere")
    } throws: { error in
      (error as? ChildProcess.Failure)?.says(of: "sh")
        == "no temporary file can be written in /nowhere: No such file or directory; set TMPDIR"
    }
  }

  @Test("nothing is copied from nothing")
  func empty() {
    let backend = TestBackend(size: Size(width: 9, height: 3))
    _ = runner(on: backend).copy("", name: "the text of #3")
    #expect(backend.sent.isEmpty)
  }

  @Test(
    "BROWSER names the program, its words and the place of the address",
    arguments: [
      (nil, ["xdg-open", "http://a.example/"]), ("", ["xdg-open", "http://a.example/"]),
      ("lynx", ["lynx", "http://a.example/"]),
      ("firefox --new-tab %s:w3m", ["firefox", "--new-tab", "http://a.example/"]),
      ("see --url=%s", ["see", "--url=http://a.example/"]),
      ("open $(date)", ["open", "$(date)", "http://a.example/"]),
    ] as [(String?, [String])])
  func browser(_ variable: String?, _ arguments: [String]) throws {
    let address = try #require(WebAddress("http://a.example/"))
    let browser = Browser(for: address) { $0 == "BROWSER" ? variable : nil }
    #expect(browser.arguments == arguments)
    #expect(browser.needsTerminal)
    #expect(!Browser(for: address) { $0 == "DISPLAY" ? ":0" : nil }.needsTerminal)
  }
}
