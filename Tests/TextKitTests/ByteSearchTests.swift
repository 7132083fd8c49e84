import Testing
import TextKit

/// Bytes that are looked at eight at once are found as if one after the other.
@Suite("ByteSearch")
struct ByteSearchTests {
  /// Every byte there is, twice, so that each stands at the edge of a chunk somewhere.
  private let bytes: [UInt8] = (0...255).map { UInt8($0) } + (0...255).reversed().map { UInt8($0) }

  private func places(
    in range: Range<Int>, _ test: (ByteChunk) -> UInt64
  ) -> (all: [Int], first: Int?) {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [Int] = []
      buffer.forEachIndex(in: range, where: test) { found.append($0) }
      return (found, buffer.firstIndex(in: range, where: test))
    }
  }

  @Test("each test finds the bytes it is for, wherever a range begins and ends")
  func finds() {
    let tests: [((ByteChunk) -> UInt64, (UInt8) -> Bool)] = [
      ({ $0.equal(0x22) }, { $0 == 0x22 }),
      ({ $0.equal(0xE2) | $0.equal(0x00) }, { $0 == 0xE2 || $0 == 0 }),
      ({ $0.capitals }, \.isCapital),
      ({ $0.letters }, \.isASCIILetter),
      ({ $0.others(than: $0.letters) }, { !$0.isASCIILetter }),
    ]
    let ranges = [0..<512, 3..<97, 64..<64, 250..<263, 505..<512, 511..<512]
    for (chunked, single) in tests {
      for range in ranges {
        let expected = range.filter { single(bytes[$0]) }
        let found = places(in: range, chunked)
        #expect(found.all == expected)
        #expect(found.first == expected.first)
      }
    }
  }
}
