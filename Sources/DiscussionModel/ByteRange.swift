/// A half-open range of UTF-8 bytes in a `TextStore`.
///
/// Text stands once in the store; articles, comments, blocks and quotes name
/// parts of it by range. Eight bytes, because a page has hundreds of
/// thousands of them.
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte, 0-based.
  public var lowerBound: UInt32
  /// The offset behind the last byte.
  public var upperBound: UInt32

  /// The range from `lowerBound` up to, not including, `upperBound`.
  @inlinable
  public init(_ lowerBound: UInt32, _ upperBound: UInt32) {
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// The same from a standard range of byte offsets; both ends must lie below 4 GiB.
  @inlinable
  public init(_ range: Range<Int>) {
    self.init(UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  /// The length in bytes.
  @inlinable
  public var count: Int { Int(upperBound) - Int(lowerBound) }

  /// Whether the range holds no byte.
  @inlinable
  public var isEmpty: Bool { upperBound <= lowerBound }

  /// The range as offsets into the store's bytes.
  @inlinable
  public var offsets: Range<Int> { Int(lowerBound)..<Int(upperBound) }

  /// The part of the range that lies within `other`; empty where none does.
  @inlinable
  public func clamped(to other: ByteRange) -> ByteRange {
    let lower = max(lowerBound, other.lowerBound)
    return ByteRange(lower, max(lower, min(upperBound, other.upperBound)))
  }

  /// Whether `other` lies whole within this range.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// Whether the two ranges share a byte.
  @inlinable
  public func overlaps(_ other: ByteRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}
