/// A few words to look others up in, by their hashes.
///
/// Open addressing on the hashes themselves, which are as good as random: a
/// `Set` would hash each of them once more, for every word of a page.
public struct WordSet: Sendable {
  /// The hashes; 0 where there is none, since no word has that hash.
  @usableFromInline let slots: [UInt32]
  @usableFromInline let mask: Int

  /// The words of a text.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(WordScanner.words(bytes).map(\.hash))
  }

  /// Words by their hashes.
  public init(_ hashes: [UInt32]) {
    var size = 8
    while size < hashes.count * 4 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for hash in hashes where hash != 0 {
      var slot = Int(hash) & (size - 1)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
      slots[slot] = hash
    }
    self.slots = slots
    mask = size - 1
  }

  /// The hashes, in no order.
  public var hashes: [UInt32] { slots.filter { $0 != 0 } }

  /// Whether a word is one of them.
  @inlinable @inline(__always)
  public func contains(_ hash: UInt32) -> Bool {
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
