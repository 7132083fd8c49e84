import Testing
import TextKit

/// Scalars read from bytes, good and bad.
@Suite("UTF-8")
struct UTF8Tests {
  private func scalars(_ bytes: [UInt8], end: Int? = nil) -> [(Unicode.Scalar, Int)] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [(Unicode.Scalar, Int)] = []
      var index = 0
      while index < end ?? buffer.count {
        found.append(UTF8Decoding.scalar(in: buffer, at: index, end: end ?? buffer.count))
        index += found.last?.1 ?? 1
      }
      return found
    }
  }

  @Test("every scalar there is is read as it was written")
  func every() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(UTF8.encode(scalar)?.map { $0 } ?? [])
      let read = bytes.withUnsafeBufferPointer {
        UTF8Decoding.scalar(in: $0, at: 0, end: $0.count)
      }
      guard read.scalar == scalar, read.length == bytes.count else {
        Issue.record("U+\(String(value, radix: 16)) is read as \(read)")
        return
      }
    }
  }

  @Test(
    "a byte that starts no scalar is one mark, and what follows is read",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func damaged(bytes: [UInt8]) {
    let read = scalars(bytes + [0x41])
    #expect(read.map(\.0) == bytes.map { _ in "\u{FFFD}" } + ["A"])
    #expect(read.allSatisfy { $0.1 == 1 })
  }

  @Test("nothing behind the end is read")
  func cut() {
    #expect(scalars(Array("a€".utf8), end: 3).map(\.0) == ["a", "\u{FFFD}", "\u{FFFD}"])
    #expect(scalars(Array("a€".utf8), end: 4).map(\.0) == ["a", "€"])
  }

  @Test("the start of a scalar is found from inside it, before and behind")
  func starts() {
    let bytes = Array("a€🔔".utf8)
    #expect((0...8).map { bytes.scalarStart(atOrAfter: $0) } == [0, 1, 4, 4, 4, 8, 8, 8, 8])
    #expect((0...8).map { bytes.scalarStart(atOrBefore: $0) } == [0, 1, 1, 1, 4, 4, 4, 4, 8])
    // A slice that begins or ends inside a scalar ends the search there.
    #expect(bytes[2..<6].scalarStart(atOrAfter: 5) == 6)
    #expect(bytes[2..<6].scalarStart(atOrBefore: 3) == 2)
  }

  @Test(
    "what is no UTF-8 becomes one mark for each maximal part, the rest stays",
    arguments: [
      ([0x41, 0xC3, 0xA9, 0x42], []), ([0x80, 0x41], [0..<1]), ([0x41, 0xE2, 0x82], [1..<3]),
      ([0xF0, 0x80, 0x80, 0x80], [0..<1, 1..<2, 2..<3, 3..<4]),
      ([UInt8](repeating: 0x41, count: 9) + [0xFF], [9..<10]),
    ] as [([UInt8], [Range<Int>])])
  func repair(bytes: [UInt8], damage: [Range<Int>]) {
    #expect(UTF8Repair.damagedRanges(of: bytes) == damage)
    let repaired = UTF8Repair.replacing(damage, in: bytes)
    #expect(repaired == Array(String(decoding: bytes, as: UTF8.self).utf8))
  }
}

/// Lines of a text.
@Suite("Line ends")
struct LineEndTests {
  @Test(
    "a line starts at the beginning and behind each line feed",
    arguments: [
      ("", [0]), ("a", [0]), ("\n", [0, 1]), ("a\nbc\n\nd", [0, 2, 5, 6]), ("é\n", [0, 3]),
    ] as [(String, [UInt32])])
  func starts(text: String, starts: [UInt32]) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(\.lineStarts) == starts)
  }

  @Test("a byte is found from a place on, or not at all")
  func bytes() {
    Array("abcabc".utf8).withUnsafeBufferPointer { buffer in
      #expect(buffer.firstIndex(of: 0x63, from: 0) == 2)
      #expect(buffer.firstIndex(of: 0x63, from: 3) == 5)
      #expect(buffer.firstIndex(of: 0x63, from: 6) == nil)
      #expect(buffer.firstIndex(of: 0x64, from: 0) == nil)
    }
    #expect(UnsafeBufferPointer<UInt8>(start: nil, count: 0).firstIndex(of: 0, from: 0) == nil)
  }
}
