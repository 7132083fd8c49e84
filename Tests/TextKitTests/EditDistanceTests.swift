import Testing
import TextKit

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "a letter added, dropped, changed or swapped with the next is one slip",
    arguments: [
      ("score", "score", 0), ("scores", "score", 1), ("scoe", "score", 1), ("scare", "score", 1),
      ("socre", "score", 1), ("", "up", 2), ("up", "", 2), ("", "", 0), ("kitten", "sitting", 3),
      ("ab", "ba", 1), ("abc", "cab", 2), ("ca", "abc", 3), ("Up", "up", 1), ("é", "e", 1),
      ("🔔a", "🔔b", 1),
    ])
  func slips(left: String, right: String, slips: Int) {
    #expect(left.slips(to: right, atMost: 10) == slips)
    #expect(right.slips(to: left, atMost: 10) == slips)
    #expect(left.slips(to: right, atMost: slips) == slips)
    #expect(left.slips(to: right, atMost: slips - 1) == nil)
  }

  private static let letters: [Character] = ["a", "b", "c"]

  /// The table filled whole.
  private func whole(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var least = min(row[j], rows[i][j + 1]) + 1
        least = min(least, rows[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }

  @Test("within any limit the slips are those of the whole table")
  func limited() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          Self.letters[Int.random(in: 0..<3, using: &random)]
        }
      }
      let slips = whole(words[0], words[1])
      let most = Int.random(in: 0...9, using: &random)
      let found = String(words[0]).slips(to: String(words[1]), atMost: most)
      #expect(found == (slips <= most ? slips : nil), "\(words) \(most)")
    }
  }

  @Test("of a text of a million letters only as many are read as can matter")
  func long() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(long.slips(to: "aaa", atMost: 5) == nil)
    #expect("aaa".slips(to: long, atMost: 5) == nil)
  }

  @Test("the nearest is the first of those with the fewest slips")
  func nearest() {
    let words = ["fold", "foal", "goal", "fool"]
    #expect("foul".nearest(of: words, atMost: 2) == "foal")
    #expect("fodl".nearest(of: words, atMost: 1) == "fold")
    #expect("goal".nearest(of: words, atMost: 0) == "goal")
    #expect("xyzzy".nearest(of: words, atMost: 3) == nil)
    #expect("a".nearest(of: [], atMost: 9) == nil)
  }
}
