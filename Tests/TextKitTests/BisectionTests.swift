import Testing
import TextKit

@Suite("Bisection")
struct BisectionTests {
  @Test("the border is found as if looked for from the start", arguments: 0...17)
  func border(count: Int) {
    let values = Array(0..<count)
    for border in -1...count + 1 {
      #expect(
        values.firstIndexInOrder { $0 >= border } == values.firstIndex { $0 >= border } ?? count)
      #expect(values.lastIndexInOrder { $0 < border } == values.lastIndex { $0 < border })
    }
  }

  @Test("indices are the collection's own")
  func slices() {
    let slice = [0, 1, 1, 1, 2, 5][1..<5]
    #expect(slice.firstIndexInOrder { $0 > 1 } == 4)
    #expect(slice.firstIndexInOrder { $0 > 2 } == 5)
    #expect(slice.lastIndexInOrder { $0 < 2 } == 3)
    #expect(slice.lastIndexInOrder { $0 < 1 } == nil)
  }

  @Test("a few elements of a million are asked")
  func asked() {
    var asked = 0
    let found = (0..<1_000_000).firstIndexInOrder {
      asked += 1
      return $0 >= 777_777
    }
    #expect(found == 777_777)
    #expect(asked <= 20)
  }
}
