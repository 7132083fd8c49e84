import DiscussionModel

/// How much two passages have to do with each other, by their words, rare words weighing more.
struct WordOverlap {
  /// Only so many words of a paragraph are looked at.
  private static let most = 300

  private let bytes: [UInt8]
  private let paragraphs: [Paragraph]
  /// In how many paragraphs a word stands, by the low bits of its hash.
  private var counts: [UInt16]
  private let mask: UInt32

  /// Counts the words of a page's paragraphs.
  init(_ page: ImportedPage) {
    bytes = page.text.bytes
    paragraphs = page.paragraphs
    var size = 1 << 12
    while size < page.text.bytes.count / 16, size < 1 << 20 { size *= 2 }
    counts = Array(repeating: 0, count: size)
    mask = UInt32(size - 1)
    for paragraph in paragraphs.indices {
      for word in words(of: paragraph) {
        let slot = Int(word & mask)
        if counts[slot] < .max { counts[slot] += 1 }
      }
    }
  }

  /// The different words of a paragraph, sorted by hash.
  func words(of paragraph: Int) -> [UInt32] {
    var words: [Word] = []
    let range = paragraphs[paragraph].range.offsets
    let limit = min(range.upperBound, range.lowerBound + Self.most * 8)
    let part = range.lowerBound..<limit
    bytes.withUnsafeBufferPointer { WordScanner.scan($0, in: part, into: &words) }
    return Self.distinct(words.prefix(Self.most).map(\.hash).sorted())
  }

  /// In how many paragraphs a word stands, about.
  func count(of word: UInt32) -> Int { Int(counts[Int(word & mask)]) }

  /// The words of several sorted lists as one.
  static func union(_ lists: ArraySlice<[UInt32]>) -> [UInt32] {
    distinct(lists.joined().sorted())
  }

  private static func distinct(_ sorted: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for word in sorted where word != result.last { result.append(word) }
    return result
  }

  /// The weight of the words that two sorted lists share, against the length of the shorter.
  func shared(_ left: [UInt32], _ right: [UInt32]) -> Float {
    var sum: Float = 0
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        sum += 1 / logarithm(2 + Float(counts[Int(left[i] & mask)]))
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
