import TextKit

extension TextBytes {
  /// The first offset in a range whose byte passes a test, eight bytes at once; `nil` where none does.
  ///
  /// - Parameters:
  ///   - range: offsets of the bytes.
  ///   - test: which of eight bytes pass, as their high bits.
  @inlinable @inline(__always)
  public func firstIndex(in range: Range<Int>, where test: (ByteChunk) -> UInt64) -> Int? {
    withBytes { buffer in
      buffer.firstIndex(
        in: range.lowerBound - startIndex..<range.upperBound - startIndex, where: test)
    }.map { $0 + startIndex }
  }

  /// Calls `body` with each offset in a range whose byte passes a test, in order, eight bytes at once.
  ///
  /// - Parameters:
  ///   - range: offsets of the bytes.
  ///   - test: which of eight bytes pass, as their high bits.
  ///   - body: what to do with an offset.
  @inlinable @inline(__always)
  public func forEachIndex(
    in range: Range<Int>, where test: (ByteChunk) -> UInt64, _ body: (Int) -> Void
  ) {
    withBytes { buffer in
      let part = range.lowerBound - startIndex..<range.upperBound - startIndex
      buffer.forEachIndex(in: part, where: test) { body($0 + startIndex) }
    }
  }
}
