/// Eight bytes that are looked at together, in one word of the machine.
///
/// What is found of them comes as the high bits of their bytes (Warren,
/// Hacker's Delight, 2nd edition, 6-1). Swift's vectors are taken apart byte
/// by byte as yet and cost thrice as much as looking at one after the other.
public struct ByteChunk {
  @usableFromInline let word: UInt64

  @inlinable @inline(__always)
  static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable @inline(__always)
  static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// The bytes from an index of a buffer on; behind the last stand zeros.
  @inlinable @inline(__always)
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard let base = UnsafeRawPointer(bytes.baseAddress), index + 8 <= bytes.count else {
      word = Self.last(of: bytes, from: index)
      return
    }
    word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @usableFromInline @inline(never)
  static func last(of bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> UInt64 {
    bytes[index...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Which are a given byte.
  @inlinable @inline(__always)
  public func equal(_ byte: UInt8) -> UInt64 {
    let difference = word ^ Self.ones &* UInt64(byte)
    return ~((difference & ~Self.highs &+ ~Self.highs) | difference) & Self.highs
  }

  /// Which are none of some.
  @inlinable @inline(__always)
  public func others(than hits: UInt64) -> UInt64 { ~hits & Self.highs }

  /// Which are a letter of ASCII.
  @inlinable @inline(__always)
  public var letters: UInt64 { Self.between(0x61, 0x7A, in: word | Self.ones &* 0x20) }

  /// Which are a capital of ASCII.
  @inlinable @inline(__always)
  public var capitals: UInt64 { Self.between(0x41, 0x5A, in: word) }

  /// Which are between two bytes of ASCII, both included.
  @inlinable @inline(__always)
  static func between(_ first: UInt8, _ last: UInt8, in word: UInt64) -> UInt64 {
    // With the high bit set nothing is borrowed from the next byte.
    let reaches = (word | highs) &- ones &* UInt64(first)
    let exceeds = (word | highs) &- ones &* UInt64(last + 1)
    return reaches & ~exceeds & ~word & highs
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first index in a range whose byte passes a test; `nil` where none does.
  ///
  /// Most bytes of a page are letters that a search passes over, so they are
  /// tested eight at once.
  ///
  /// - Parameters:
  ///   - range: where to look.
  ///   - test: which of eight bytes pass, as their high bits.
  @inlinable @inline(__always)
  public func firstIndex(in range: Range<Int>, where test: (ByteChunk) -> UInt64) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let hits = test(ByteChunk(self, at: index))
      if hits != 0 {
        let found = index + hits.trailingZeroBitCount / 8
        return found < range.upperBound ? found : nil
      }
      index += 8
    }
    return nil
  }

  /// Calls `body` with each index in a range whose byte passes a test, in order.
  ///
  /// - Parameters:
  ///   - range: where to look.
  ///   - test: which of eight bytes pass, as their high bits.
  ///   - body: what to do with an index.
  @inlinable @inline(__always)
  public func forEachIndex(
    in range: Range<Int>, where test: (ByteChunk) -> UInt64, _ body: (Int) -> Void
  ) {
    for chunk in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      var hits = test(ByteChunk(self, at: chunk))
      while hits != 0 {
        let index = chunk + hits.trailingZeroBitCount / 8
        guard index < range.upperBound else { return }
        body(index)
        hits &= hits - 1
      }
    }
  }
}
