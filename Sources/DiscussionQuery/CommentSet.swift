/// A set of comments of one discussion, by index: one bit each.
package struct CommentSet: Hashable, Sendable {
  /// How many comments the discussion has; every member is below.
  package let capacity: Int
  private(set) var words: [UInt64]

  /// The empty set of a discussion with `capacity` comments.
  package init(capacity: Int) {
    self.capacity = capacity
    words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
  }

  /// The comments of an index range, cut to those that there are.
  package init(capacity: Int, range: Range<Int>) {
    self.init(capacity: capacity)
    for index in range.clamped(to: 0..<capacity) { insert(index) }
  }

  /// Whether the comment at an index is a member.
  package func contains(_ index: Int) -> Bool {
    guard index >= 0, index < capacity else { return false }
    return words[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  /// Makes the comment at an index a member; one that there is not is left out.
  package mutating func insert(_ index: Int) {
    guard index >= 0, index < capacity else { return }
    words[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// How many members there are.
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether there is no member.
  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The indices of the members, ascending.
  package var indices: [Int] {
    var result: [Int] = []
    result.reserveCapacity(count)
    forEach { result.append($0) }
    return result
  }

  /// Calls `body` with the index of each member, ascending, until it gives back `false`.
  @inline(__always)
  func forEachWhile(_ body: (Int) -> Bool) {
    for (slot, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        guard body(slot << 6 + rest.trailingZeroBitCount) else { return }
        rest &= rest &- 1
      }
    }
  }

  /// Calls `body` with the index of each member, ascending.
  @inline(__always)
  package func forEach(_ body: (Int) -> Void) {
    for (slot, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(slot << 6 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }

  /// The members for which `isMember` holds.
  @inline(__always)
  func filter(_ isMember: (Int) -> Bool) -> CommentSet {
    var result = self
    for slot in words.indices where words[slot] != 0 {
      var rest = words[slot]
      var kept: UInt64 = 0
      while rest != 0 {
        let bit = rest & (~rest &+ 1)
        if isMember(slot << 6 + rest.trailingZeroBitCount) { kept |= bit }
        rest ^= bit
      }
      result.words[slot] = kept
    }
    return result
  }

  /// Adds the members of another set of the same discussion.
  package mutating func formUnion(_ other: CommentSet) {
    for slot in words.indices where slot < other.words.count { words[slot] |= other.words[slot] }
  }

  /// Removes the members of another set of the same discussion.
  package mutating func subtract(_ other: CommentSet) {
    for slot in words.indices where slot < other.words.count { words[slot] &= ~other.words[slot] }
  }

  /// The members that are not in another set of the same discussion.
  package func subtracting(_ other: CommentSet) -> CommentSet {
    var result = self
    result.subtract(other)
    return result
  }

  /// The members that are in another set of the same discussion too.
  package func intersection(_ other: CommentSet) -> CommentSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  /// Keeps only the members of another set of the same discussion.
  package mutating func formIntersection(_ other: CommentSet) {
    for slot in words.indices where slot < other.words.count { words[slot] &= other.words[slot] }
  }
}
