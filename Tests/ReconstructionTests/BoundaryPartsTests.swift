import Testing

@testable import Reconstruction

/// What the cutting of unmarked pages is made of.
@Suite("Boundary parts")
struct BoundaryPartsTests {
  @Test("windows hold the words of their paragraphs, also at the ends of a page")
  func windows() {
    let words: [[UInt32]] = [[1, 5], [2, 5], [], [3, 9], [1, 4], [7], [2]]
    func union(_ range: Range<Int>) -> [UInt32] {
      Set(range.clamped(to: words.indices).flatMap { words[$0] }).sorted()
    }
    var windows = WordWindows(words)
    for row in words.indices {
      windows.advance(to: row)
      #expect(windows.four(from: row - 4) == union(row - 4..<row))
      #expect(windows.four(from: row) == union(row..<row + 4))
      for first in row - 2...row + 1 {
        #expect(windows.pair(from: first) == union(first..<first + 2))
      }
    }
  }

  @Test("a tree whose leaves stand at several depths adds to each row what its own leaf says")
  func tree() throws {
    let text = """
      bias 0
      sure 0.9
      likely 0.5
      ? words 10
      + 1
      ? saysI 0.5
      ? words 50
      + 2
      + 3
      + 4
      """
    let model = try #require(BoundaryModel(text: text))
    var table = BoundaryTable(count: 4)
    for (row, words) in [Float(5), 20, 80, 80].enumerated() { table[row, .words] = words }
    table[3, .saysI] = 1
    let odds: [Float] = [1, 2, 3, 4]
    #expect(model.probabilities(table) == odds.map { 1 / (1 + exponential(-$0)) })
  }
}
