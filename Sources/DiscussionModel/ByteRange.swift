/// A half-open range of UTF-8 bytes in a `TextStore`.
///
/// Text stands once in the store; articles, comments, blocks and quotes name
/// parts of it by range. Eight bytes, because a page has hundreds of
/// thousands of them.
package struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte, 0-based.
  package var lowerBound: UInt32
  /// The offset behind the last byte.
  package var upperBound: UInt32

  /// The range from `lowerBound` up to, not including, `upperBound`.
  package init(_ lowerBound: UInt32, _ upperBound: UInt32) {
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// The same from a standard range of byte offsets; both ends must lie below 4 GiB.
  package init(_ range: Range<Int>) {
    self.init(UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  /// The length in bytes.
  package var count: Int { Int(upperBound) - Int(lowerBound) }

  /// Whether the range holds no byte.
  package var isEmpty: Bool { upperBound <= lowerBound }

  /// The range as offsets into the store's bytes.
  package var offsets: Range<Int> { Int(lowerBound)..<Int(upperBound) }

  /// Whether `other` lies whole within this range.
  package func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// Whether the two ranges share a byte.
  package func overlaps(_ other: ByteRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}
