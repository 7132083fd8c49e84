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
    #expect(store.first.lineStarts == [0, 3])
    #expect(store.line(at: 3) == 2)
    #expect(TextStore("").line(at: 0) == 1)
  }

  @Test("a store whose lines an importer found keeps the input's numbers")
  func importedLines() {
    let store = TextStore(bytes: Array("abcd".utf8), lineStarts: [0, 0, 2])
    #expect(store.line(at: 0) == 2)
    #expect(store.line(at: 3) == 3)
  }

  @Test("a source without lines has no line numbers")
  func noLines() {
    var store = TextStore("ab\ncd")
    let range = store.append(Array("ef".utf8))
    #expect(store.line(at: range.lowerBound) == nil)
    #expect(store.line(at: 4) == 2)
    #expect(TextStore(bytes: Array("ab".utf8), lineStarts: nil).line(at: 0) == nil)
  }

  @Test("text in several segments is one space of offsets, and no range runs over a border")
  func segments() {
    var store = TextStore("one")
    let second = store.append(Array("two".utf8))
    let third = store.append(Array("three".utf8))
    #expect(store.count == 11)
    #expect(store.segments.map(\.range) == [ByteRange(0, 3), second, third])
    #expect([ByteRange(0, 3), second, third].map { store[$0] } == ["one", "two", "three"])
    #expect(store[ByteRange(7, 10)] == "hre")
    // What runs over a border is cut there.
    #expect(store[ByteRange(1, 5)] == "ne")
    #expect(store[ByteRange(4, 20)] == "wo")
    #expect(store[ByteRange(20, 30)] == "")
    let letters = [2, 3, 5, 6, 10, 11].map { store.byte(at: $0) }
    #expect(letters == [0x65, 0x74, 0x6F, 0x74, 0x65, nil])
  }

  @Test("bytes of a store are indexed by their offsets, and so are their slices")
  func bytes() {
    var store = TextStore("one")
    let range = store.append(Array("two three".utf8))
    let bytes = store.bytes(of: range)
    #expect(bytes.indices == 3..<12)
    #expect(bytes[4] == UInt8(ascii: "w"))
    #expect(bytes.firstIndex(of: 0x20) == 6)
    #expect(bytes[7...].first == UInt8(ascii: "t") && bytes[7..<9].range == ByteRange(7, 9))
    #expect(bytes.dropFirst(4) == TextBytes(Array("three".utf8)))
    #expect(Set([bytes[3..<6], TextBytes(Array("two".utf8))]).count == 1)
    #expect(store.withBytes(of: ByteRange(7, 9)) { Array($0) } == Array("th".utf8))
  }

  @Test("memory that somebody else made is given back when the last value that names it goes")
  func foreignMemory() throws {
    let released = Released()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 3, alignment: 1)
    buffer.copyBytes(from: "abc".utf8)
    var words: TextBytes?
    do {
      let memory = try #require(
        TextMemory(UnsafeRawBufferPointer(buffer)) {
          released.count = $0.count
          $0.deallocate()
        })
      words = TextStore(memory, lineStarts: nil).bytes(of: ByteRange(1, 2))
    }
    #expect(words?.first == UInt8(ascii: "b") && released.count == nil)
    words = nil
    #expect(released.count == 3)
  }

  /// What was given back.
  private final class Released: @unchecked Sendable {
    var count: Int?
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
