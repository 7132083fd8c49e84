import TerminalUI
import Testing

@testable import Reader

@Suite("Rows taken over from the screen before")
struct ScreenMemoryTests {
  @Test(
    "The screen is the same as one drawn anew, whatever changed",
    arguments: [
      "jjjjkk", "<C-e><C-e><C-y><C-d><C-u>", "GggGgg", "jj<Tab>jk<Tab>", "zMjjjzRkk", "j)))((",
      "jtjtkTjTk", "/the<Enter>nnN<Esc>", "lscore>0<Enter>jj<Esc>jj", "*#*#", "vjvjvj", "ozjk",
      "jxjkUj", "ej<Esc>j", "?j<Esc>j", "gjg<Esc>3j", "ma'aj", "p<Esc>jpq",
    ])
  func sameScreen(keys: String) {
    var session = Session(BicyclePage.discussion(), 100, 30)
    var memory = ScreenMemory()
    memory.show(session.state)
    #expect(memory.isSame)
    for key in KeyNotation.keys(keys) {
      session.send(.key(key))
      memory.show(session.state)
      #expect(memory.isSame, "\(keys), \(KeyNotation.shown(key))")
    }
  }

  @Test("A motion takes over all rows, for only the bar moves; a scroll all but the new one")
  func rowsTaken() {
    var session = Session(BicyclePage.discussion(), 100, 30)
    session.press("zM")
    var memory = ScreenMemory()
    memory.show(session.state)
    #expect(memory.isSame)
    #expect(memory.rows.taken == 0)
    session.press("j")
    memory.show(session.state)
    #expect(memory.isSame)
    #expect(memory.rows.taken == memory.rows.shown)
    session.press("zR")
    memory.show(session.state)
    #expect(memory.isSame)
    session.press("<C-e>")
    memory.show(session.state)
    #expect(memory.isSame)
    #expect(memory.rows == (shown: 28, taken: 27))
  }
}
