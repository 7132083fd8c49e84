import TerminalUI
import Testing

@Suite struct PopupListTests {
  @Test("a popup list scrolls to its selected row and clips what is too wide")
  func drawing() {
    var list = PopupList(frame: Frame(title: "Teas"), rows: ["Assam", "Darjeeling", "Ceylon"])
    list.position.move(by: 1, count: 3, height: 2)
    var buffer = Buffer(size: Size(width: 14, height: 5))
    let cursor = list.draw(in: Rect(x: 1, y: 0, width: 12, height: 4), into: &buffer)
    #expect(
      buffer.lines == [" ┌ Teas ────┐", " │ Assam    │", " │ Darjeel… │", " └──────────┘", ""])
    #expect(cursor == Position(x: 3, y: 2))
    #expect(buffer[2, 2].style.attributes == .reverse)
    #expect(buffer[2, 1].style == .plain)
    #expect(list.wantedSize == Size(width: 14, height: 5))
  }

  @Test(
    "a list stays within its rows and scrolls as little as it must",
    arguments: [(1, 1, 0), (5, 5, 3), (99, 9, 7), (-1, 0, 0)])
  func moving(step: Int, selected: Int, first: Int) {
    var position = ListPosition()
    position.move(by: step, count: 10, height: 3)
    #expect(position == ListPosition(selected: selected, first: first))
  }

  @Test("an empty list and a box too small draw nothing wrong", arguments: 0...4)
  func degenerate(side: Int) {
    var buffer = Buffer(size: Size(width: 3, height: 3))
    let list = PopupList(frame: Frame(title: "Long title", isASCII: true), rows: [])
    list.draw(in: Rect(x: 0, y: 0, width: side, height: side), into: &buffer)
    #expect(buffer[0, 0].symbol == (side < 2 ? " " : "+"))
  }
}
