import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("How it feels")
struct BehaviourTests {
  @Test("The first j changes the selection and scrolls nothing")
  func firstStep() {
    var session = Session()
    let before = session.lines.dropFirst().dropLast().map { $0.dropFirst() }
    session.press("j")
    #expect(session.lines.dropFirst().dropLast().map { $0.dropFirst() } == before)
    #expect(session.number == 2)
  }

  @Test("A comment that does not fit comes a quarter down; one that fits scrolls nothing")
  func quarterDown() {
    var page = DiscussionBuilder(title: "Many", article: ["It rained."])
    for number in 1...30 { page.comment("Ada", .stated, .prose("Comment \(number) of many.")) }
    var session = Session(page.discussion(), 80, 22)
    var scrolls = 0
    for _ in 2...30 {
      let top = session.lines[1].dropFirst()
      session.press("j")
      guard session.lines[1].dropFirst() != top, session.number < 25 else { continue }
      scrolls += 1
      let row = session.lines.firstIndex { $0.contains("#\(session.number) Ada") }
      #expect(row == 1 + 20 / 4)
      #expect(session.lines.contains { $0.contains("#\(session.number + 3) Ada") })
    }
    #expect(scrolls > 3 && scrolls < 10)
  }

  @Test("j through a comment taller than the screen shows every row of it")
  func tallComment() {
    var session = Session(SmallPages.tall(), 80, 20)
    var seen: Set<String> = []
    var presses = 0
    while session.number < 3, presses < 20 {
      session.press("j")
      presses += 1
      for row in 1...50 where session.lines.contains(where: { $0.contains(" Row \(row).") }) {
        seen.insert("\(row)")
      }
    }
    #expect(seen.count == 50)
    #expect(presses == 5)
  }

  @Test("A page opens with its first row on top, however tall the first comment is")
  func opening() {
    var page = DiscussionBuilder(title: "Tall", article: ["It rained."])
    page.comment("Ada", .stated, .prose((1...50).map { "Row \($0)." }.joined(separator: "\n")))
    let session = Session(page.discussion(), 80, 20)
    #expect(session.lines[1].contains("▸ Article"))
    #expect(session.number == 1)
    // On a screen of two rows the head of the first comment has to be brought on it.
    #expect(Session(page.discussion(), 80, 4).lines.contains { $0.contains("#1 Ada") })
  }

  @Test("k in a tall comment goes back to its head before the previous comment")
  func tallCommentUp() {
    var session = Session(SmallPages.tall(), 80, 20)
    session.press("jjjk")
    #expect(session.number == 2)
    #expect(!session.lines.contains { $0.contains("#2 Ben") && $0.hasPrefix("▌") })
    session.press("k")
    #expect(session.number == 2)
    #expect(session.lines.contains { $0.contains("#2 Ben") && $0.hasPrefix("▌") })
    session.press("k")
    #expect(session.number == 1)
  }

  @Test("The title row names the comment whose head is above the screen")
  func hiddenHead() {
    var session = Session(SmallPages.tall(), 80, 20)
    session.press("jjj")
    #expect(session.title.hasSuffix("#2 Ben"))
  }

  @Test("Ten Enters, ten Ctrl-o: the identical screens on the way back")
  func identicalScreens() {
    var session = Session(SmallPages.chain(30), 90, 20)
    session.press("G")
    var screens: [String] = []
    for _ in 0..<10 {
      screens.append(session.snapshot)
      session.press("<Enter>")
    }
    #expect(session.number == 20)
    for screen in screens.reversed() {
      session.press("<C-o>")
      #expect(session.snapshot == screen)
    }
    session.press("LLLLLLLLLL")
    #expect(session.number == 20)
  }

  @Test("A jump out of a fold opens it, and going back closes it again")
  func jumpThroughFold() {
    var session = Session()
    session.press(":4<Enter><Tab>:13<Enter>")
    #expect(session.lines.contains { $0.contains("▌  • #13 Ines?") })
    session.press("<C-o>")
    #expect(session.number == 4)
    #expect(session.lines.contains { $0.contains("4 ▸ ~Ines     +8 It ends") })
  }

  @Test("Exactly the quoted bytes are lit, in the upper third, until the next motion")
  func litWords() throws {
    var session = Session(SmallPages.tall(), 80, 20)
    session.press("G<Enter>")
    let buffer = session.screen.buffer
    var lit: [String] = []
    for y in 0..<20 {
      let row = (0..<80).filter { buffer[$0, y].style.attributes.contains(.reverse) }
        .map { buffer[$0, y].symbol }.joined()
      if !row.isEmpty { lit.append("\(y): \(row)") }
    }
    // The page ends soon below, so the row cannot stand higher than this.
    #expect(lit.count == 1)
    #expect(lit.first?.hasSuffix(": Row 44.") == true)
    session.press("<C-y>")
    let after = session.screen.buffer
    #expect(!after.cells.contains { $0.style.attributes.contains(.reverse) })
  }

