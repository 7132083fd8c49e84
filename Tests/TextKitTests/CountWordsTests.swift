import Testing
import TextKit

struct CountWordsTests {
  @Test(
    "Thousands are parted, below zero as well",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"), (-999, "-999"),
      (12_345_678, "12,345,678"), (.min, "-9,223,372,036,854,775,808"),
    ])
  func grouped(_ number: Int, _ shown: String) {
    #expect(CountWords.grouped(number) == shown)
  }

  @Test("Only one is singular")
  func count() {
    #expect(CountWords.count(1, "byte is", "bytes are") == "1 byte is")
    #expect(CountWords.count(1_000, "byte is", "bytes are") == "1,000 bytes are")
    #expect(CountWords.count(0, "line") == "0 lines")
  }
}
