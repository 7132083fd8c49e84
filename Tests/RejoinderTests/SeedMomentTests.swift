import DiscussionLoading
import DiscussionModel
import Evaluation
import Reader
import TerminalUI
import Testing

/// The moments of quotes and answers on the first real page, by number: its words are not ours to publish.
@Suite("Quotes on a real page", .enabled(if: !SharedFolder.isMissingAndMayBe))
struct SeedMomentTests {
  private let discussion: Discussion

  init() throws {
    let file = "seeds/000_44a3be57bab817bf.txt"
    discussion = try DiscussionLoader.load(try SharedFolder.read(file), source: file)
  }

  /// The reader after some keys, and what it shows.
  private func shown(
    _ keys: String, _ size: Size = Size(width: 100, height: 30)
  ) -> (state: ReaderState, buffer: Buffer, cursor: Position?) {
    var state = ReaderState(discussion: discussion, size: size)
    for key in KeyNotation.keys(keys) { _ = update(&state, .event(.key(key))) }
    var buffer = Buffer(size: size)
    let cursor = draw(state, in: Rect(size), into: &buffer)
    return (state, buffer, cursor)
  }

  private func litRows(_ buffer: Buffer) -> [Int] {
    (0..<buffer.size.height).filter { y in
      (0..<buffer.size.width).contains { buffer[$0, y].style.attributes.contains(.reverse) }
    }
  }

  @Test(
    "Opened, the first comments stand where the drawings of the screens have them",
    arguments: [
      (Size(width: 100, height: 30), [1: 4, 4: 8, 2: 13, 3: 27]),
      (Size(width: 140, height: 30), [1: 4, 4: 8, 2: 13, 3: 27]),
      (Size(width: 80, height: 24), [1: 4, 4: 8, 2: 13]), (Size(width: 40, height: 10), [1: 4]),
    ])
  func opening(_ size: Size, _ rows: [Int: Int]) {
    let lines = shown("", size).buffer.lines
    for (number, row) in rows {
      let marks = ["▌▾", " ▾", " •"].map { $0 + " #\(number) " }
      #expect(marks.contains { lines[row].hasPrefix($0) }, "\(lines[row])")
    }
    #expect(shown("", size).cursor == Position(x: 1, y: 4))
    #expect(lines[1].hasPrefix(" ▸ Article: expired"))
  }

  @Test("A limit to a writer keeps the thread: each hit in three rows, the others above it in one")
  func limit() {
    let lines = shown(":26<Enter>f").buffer.lines
    let name = discussion.comments[25].author?.name
    let hits = discussion.comments.filter { $0.author?.name == name }.count
    #expect(hits >= 3)
    #expect(lines[0].hasSuffix("  \(hits) of 44"))
    let heads = lines.indices.filter { lines[$0].dropFirst().hasPrefix("▸ #") }
    #expect(heads.count >= 3 && heads.count <= hits)
    for (head, next) in zip(heads, heads.dropFirst()) {
      #expect(lines[head + 1..<next].filter { !$0.hasPrefix(" ╌ #") }.count <= 2)
    }
    #expect(lines.contains { $0.hasPrefix(" ╌ #") })
    #expect(lines[29].contains("Esc lifts lim"))
  }

  @Test(
    "The second quote of #31 leads into #26: lit in the upper third, with what was left out",
    arguments: [Size(width: 100, height: 30), Size(width: 80, height: 24)])
  func quote(_ size: Size) throws {
    let before = shown(":31<Enter>))", size)
    let there = shown(":31<Enter>))<Enter>", size)
    #expect(there.state.selectedComment == 25)
    let lit = litRows(there.buffer)
    #expect(lit.count >= 4)
    let first = try #require(lit.first)
    #expect(first >= 2 && first <= size.height / 3 + 1)
    let status = there.buffer.lines[size.height - 1]
    #expect(status.contains("(2 of 2); left out: 1 sentence after. Ctrl-o back"))
    let back = shown(":31<Enter>))<Enter><C-o>", size)
    #expect(back.buffer == before.buffer)
    #expect(back.cursor == before.cursor)
  }

  @Test("On a small screen the title row names the comment whose head is off it")
  func smallScreen() {
    let there = shown(":31<Enter>))<Enter>", Size(width: 40, height: 10))
    #expect(!litRows(there.buffer).isEmpty)
    #expect(there.buffer.lines[0].contains("#26 "))
    #expect(there.buffer.lines[9].contains("(2/2); left out: 1 se"))
  }

  @Test("r on #8 lists three who quote it; Enter goes, q leaves the screen untouched")
  func answers() {
    let before = shown(":8<Enter>")
    let list = shown(":8<Enter>r")
    #expect(list.buffer.lines.contains { $0.contains("3 quote or answer") })
    for (row, number) in [13, 16, 28].enumerated() {
      #expect(list.buffer.lines[26 + row].contains(" \(row + 1) ●#\(number) "))
      #expect(shown(":8<Enter>r\(row + 1)").state.selectedComment == number - 1)
    }
    #expect(shown(":8<Enter>rq").buffer == before.buffer)
  }

  @Test("#13 stands under #8 and has a row under #11, on which Enter goes to it")
  func ghost() {
    let row = shown(":11<Enter>ztj")
    #expect(row.state.selectedComment == nil)
    #expect(row.buffer.lines.contains { $0.hasPrefix("▌├─· #13 ") && $0.contains("#8)") })
    #expect(shown(":11<Enter>ztj<Enter>").state.selectedComment == 12)
  }
}
