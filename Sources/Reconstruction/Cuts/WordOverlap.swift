import DiscussionModel
import TextKit

/// How much two passages have to do with each other, by their words, rare words weighing more.
struct WordOverlap {
  /// Only so many words of a paragraph are looked at.
  private static let most = 300

  /// The different words of each paragraph, sorted by hash.
  let words: [[UInt32]]
  /// In how many paragraphs a word stands, by the low bits of its hash.
  private var counts: [UInt16]
  private let mask: UInt32
  /// What a word weighs that stands in so many paragraphs, as far as most do.
  private let weights: [Float] = (0..<1024).map { Self.weight(ofCount: $0) }

  /// Counts the words of a page's paragraphs.
  init(_ page: ImportedPage) {
    words = page.paragraphs.map { Self.words(page.text.bytes(of: $0.range)) }
    var size = 1 << 12
    while size < page.text.count / 16, size < 1 << 20 { size *= 2 }
    counts = Array(repeating: 0, count: size)
    mask = UInt32(size - 1)
    for word in words.joined() {
      let slot = Int(word & mask)
      if counts[slot] < .max { counts[slot] += 1 }
    }
  }

  private static func words(_ bytes: TextBytes) -> [UInt32] {
    let words = WordScanner.words(bytes.prefix(most * 8))
    return distinct(words.prefix(most).map(\.hash).sorted())
  }

  /// In how many paragraphs a word stands, about.
  func count(of word: UInt32) -> Int { Int(counts[Int(word & mask)]) }

  /// Two sorted lists as one, each word once.
  static func merged(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    return Array(unsafeUninitializedCapacity: left.count + right.count) { result, count in
      var (i, j) = (0, 0)
      while i < left.count, j < right.count {
        let (a, b) = (left[i], right[j])
        result.initializeElement(at: count, to: min(a, b))
        count += 1
        if a <= b { i += 1 }
        if b <= a { j += 1 }
      }
      for word in i < left.count ? left[i...] : right[j...] {
        result.initializeElement(at: count, to: word)
        count += 1
      }
    }
  }

  private static func distinct(_ sorted: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for word in sorted where word != result.last { result.append(word) }
    return result
  }

  private static func weight(ofCount count: Int) -> Float { 1 / logarithm(2 + Float(count)) }

  /// The weight of the words that two sorted lists share, against the length of the shorter.
  func shared(_ left: [UInt32], _ right: [UInt32]) -> Float {
    var sum: Float = 0
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        let count = count(of: left[i])
        sum += count < weights.count ? weights[count] : Self.weight(ofCount: count)
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return sum / (1 + Float(min(left.count, right.count)).squareRoot())
  }
}
