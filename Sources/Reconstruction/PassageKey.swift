/// Hashes of runs of words, as keys of the passage table.
enum PassageKey {
  /// How many words make a gram.
  static let gramLength = 4
  /// Of how many neighbouring grams at least one is kept (see `selected`).
  static let window = 3

  /// The key of all words of a slice, order and all.
  static func of(_ words: ArraySlice<Word>) -> UInt32 {
    var sum: UInt64 = UInt64(words.count) &* 0x9E37_79B9_7F4A_7C15
    for word in words {
      sum = (sum ^ UInt64(word.hash)) &* 0xD6E8_FEB8_6659_FD93
      sum ^= sum >> 32
    }
    return UInt32(truncatingIfNeeded: sum)
  }

  /// The key of the gram that begins at an index; there must be `gramLength` words from it on.
  @inline(__always)
  static func gram(_ words: UnsafeBufferPointer<Word>, at index: Int) -> UInt32 {
    let left = UInt64(words[index].hash) | UInt64(words[index + 1].hash) << 32
    let right = UInt64(words[index + 2].hash) | UInt64(words[index + 3].hash) << 32
    let product = (left ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: right ^ 0xE703_7ED1_A0B4_28DB)
    let mixed = product.high ^ product.low
    return UInt32(truncatingIfNeeded: mixed ^ mixed >> 32)
  }

  /// Appends the keys of the grams that stand for a passage.
  ///
  /// Of each `window` neighbouring grams the one with the smallest key is
  /// kept, so that two passages that share `gramLength + window - 1` words in
  /// a row share a kept gram, at about half of the entries (winnowing:
  /// Schleimer, Wilkerson, Aiken, SIGMOD 2003).
  static func selected(_ words: [Word], into keys: inout [UInt32], all: inout [UInt32]) {
    every(words, into: &all)
    guard all.count > window else {
      keys.append(contentsOf: all)
      return
    }
    all.withUnsafeBufferPointer { grams in
      var last = -1
      for start in 0...(grams.count - window) {
        var smallest = start
        for index in (start + 1)..<(start + window) where grams[index] <= grams[smallest] {
          smallest = index
        }
        if smallest != last { keys.append(grams[smallest]) }
        last = smallest
      }
    }
  }

  /// Replaces `keys` by those of all grams of a passage.
  static func every(_ words: [Word], into keys: inout [UInt32]) {
    keys.removeAll(keepingCapacity: true)
    guard words.count >= gramLength else { return }
    words.withUnsafeBufferPointer { buffer in
      keys.append(contentsOf: (0...(buffer.count - gramLength)).lazy.map { gram(buffer, at: $0) })
    }
  }
}
