/// Some bytes of a `TextStore`; their indices are offsets in the store, as those of an array's slice.
///
/// It costs what a slice of an array costs, and slices of it have the same type.
/// Public, since only what is public can be inlined into other targets.
/// Nothing changes the bytes, so threads may share them.
public struct TextBytes: RandomAccessCollection, @unchecked Sendable {
  /// What keeps the bytes where they are.
  @usableFromInline let memory: TextMemory
  /// Where the byte at offset 0 of the store would be.
  @usableFromInline let origin: UnsafePointer<UInt8>
  /// The offset of the first byte, 0-based.
  public let startIndex: Int
  /// The offset behind the last byte.
  public let endIndex: Int

  @inlinable
  init(memory: TextMemory, origin: UnsafePointer<UInt8>, startIndex: Int, endIndex: Int) {
    self.memory = memory
    self.origin = origin
    self.startIndex = startIndex
    self.endIndex = endIndex
  }

  /// No bytes.
  public init() { self.init([]) }

  /// Bytes of their own, copied, whose first has offset 0.
  public init(_ bytes: [UInt8]) {
    let memory = TextMemory(bytes)
    self.init(memory: memory, origin: memory.start, startIndex: 0, endIndex: bytes.count)
  }

  /// The byte at an offset of the store, which must lie within.
  @inlinable
  public subscript(offset: Int) -> UInt8 {
    precondition(offset >= startIndex && offset < endIndex, "offset out of range")
    return origin[offset]
  }

  /// The bytes at some offsets of the store, which must lie within.
  @inlinable
  public subscript(range: Range<Int>) -> TextBytes {
    precondition(
      range.lowerBound >= startIndex && range.upperBound <= endIndex, "range out of range")
    return TextBytes(
      memory: memory, origin: origin, startIndex: range.lowerBound, endIndex: range.upperBound)
  }

  /// The bytes one after the other.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let memory: TextMemory
    @usableFromInline var place: UnsafePointer<UInt8>
    @usableFromInline let end: UnsafePointer<UInt8>

    @inlinable
    init(_ bytes: TextBytes) {
      memory = bytes.memory
      place = bytes.origin + bytes.startIndex
      end = bytes.origin + bytes.endIndex
    }

    /// The next byte, or `nil` behind the last.
    @inlinable @inline(__always)
    public mutating func next() -> UInt8? {
      guard place < end else { return nil }
      defer { place += 1 }
      return place.pointee
    }
  }

  /// An iterator over the bytes.
  @inlinable @inline(__always)
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Where the bytes stand in the store.
  @inlinable
  public var range: ByteRange { ByteRange(startIndex..<endIndex) }

  /// Calls `body` with the bytes in one piece; index 0 is the first of them.
  @inlinable
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try withBytes(body)
  }

  /// Calls `body` with the bytes in one piece; index 0 is the first of them.
  ///
  /// - Throws: what `body` throws.
  @inlinable
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let buffer = UnsafeBufferPointer(start: origin + startIndex, count: endIndex - startIndex)
    defer { withExtendedLifetime(memory) {} }
    return try body(buffer)
  }
}

extension TextBytes: Hashable {
  /// Whether two runs hold the same bytes, wherever they stand.
  public static func == (left: TextBytes, right: TextBytes) -> Bool { left.elementsEqual(right) }

  /// Feeds the bytes into a hasher.
  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
