import TextKit

/// The words of the passages read last, in which a few words are looked for one after the other.
///
/// The index of grams holds too little of a passage to find every short piece
/// of it; people mostly take such pieces from what they just read.
struct RecentPassages {
  /// How many words are held at least, once so many were read.
  private static let memory = 4_000

  private var hashes: [UInt32] = []
  /// Which pairs of neighbouring words are held, as bits: most words looked for are none, and not looked for long.
  private var pairs = [UInt64](repeating: 0, count: 1 << 10)
  /// The passages held, each with the place of its first word.
  private var passages: [(passage: Int, start: Int)] = []

  /// Takes in the words of the next passage.
  mutating func add(_ passage: Int, words: [Word]) {
    let start = hashes.count
    passages.append((passage, start))
    for word in words { hashes.append(word.hash) }
    notePairs(from: start)
    // What parts two passages is the hash of no word, so that nothing is found across.
    hashes.append(0)
    if hashes.count > Self.memory * 2 { forget() }
  }

  /// Drops the passages that are further up than the memory reaches.
  private mutating func forget() {
    let first = passages.firstIndex { hashes.count - $0.start <= Self.memory } ?? 0
    guard first > 0 else { return }
    let start = passages[first].start
    hashes.removeFirst(start)
    passages.removeFirst(first)
    for index in passages.indices { passages[index].start -= start }
    for index in pairs.indices { pairs[index] = 0 }
    notePairs(from: 0)
  }

  /// The bit of two neighbouring words.
  @inline(__always)
  private static func bit(_ left: UInt32, _ right: UInt32) -> Int {
    Int((left &* 0x9E37_79B1 ^ right) & 0xFFFF)
  }

  /// Notes the words from a place on, each with the one before it.
  private mutating func notePairs(from start: Int) {
    pairs.withUnsafeMutableBufferPointer { pairs in
      var last = start > 0 ? hashes[start - 1] : 0
      for hash in hashes[start...] {
        let bit = Self.bit(last, hash)
        pairs[bit >> 6] |= 1 << UInt64(bit & 63)
        last = hash
      }
    }
  }

  /// Whether all neighbouring words of a few may be held as neighbours.
  private func mayHold(_ words: [Word]) -> Bool {
    words.indices.dropFirst().allSatisfy { index in
      let bit = Self.bit(words[index - 1].hash, words[index].hash)
      return pairs[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }
  }

  /// The passages that hold some words one right behind the other, the latest last.
  func passages(with words: [Word]) -> [Int] {
    guard let first = words.first, hashes.count >= words.count, mayHold(words) else { return [] }
    var found: [Int] = []
    hashes.withUnsafeBufferPointer { buffer in
      for index in 0...(buffer.count - words.count) where buffer[index] == first.hash {
        guard words.indices.allSatisfy({ buffer[index + $0] == words[$0].hash }) else { continue }
        let passage = passage(at: index)
        if found.last != passage { found.append(passage) }
      }
    }
    return found
  }

  private func passage(at word: Int) -> Int {
    passages[passages.lastIndexInOrder { $0.start <= word } ?? 0].passage
  }
}
