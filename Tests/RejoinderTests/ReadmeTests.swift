import DiscussionLoading
import Evaluation
import Glibc
import Reader
import TerminalUI
import Testing
import VirtualTerminal
import _TestSupport

/// What the README claims is what the program does.
@Suite("Readme", .serialized)
struct ReadmeTests {
  private static let path = ReaderSession.packageFolder + "/README.md"

  @Test("The README's screen is what the reader draws of the sample")
  func screen() throws {
    let bytes = try #require(TextFile.read(ReaderSession.samplePath))
    let discussion = try DiscussionLoader.load(bytes, source: "Resources/sample.txt")
    let size = Size(width: 100, height: 30)
    var state = ReaderState(discussion: discussion, size: size)
    state.isFresh = true
    var buffer = Buffer(size: size)
    draw(state, in: Rect(buffer.size), into: &buffer)
    try expect("screen", "```text\n" + buffer.lines.joined(separator: "\n") + "\n```")
  }

  @Test("The README's key table is that of the commands")
  func keys() throws {
    try expect("keys", KeyTable.markdown())
  }

  @Test("The README's map and table of targets are the manifest's, with what lives in each")
  func targets() throws {
    let targets = try PackageTarget.all()
    try expect("map", PackageTarget.map(of: targets))
    let rows = try text(of: Self.path).split(separator: "\n").filter { $0.hasPrefix("| `") }
    let cells = rows.map { $0.split(separator: "|").map(\.trimmed) }.filter { $0.count == 3 }
    let descriptions = Dictionary(
      cells.map { (String($0[0].dropFirst().dropLast()), $0[1]) }, uniquingKeysWith: { $1 })
    for target in targets {
      #expect(descriptions[target.name]?.isEmpty == false, "what lives in \(target.name)?")
    }
    try expect("targets", PackageTarget.table(of: targets, descriptions))
  }

  @Test("The README's first two commands are those that CI runs")
  func commands() throws {
    let blocks = try text(of: Self.path).split(
      separator: "```sh\n", omittingEmptySubsequences: false
    )
    .dropFirst().map { $0.prefix { $0 != "`" } }
    try #require(blocks.count == 2)
    #expect(blocks.allSatisfy { $0.filter { $0 == "\n" }.count == 1 })
    #expect(blocks[0].contains("swift run -c release rejoinder Resources/sample.txt"))
    #expect(blocks[1].contains("swift test --disable-xctest"))
  }

  @Test("The README names all options of the commands, and no others")
  func options() throws {
    let readme = try text(of: Self.path)
    let start = try #require(readme.range(of: "## On the command line")?.upperBound)
    let block = readme[start...].split(separator: "```", maxSplits: 2)[1]
    let option = #/--[a-z-]+/#
    let told = Set(block.matches(of: option).map { String($0.0) })
    var known: Set<String> = []
    let folder = try TemporaryFolder()
    for command in ["read", "export", "explain", "stats", "keys", "limits"] {
      let help = try ProgramRun([command, "--help"], in: folder).text
      let rows = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
      known.formUnion(rows.compactMap { $0.firstMatch(of: option).map { String($0.0) } })
      #expect(block.contains("\nrejoinder \(command)") || command == "read")
    }
    #expect(told.subtracting(known).isEmpty)
    #expect(known.subtracting(told) == ["--version"])
  }

  @Test("The example of the statistics is what is written")
  func statistics() throws {
    let page = """
      {"schema":"rejoinder.discussion/2","article":{"title":"The night ferry"},"comments":[
      {"number":1,"author":{"name":"Ada","certainty":"header","evidence":[]},"parent":null,
      "reply_evidence":[],"blocks":[{"kind":"prose","text":"One."}]},
      {"number":2,"author":{"name":"Ben","certainty":"self_reference","evidence":[]},"parent":1,
      "votes":{"up":1,"down":4,"net":-3},
      "reply_evidence":[{"to":1,"kind":"quote","line":null,"certainty":"sure"}],
      "blocks":[{"kind":"prose","text":"Two."}]},
      {"number":3,"author":null,"parent":null,"reply_evidence":[],
      "blocks":[{"kind":"prose","text":"Three."}]}]}
      """
    let folder = try TemporaryFolder()
    try folder.write(page.utf8, to: "ferry.txt")
    let written = try ProgramRun(["stats", "--format", "json", "ferry.txt"], in: folder).text
    let schema = try text(of: ReaderSession.packageFolder + "/Resources/stats-schema.md")
    let example = schema.split(separator: "```json\n")[1].prefix { $0 != "`" }
    #expect(try JSONValue(parsing: Array(example.utf8)) == JSONValue(parsing: Array(written.utf8)))
  }

  /// Compares what stands between two marks with what should; writes it anew with `UPDATE_README` set.
  private func expect(_ mark: String, _ wanted: String) throws {
    let readme = try text(of: Self.path)
    let (open, close) = ("<!-- \(mark) -->\n", "<!-- /\(mark) -->")
    let start = try #require(readme.range(of: open)?.upperBound)
    let end = try #require(readme.range(of: close)?.lowerBound)
    let now = wanted.hasSuffix("\n") ? wanted : wanted + "\n"
    if getenv("UPDATE_README") != nil {
      #expect(TextFile.write(readme[..<start] + now + readme[end...], to: Self.path))
    } else {
      #expect(readme[start..<end] == now, "UPDATE_README=1 writes it anew")
    }
  }

  private func text(of path: String) throws -> String {
    String(decoding: try #require(TextFile.read(path)), as: UTF8.self)
  }
}
