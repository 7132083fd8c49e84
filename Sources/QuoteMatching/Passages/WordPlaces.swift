import TextKit

/// Where one word, or two neighbouring ones, first stand in a source.
struct WordPlaces {
  /// From so many words on a source gets a table; a shorter one is looked through.
  private static let many = 256

  private var singles: [UInt32: Int32] = [:]
  private var pairs: [UInt64: Int32] = [:]

  /// The first place of a word or two, as an index of the source; `nil` where it does not have them.
  ///
  /// - Parameters:
  ///   - words: one word or two.
  ///   - source: the words of the source, the same at each call.
  mutating func first(_ words: [Word], in source: [Word]) -> Int? {
    guard source.count >= Self.many else { return Self.search(words, in: source) }
    if words.count == 1 {
      if singles.isEmpty { noteSingles(source) }
      return singles[words[0].hash].map(Int.init)
    }
    if pairs.isEmpty { notePairs(source) }
    return pairs[Self.key(words[0], words[1])].map(Int.init)
  }

  private static func search(_ words: [Word], in source: [Word]) -> Int? {
    guard words.count <= source.count else { return nil }
    return (0...(source.count - words.count)).first { start in
      words.indices.allSatisfy { words[$0].hash == source[start + $0].hash }
    }
  }

  private mutating func noteSingles(_ source: [Word]) {
    for (index, word) in source.enumerated() where singles[word.hash] == nil {
      singles[word.hash] = Int32(index)
    }
  }

  private mutating func notePairs(_ source: [Word]) {
    for index in source.indices.dropLast() {
      let key = Self.key(source[index], source[index + 1])
      if pairs[key] == nil { pairs[key] = Int32(index) }
    }
  }

  private static func key(_ first: Word, _ second: Word) -> UInt64 {
    UInt64(first.hash) << 32 | UInt64(second.hash)
  }
}
