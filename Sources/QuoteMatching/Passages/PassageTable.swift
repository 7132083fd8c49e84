/// A table from the keys of passages to the paragraphs in which they stand.
///
/// Open addressing with linear probing in one array of eight-byte slots, the
/// key above, the paragraph below: half of the work here is waiting for
/// memory, so nothing is boxed.
struct PassageTable {
  /// At most so many paragraphs are kept for a key: what everybody says leads nowhere.
  static let most = 6

  private var slots: [UInt64]
  private var mask: Int
  private var used = 0

  /// An empty table with room for some entries; it grows beyond.
  init(expecting entries: Int) {
    var capacity = 64
    while capacity * 6 < entries * 10 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Enters a paragraph under a key; one that is there already, or one too many, is dropped.
  mutating func insert(_ key: UInt32, paragraph: Int) {
    if used * 10 > slots.count * 7 { grow() }
    let entry = UInt64(key) << 32 | UInt64(UInt32(paragraph) + 1)
    var slot = Self.slot(of: key, mask: mask)
    var same = 0
    while slots[slot] != 0 {
      if slots[slot] == entry { return }
      if slots[slot] >> 32 == UInt64(key) {
        same += 1
        if same == Self.most { return }
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = entry
    used += 1
  }

  /// Calls `body` with each paragraph that was entered under a key, in the order of entry.
  @inline(__always)
  func forEach(_ key: UInt32, _ body: (Int) -> Void) {
    var slot = Self.slot(of: key, mask: mask)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(key) { body(Int(slots[slot] & 0xFFFF_FFFF) - 1) }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func slot(of key: UInt32, mask: Int) -> Int {
    Int(truncatingIfNeeded: UInt64(key) &* 0x9E37_79B9_7F4A_7C15 >> 24) & mask
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Self.slot(of: UInt32(entry >> 32), mask: mask)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
