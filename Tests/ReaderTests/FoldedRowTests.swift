import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Folded rows and what is unread")
struct FoldedRowTests {
  private static let sizes = [(40, 10), (80, 24), (120, 40), (200, 60)]
  private static let plain = ReaderOptions(ascii: true, color: false)

  /// The rows of the comments on the screen.
  private func rows(_ session: Session) -> [String] {
    session.lines.dropFirst().dropLast().filter { line in line.contains { $0.isNumber } }
  }

  /// Where a text begins that stands in one of the rows of comments.
  private func start(of text: String, in lines: [String]) -> Position? {
    for y in lines.indices.dropFirst().dropLast() {
      guard let found = lines[y].firstRange(of: text) else { continue }
      let before = lines[y][..<found.lowerBound]
      return Position(x: before.count, y: y)
    }
    return nil
  }

  @Test("Number, a mark only where something is hidden, name, how many, words, in columns")
  func columns() {
    var session = Session(BicyclePage.discussion(), 100, 30, options: ReaderOptions(color: false))
    session.press("zM")
    #expect(
      session.lines[4..<8].map { $0.prefix(50) } == [
        "▌● 1 ▸ —         +1 The council paints a lane of g",
        " ● 3   Marit        Nine to four is clear enough. ",
        " ● 4 ▸ ~Ines     +8 It ends at the bakery, in a gu",
        " ● 7   —            Short article.                ",
      ])
    #expect(session.status.contains("+11, 1 folded, net −16"))
    session.press("v")
    #expect(session.lines[2].hasPrefix("▌● 1 ▸ —            +1 The council paints"))
    #expect(session.lines[3].hasPrefix(" ● 3   Marit           Nine to four"))
  }

  @Test(
    "The words are as bright as others, and all begin in one column", arguments: sizes,
    [ReaderOptions(), plain])
  func words(_ size: (Int, Int), _ options: ReaderOptions) throws {
    for keys in ["zM", "zMv"] {
      var session = Session(BicyclePage.discussion(), size.0, size.1, options: options)
      session.press(keys)
      let buffer = session.screen.buffer
      let starts = ["The", "Nin", "It ", "Sho"].compactMap { start(of: $0, in: session.lines) }
      #expect(starts.count == 4)
      #expect(Set(starts.map(\.x)).count == 1)
      for start in starts { #expect(buffer[start.x, start.y].style == .plain) }
    }
  }

  @Test("A thread folded among open ones hangs on its rail")
  func amongOpen() {
    var session = Session()
    session.press(":5<Enter><Tab>")
    #expect(session.lines.contains { $0.hasPrefix("▌├─● 5 ▸ Joop      +3 A market needs vans.") })
    #expect(session.screen.cursor.map { session.lines[$0.y].hasPrefix("▌├─● 5") } == true)
    session.press("<Tab>")
    #expect(session.lines.contains { $0.hasPrefix("▌├─▾ #5 Joop → ~Ines") })
  }

  @Test("A dot stands before the number of what was not read, in thread, outline and lists")
  func unread() {
    var session = Session(BicyclePage.discussion(), 120, 30)
    session.press("jzMgg")
    #expect(session.lines.contains { $0.hasPrefix("▌  1 ▸ —") }, "it and its answer were read")
    #expect(session.lines.contains { $0.hasPrefix(" ● 4 ▸ ~Ines") })
    #expect(session.lines.contains { $0.hasPrefix(" ● 7   —") })
    session.press("zRv")
    #expect(session.lines.contains { $0.dropFirst().hasPrefix("  2   │Otto?") })
    #expect(session.lines.contains { $0.hasPrefix(" ● 5   ├ Joop") })
    session.press("v:4<Enter>r")
    #expect(session.lines.contains { $0.contains("1 ●#5 Joop") })
    session.press("<Enter>k")
    session.press("r")
    #expect(session.lines.contains { $0.contains("1  #5 Joop") })
  }

  @Test("What opens and closes changes no dot: the screen is the same")
  func identical() {
    var session = Session(SmallPages.random(400, seed: 5))
    session.press("j")
    let before = session.snapshot
    for keys in ["c<Esc>", "?q", "<C-g>q", "lada<Esc>", "D<Esc>"] {
      session.press(keys)
      #expect(session.snapshot == before, "\(keys)")
    }
  }

  @Test("Names take no more room than the longest of the page has")
  func names() {
    var session = Session(SmallPages.inferred(), 100, 30)
    session.press("v")
    #expect(session.lines[2].hasPrefix("▌  1   —       The nine o'clock boat"))
  }
}
