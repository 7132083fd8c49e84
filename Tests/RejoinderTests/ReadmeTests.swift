import DiscussionLoading
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
    let state = ReaderState(discussion: discussion, size: size)
    var buffer = Buffer(size: size)
    draw(state, in: Rect(buffer.size), into: &buffer)
    try expect("screen", "```text\n" + buffer.lines.joined(separator: "\n") + "\n```")
  }

  @Test("The README's key table is that of the commands")
  func keys() throws {
    try expect("keys", KeyTable.markdown())
  }

  @Test("The README names every target of the manifest, with what it imports")
  func targets() throws {
    let readme = try text(of: Self.path)
    let targets = ManifestTarget.all(
      in: try text(of: ReaderSession.packageFolder + "/Package.swift"))
    #expect(targets.count > 10)
    for target in targets {
      let row = readme.split(separator: "\n").first { $0.hasPrefix("| `\(target.name)` |") }
      let cells = row?.split(separator: "|").map { $0.trimmed } ?? []
      let imports = target.dependencies.map { "`\($0)`" }.joined(separator: ", ")
      #expect(cells.count == 3, "no row for \(target.name)")
      #expect(cells.last == (imports.isEmpty ? "nothing" : imports), "\(target.name)")
    }
    let section = try #require(readme.range(of: "## The targets")?.upperBound)
    let end = try #require(readme.range(of: "## Tests")?.lowerBound)
    let rows = readme[section..<end].split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == targets.count)
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
