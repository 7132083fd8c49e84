import TextKit

/// Hashes of runs of words, as keys of the passage table.
package enum PassageKey {
  /// How many words make a gram.
  package static let gramLength = 4
  /// Of how many neighbouring grams at least one is kept: `selected` compares so many.
  private static let window = 3

  /// The key of all words of a slice, order and all.
  package static func of(_ words: ArraySlice<Word>) -> UInt32 {
    var sum: UInt64 = UInt64(words.count) &* 0x9E37_79B9_7F4A_7C15
    for word in words {
      sum = (sum ^ UInt64(word.hash)) &* 0xD6E8_FEB8_6659_FD93
      sum ^= sum >> 32
    }
    return UInt32(truncatingIfNeeded: sum)
  }

  /// The key of the gram that begins at an index; there must be `gramLength` words from it on.
  @inline(__always)
  package static func gram(_ words: UnsafeBufferPointer<Word>, at index: Int) -> UInt32 {
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
  package static func selected(_ words: [Word], into keys: inout [UInt32]) {
    words.withUnsafeBufferPointer { buffer in
      let count = buffer.count - gramLength + 1
      guard count > window else { return every(buffer, into: &keys) }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { room in
        let kept = select(count, of: buffer, into: room)
        // Handed on at once: a single `append` costs as much as finding the key.
        keys.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<kept]))
      }
    }
  }

  /// Writes the smallest key of each `window` of so many grams, once each.
  ///
  /// - Returns: how many there are.
  private static func select(
    _ count: Int, of words: UnsafeBufferPointer<Word>, into room: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var (last, kept) = (-1, 0)
    var (first, second) = (gram(words, at: 0), gram(words, at: 1))
    for end in (window - 1)..<count {
      let third = gram(words, at: end)
      // Of equal keys the last is kept.
      let isThird = third <= min(first, second)
      let place = isThird ? end : second <= first ? end - 1 : end - 2
      if place != last {
        room.initializeElement(at: kept, to: min(first, second, third))
        kept += 1
      }
      last = place
      (first, second) = (second, third)
    }
    return kept
  }

  /// Appends the keys of all grams of a passage.
  package static func every(_ words: UnsafeBufferPointer<Word>, into keys: inout [UInt32]) {
    guard words.count >= gramLength else { return }
    for index in 0...(words.count - gramLength) { keys.append(gram(words, at: index)) }
  }
}
