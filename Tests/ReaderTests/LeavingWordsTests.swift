import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Copies, links and files")
struct LeavingWordsTests {
  @Test(
    "Only an address of the web that no program could misread is one",
    arguments: [
      ("http://a.example", "http://a.example"), ("HTTPS://A.example/x?y=1#z", nil),
      ("https://a.example/東", "https://a.example/%E6%9D%B1"), ("https://[::1]:8080/", nil),
      ("ftp://a.example", ""), ("javascript:alert(1)", ""), ("http://", ""), ("https:///etc", ""),
      ("http://-a.example", ""), ("http://user@a.example", ""), ("http://a.example/\u{1B}[2J", ""),
      ("http://a.example/a b", ""), ("http://a.example/`id`", ""), ("http://ａ.example/", ""),
    ] as [(String, String?)])
  func validation(_ text: String, _ expected: String?) {
    #expect(WebAddress(text)?.text ?? "" == expected ?? text)
  }

  @Test(
    "Addresses are found in a text without the marks of its sentences",
    arguments: [
      ("See http://a.example/b.", ["http://a.example/b"]),
      (
        "(https://a.example/b_(c)), or “https://a.example/d”!",
        ["https://a.example/b_(c)", "https://a.example/d"]
      ),
      ("https://a.example https://a.example twice", ["https://a.example"]),
      ("no http:// here, nor xhttp", []),
    ])
  func finding(_ text: String, _ expected: [String]) {
    var page = DiscussionBuilder(title: "Links")
    page.comment("Ada", .stated, .prose(text))
    let found = WebAddress.all(in: page.discussion(), of: .comment(0)).map(\.text)
    #expect(found == expected)
  }

  @Test(
    "A row of closing brackets behind an address is passed over at once", .timeLimit(.minutes(10)))
  func brackets() {
    var page = DiscussionBuilder(title: "Links")
    let row = String(repeating: ")", count: 400_000)
    page.comment("Ada", .stated, .prose("See https://a.example/b_(c)\(row) and https://a.example"))
    let found = WebAddress.all(in: page.discussion(), of: .comment(0)).map(\.text)
    #expect(found == ["https://a.example/b_(c)", "https://a.example"])
  }

  @Test(
    "A file's extension names its format",
    arguments: [
      ("a.json", .json), (" b/c.JSONL ", .jsonl), ("~/d.e.txt", .text), ("a.pdf", nil),
      ("json", nil),
      (".txt", nil), ("a.txt/b", nil), ("", nil),
    ] as [(String, Export.Format?)])
  func format(_ path: String, _ format: Export.Format?) {
    #expect(Export(path: path)?.format == format)
  }

  /// What keys ask to be copied.
  private func copied(_ keys: String, _ page: Discussion = BicyclePage.discussion()) -> String? {
    var session = Session(page)
    session.press(keys)
    guard case .copy(let text, name: _) = session.effects.last else { return nil }
    return text
  }

  @Test("yy copies the comment's text, with quotes behind a sign")
  func text() {
    #expect(
      copied(":9<Enter>yy")
        == "> Vans come at six. I ride at eight.\n\nThe fish van does not.\n")
  }

  @Test("yq copies own words as a quote, or the focused quote of the one who wrote it")
  func quote() {
    #expect(copied(":9<Enter>yq") == "Joop (#9) wrote:\n> The fish van does not.\n")
    #expect(
      copied(":9<Enter>)yq") == "Ines (#8) wrote:\n> Vans come at six. I ride at eight.\n")
    #expect(copied("yq")?.hasPrefix("#1 wrote:\n> The council") == true)
  }

  @Test("yw copies the lit words, and says so where none are lit")
  func litWords() {
    #expect(
      copied(":11<Enter><Enter>yw") == "I have counted eleven of them between eight and nine.")
    var session = Session()
    session.press("yw")
    #expect(session.status.contains("no words are lit"))
  }

  @Test(
    "yl copies a path that leads to the page from anywhere",
    arguments: [
      ("page.txt", "/home/ada", "/home/ada/page.txt#9"), ("./b/page.txt", "/", "/b/page.txt#9"),
      ("/tmp/page.txt", "/home/ada", "/tmp/page.txt#9"), ("page.txt", "", "page.txt#9"),
    ])
  func link(_ source: String, _ folder: String, _ link: String) {
    let plain = BicyclePage.discussion()
    let page = ImportedPage(source: source, format: plain.format, text: plain.text)
    var session = Session(
      Discussion(
        page: page, order: plain.order, segmentation: plain.segmentation,
        comments: plain.comments, blocks: plain.blocks, diagnostics: []))
    session.state.folder = folder
    session.press("9Gyl")
    #expect(session.effects == [.copy(link, name: "the link of #9")])
  }

  @Test("A file's proposed name gives way to what is typed, or is kept by a key that moves")
  func proposedName() {
    for (keys, path) in [
      ("page.json", "page.json"), ("<End><BS><BS><BS>json", "built-thread.json"),
      ("", "built-thread.txt"),
    ] {
      var session = Session()
      session.press("w" + keys + "<Enter>")
      #expect(session.effects == Export(path: path).map { [.export($0)] })
    }
  }

  @Test("What is copied is clean: no page can smuggle an escape into a shell")
  func cleaned() throws {
    var page = DiscussionBuilder(title: "Bad")
    page.comment("Eve", .stated, .prose("rm\u{1B}[200~ -rf\u{7}\nsecond\u{202E} line"))
    let text = try #require(copied("yy", page.discussion()))
    #expect(text == "rm\u{FFFD}[200~ -rf\u{FFFD}\nsecond line\n")
  }

  @Test(
    "| of a folded comment hands over the thread, of an open one the comment, of the article the page"
  )
  func pipe() {
    func piped(_ keys: String) -> (text: String, name: String)? {
      var session = Session()
      session.press(keys + "|wc<Enter>")
      guard case .pipe(let text, let name, command: "wc") = session.effects.last else { return nil }
      return (text, name)
    }
    #expect(piped(":9<Enter>")?.text.hasPrefix("#9 Joop → Ines  12:31  −4\n\n> Vans") == true)
    #expect(piped(":9<Enter>")?.text.contains("#10") == false)
    let folded = piped(":9<Enter>zc")
    #expect(folded?.name == "#9 and 1 below it")
    #expect(folded?.text.contains("#10 Ines → Joop") == true)
    #expect(piped("k")?.text.contains("#13 Ines?") == true)
    #expect(piped("k")?.name == "the whole page")
  }

  @Test("An empty command or a name without a format does nothing")
  func nothing() {
    var session = Session()
    session.press("|<Enter>wpage<Enter>")
    #expect(session.effects.isEmpty)
    #expect(session.status.contains("write to: page"))
    session.press(".json<Enter>")
    #expect(session.effects == Export(path: "page.json").map { [.export($0)] })
  }

  @Test("Only y says that a file may be replaced", arguments: ["n", "<Enter>", "<Esc>", "x", "q"])
  func replace(_ key: String) throws {
    let export = try #require(Export(path: "page.json"))
    var session = Session()
    _ = update(&session.state, .askToReplace(export))
    #expect(session.status.contains("page.json is there already; replace it? y or n"))
    session.press(key)
    #expect(session.effects.isEmpty)
    #expect(session.state.prompt == nil)
    _ = update(&session.state, .askToReplace(export))
    session.press("y")
    var replacing = export
    replacing.mayReplace = true
    #expect(session.effects == [.export(replacing)])
  }
}
