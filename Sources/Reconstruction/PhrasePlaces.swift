import DiscussionModel

/// The passages in which some phrases stand, found in one pass over the page.
struct PhrasePlaces {
  /// A phrase that more passages have is everybody's.
  private static let most = 6
  /// The keys of the phrases as bits, so that nearly every other word is passed over at once.
  private var filter = [UInt64](repeating: 0, count: 1 << 10)
  private var places: [UInt32: [Int]] = [:]

  /// Looks for phrases.
  ///
  /// - Parameters:
  ///   - phrases: the keys of their first grams.
  ///   - passages: the passages of the page.
  ///   - paragraphs: the comments' paragraphs.
  ///   - isOwn: whether a paragraph is its writer's own.
  ///   - bytes: the store.
  init(
    phrases: [UInt32], passages: Passages, paragraphs: Range<Int>, isOwn: (Int) -> Bool,
    bytes: [UInt8]
  ) {
    for phrase in phrases {
      places[phrase] = []
      filter[Int(phrase >> 6) & 1023] |= 1 << UInt64(phrase & 63)
    }
    let own = paragraphs.filter(isOwn).map { passages.passage(ofParagraph: $0) }
    var words: [Word] = []
    for passage in Array(0..<passages.articleCount) + own {
      WordScanner.read(bytes, in: passages.range(passage).offsets, into: &words)
      look(passage, words)
    }
  }

  /// The passages that hold a phrase, in the order of the page; `nil` where there are too many.
  func passages(of phrase: UInt32) -> [Int]? {
    places[phrase].flatMap { $0.count > Self.most ? nil : $0 }
  }

  private mutating func look(_ passage: Int, _ words: [Word]) {
    guard words.count >= PassageKey.gramLength else { return }
    words.withUnsafeBufferPointer { buffer in
      for index in 0...(buffer.count - PassageKey.gramLength) {
        let key = PassageKey.gram(buffer, at: index)
        guard filter[Int(key >> 6) & 1023] >> UInt64(key & 63) & 1 == 1 else { continue }
        note(key, passage)
      }
    }
  }

  private mutating func note(_ key: UInt32, _ passage: Int) {
    guard let known = places[key], known.count <= Self.most, known.last != passage else { return }
    places[key]?.append(passage)
  }
}
