/// The words of paragraphs that stand together, for one paragraph after the other down a page.
///
/// A window is made of two smaller ones, and each is made once.
struct WordWindows {
  /// So many windows of a size are kept; a power of two.
  private static let kept = 8

  private let words: [[UInt32]]
  private var pairs: [[UInt32]] = Array(repeating: [], count: kept)
  private var fours: [[UInt32]] = Array(repeating: [], count: kept)

  /// Windows over the paragraphs of a page, before the first of them.
  ///
  /// - Parameter words: the sorted words of each paragraph.
  init(_ words: [[UInt32]]) {
    self.words = words
    // A window that reaches down to the first paragraph begins above the page.
    for row in -6..<0 { advance(to: row) }
  }

  /// Goes down to the next paragraph.
  mutating func advance(to row: Int) {
    pairs[(row + 2) & (Self.kept - 1)] = WordOverlap.merged(words(at: row + 2), words(at: row + 3))
    fours[row & (Self.kept - 1)] = WordOverlap.merged(pair(from: row), pair(from: row + 2))
  }

  /// The words of a paragraph; none above and below the page.
  func words(at row: Int) -> [UInt32] { words.indices.contains(row) ? words[row] : [] }

  /// The words of a paragraph and the next; not far from where the windows are.
  func pair(from row: Int) -> [UInt32] { pairs[row & (Self.kept - 1)] }

  /// The words of a paragraph and the next three; not below where the windows are.
  func four(from row: Int) -> [UInt32] { fours[row & (Self.kept - 1)] }
}
