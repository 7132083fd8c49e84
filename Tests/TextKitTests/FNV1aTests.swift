import Testing
import TextKit

@Suite("FNV-1a")
struct FNV1aTests {
  /// The vectors of the authors' own test suite.
  @Test(
    "the known hashes come out",
    arguments: [
      ("", 0x811C_9DC5, 0xCBF2_9CE4_8422_2325), ("a", 0xE40C_292C, 0xAF63_DC4C_8601_EC8C),
      ("foobar", 0xBF9C_F968, 0x8594_4171_F739_67E8),
    ] as [(String, UInt32, UInt64)])
  func vectors(text: String, short: UInt32, long: UInt64) {
    #expect(FNV1a<UInt32>(text.utf8).value == short)
    #expect(FNV1a<UInt64>(text.utf8).value == long)
  }

  @Test("adding one by one is the same as all at once")
  func adding() {
    var hash = FNV1a<UInt64>()
    for byte in "foobar".utf8 { hash.add(UInt64(byte)) }
    #expect(hash.value == FNV1a<UInt64>("foobar".utf8).value)
  }
}
