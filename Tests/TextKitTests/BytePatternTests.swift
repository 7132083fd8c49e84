import Testing
import TextKit

@Suite("BytePattern")
struct BytePatternTests {
  @Test(
    "Bytes are found wherever they stand, and nowhere else",
    arguments: [
      ("a", "a", true), ("aab", "aaab", true), ("abab", "abaabab", true), ("ab", "ba", false),
      ("", "", true), ("abc", "ab", false), ("aaa", "aabaabaa", false),
    ])
  func pattern(wanted: String, text: String, isFound: Bool) {
    let bytes = Array(text.utf8)
    #expect(BytePattern(wanted.utf8).isFound(in: bytes) == isFound)
    let framed = Array("xx".utf8) + bytes + Array("xx".utf8)
    #expect(BytePattern(wanted.utf8).isFound(in: framed[2..<framed.count - 2]) == isFound)
  }

  @Test("Bytes that nearly match everywhere are looked for in one go")
  func nearMatches() {
    let text = [UInt8](repeating: 0x61, count: 400_000)
    let wanted = [UInt8](repeating: 0x61, count: 200_000) + [0x62]
    #expect(!BytePattern(wanted).isFound(in: text))
  }
}
