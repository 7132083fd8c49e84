import Testing

@testable import DiscussionQuery

struct CommentSetTests {
  @Test("sets do as sets of numbers do", arguments: [0, 1, 63, 64, 65, 200])
  func algebra(capacity: Int) {
    var threes = CommentSet(capacity: capacity)
    var fives = CommentSet(capacity: capacity)
    for index in stride(from: 0, to: capacity, by: 3) { threes.insert(index) }
    for index in stride(from: 0, to: capacity, by: 5) { fives.insert(index) }
    let all = Array(0..<capacity)
    var union = threes
    union.formUnion(fives)
    var difference = threes
    difference.subtract(fives)
    var both = threes
    both.formIntersection(fives)
    #expect(union.indices == all.filter { $0 % 3 == 0 || $0 % 5 == 0 })
    #expect(difference.indices == all.filter { $0 % 3 == 0 && $0 % 5 != 0 })
    #expect(both.indices == all.filter { $0 % 15 == 0 })
    #expect(threes.filter { $0 % 2 == 0 }.indices == all.filter { $0 % 6 == 0 })
    #expect(both.count == both.indices.count)
  }

  @Test("what is out of range is no member")
  func outOfRange() {
    var set = CommentSet(capacity: 5)
    set.insert(5)
    set.insert(-1)
    #expect(set.isEmpty)
    #expect(!set.contains(5) && !set.contains(-1) && !set.contains(64))
    #expect(CommentSet(capacity: 5, range: 3..<90).indices == [3, 4])
    #expect(CommentSet(capacity: 5, range: 7..<9).isEmpty)
  }
}