  @Test(
    "Folding does not move the row under the cursor", arguments: ["<Tab>", "zM", "zR", "z2", "t"])
  func foldKeepsRow(_ keys: String) {
    var session = Session()
    session.press(":4<Enter>zt<C-y><C-y><C-y>")
    let row = session.screen.cursor?.y
    session.press(keys)
    #expect(session.number == 4)
    // Above #4 stand fewer rows once they are folded.
    #expect(session.screen.cursor?.y ?? 0 <= row ?? 0)
    if keys != "zM", keys != "z2" { #expect(session.screen.cursor?.y == row) }
  }

  @Test("A limit narrows with each letter and letters taken back bring comments back")
  func limitAsTyped() {
    var session = Session()
    session.press(":8<Enter>")
    let before = session.snapshot
    session.press("lauthor:joop")
    #expect(session.title.hasSuffix("3 of 13"))
    #expect(session.number == 9)
    session.press("<C-w>author:ines")
    #expect(session.number == 8)
    session.press("<Esc>")
    #expect(session.snapshot == before)
  }

  @Test("The name of a field that is half typed empties no screen")
  func halfField() {
    var session = Session()
    session.press("l")
    for letter in ["a", "u", "t", "h", "o", "r", ":", "ines"] {
      session.press(letter)
      #expect(!session.title.hasSuffix("  0 of 13"), "after \(letter)")
    }
    #expect(session.title.hasSuffix("author:ines  4 of 13"))
    session.press("zzz")
    #expect(session.title.hasSuffix("0 of 13"))
  }

  @Test("Folds come back after a limit")
  func foldsAfterLimit() {
    var session = Session()
    session.press(":5<Enter><Tab>lauthor:ines<Enter>")
    #expect(session.lines.contains { $0.contains("#8 Ines") })
    session.press("<Esc>")
    #expect(session.lines.contains { $0.contains("5 ▸ Joop") })
    #expect(!session.lines.contains { $0.contains("#8 Ines") })
  }

  @Test("Esc peels prompt, list, lit words and limit, one at a time, and never quits")
  func peeling() {
    var session = Session()
    session.press("lauthor:tove<Enter><Tab><Enter>:")
    #expect(session.state.context == .prompt)
    session.press("<Esc>")
    #expect(session.state.context == .thread)
    #expect(session.state.view.light != nil)
    session.press("<Esc>")
    #expect(session.state.view.light == nil)
    #expect(session.state.view.limit != nil)
    session.press("<Esc>")
    #expect(session.state.view.limit == nil)
    session.press("<Esc><Esc>")
    #expect(session.effects.isEmpty)
  }

  @Test("Every scrolled screen is a piece of the same page: nothing changes height")
  func stableHeights() {
    let page = SmallPages.random(40, seed: 7)
    let whole = Session(page, 100, 900).lines.dropFirst().dropLast().map { String($0.dropFirst()) }
    var session = Session(page, 100, 21)
    session.press("zR")
    for step in 0..<60 {
      let content = session.lines.dropFirst().dropLast().map { String($0.dropFirst()) }
      let start = whole.indices.first { Array(whole[$0...].prefix(content.count)) == content }
      #expect(start != nil, "step \(step)\n\(content.joined(separator: "\n"))")
      session.press(step.isMultiple(of: 3) ? "<C-d>" : step.isMultiple(of: 2) ? "j" : "<C-e>")
    }
  }

  @Test(
    "A long page opens folded to its top level, with its place in per cent: all on the last row")
  func longPage() {
    var session = Session(SmallPages.random(1_500, seed: 3))
    let rows = session.lines[4..<14]
    #expect(rows.allSatisfy { $0.contains(" Comment ") && !$0.contains("#") })
    #expect(rows.contains { $0.contains(" ▸ ") } && rows.contains { !$0.contains(" ▸ ") })
    session.press("j")
    #expect(session.status.contains("/1,500  "))
    #expect(session.status.contains("%"))
    session.press("G")
    #expect(session.state.selectedEntry?.form == .folded)
    #expect(session.status.contains("/1,500  100%"))
    session.press("k")
    #expect(!session.status.contains("100%"))
  }

  @Test("Other comments of the selected writer have their names underlined, and no others")
  func underlinedNames() {
    var session = Session()
    session.press(":8<Enter>")
    let buffer = session.screen.buffer
    for (y, line) in buffer.lines.enumerated() where line.contains("#") && y > 0 && y < 29 {
      let underlined = (0..<100).contains { buffer[$0, y].style.attributes.contains(.underline) }
      let isOther = line.contains("#4 ~Ines") || line.contains("#10 Ines →")
      if line.contains("▾ #") || line.contains("• #") {
        #expect(underlined == isOther, "\(line)")
      }
    }
  }

  @Test("In the flat view the next comment by the writer is the next on the page")
  func sameWriterFlat() {
    var session = Session()
    session.press(":11<Enter>")
    session.press(":4<Enter>t*")
    #expect(session.number == 8)
  }

  @Test("An article without comments opens and can be read to its end")
  func articleAlone() {
    var session = Session(SmallPages.article(), 80, 20)
    #expect(session.status.contains("no comments on this page"))
    #expect(session.lines.contains { $0.contains("Step 1.") })
    session.press("<Space><Space><Space><Space><Space><Space><Space>")
    #expect(session.lines.contains { $0.contains("Step 12.") })
    session.press("gg")
    #expect(session.lines.contains { $0.contains("Step 1.") })
    session.press("jjjj")
    #expect(!session.lines.contains { $0.contains("Step 1.") })
    session.press("rfc]J)*zMlt")
    #expect(session.effects.isEmpty)
  }
}
