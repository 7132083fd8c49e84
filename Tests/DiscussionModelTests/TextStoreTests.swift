import DiscussionModel
import Testing

struct TextStoreTests {
  @Test(
    "a byte's line is counted from 1, as less and editors count",
    arguments: [(0, 1), (2, 1), (3, 2), (4, 3), (5, 3), (8, 3), (900, 3)] as [(UInt32, Int)])
  func lines(offset: UInt32, line: Int) {
    // Offsets: a b \n | \n | é(2) c d
    #expect(TextStore("ab\n\nécd").line(at: offset) == line)
  }

  @Test("a text that ends with a line end has a last, empty line")
  func lastLine() {
    let store = TextStore("ab\n")
    #expect(store.lineStarts == [0, 3])
    #expect(store.line(at: 3) == 2)
    #expect(TextStore("").line(at: 0) == 1)
  }

  @Test("a store whose lines an importer found keeps the input's numbers")
  func importedLines() {
    let store = TextStore(bytes: Array("abcd".utf8), lineStarts: [0, 0, 2])
    #expect(store.line(at: 0) == 2)
    #expect(store.line(at: 3) == 3)
  }

  @Test("a range gives its text")
  func text() {
    let store = TextStore("tea 茶 tea")
    #expect(store[ByteRange(4, 7)] == "茶")
    #expect(store[ByteRange(2, 2)] == "")
  }
}

struct ByteRangeTests {
  @Test("ranges know their length and whether they are empty")
  func length() {
    #expect(ByteRange(2, 5).count == 3)
    #expect(ByteRange(3..<9).offsets == 3..<9)
    #expect(ByteRange(4, 4).isEmpty && !ByteRange(4, 5).isEmpty)
  }

  @Test(
    "what lies within and what overlaps",
    arguments: [
      (ByteRange(2, 8), ByteRange(2, 8), true, true),
      (ByteRange(2, 8), ByteRange(3, 5), true, true),
      (ByteRange(2, 8), ByteRange(1, 3), false, true),
      (ByteRange(2, 8), ByteRange(7, 9), false, true),
      (ByteRange(2, 8), ByteRange(8, 9), false, false),
      (ByteRange(2, 8), ByteRange(0, 2), false, false),
    ])
  func relations(whole: ByteRange, part: ByteRange, contains: Bool, overlaps: Bool) {
    #expect(whole.contains(part) == contains)
    #expect(whole.overlaps(part) == overlaps)
    #expect(part.overlaps(whole) == overlaps)
  }

  @Test("a range takes eight bytes, as a page has hundreds of thousands")
  func size() {
    #expect(MemoryLayout<ByteRange>.size == 8)
  }
}
