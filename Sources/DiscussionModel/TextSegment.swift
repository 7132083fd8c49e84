import TextKit

/// A part of a store's text that stands in memory in one piece: a file, or what was decoded from one.
///
/// Nothing changes the bytes, so threads may share them.
public struct TextSegment: @unchecked Sendable {
  /// Its offsets in the store.
  public let range: ByteRange
  /// The offset in the store at which each line starts, in order, where the source has lines; else `nil`.
  public let lineStarts: [UInt32]?
  @usableFromInline let memory: TextMemory
  @usableFromInline let origin: UnsafePointer<UInt8>

  init(memory: TextMemory, start: UInt32, lineStarts: [UInt32]?) {
    range = ByteRange(start, start + UInt32(clamping: memory.count))
    self.memory = memory
    self.lineStarts = lineStarts
    origin = memory.start - Int(start)
  }

  /// All its bytes.
  @inlinable
  public var bytes: TextBytes { bytes(of: range) }

  /// The bytes of a range of the store, cut to those that the segment has.
  @inlinable
  public func bytes(of part: ByteRange) -> TextBytes {
    let upper = Swift.min(part.upperBound, range.upperBound)
    let lower = Swift.max(Swift.min(part.lowerBound, upper), range.lowerBound)
    return TextBytes(
      memory: memory, origin: origin, startIndex: Int(lower), endIndex: Int(Swift.max(lower, upper))
    )
  }

  /// The 1-based number of the line that holds the byte at an offset; `nil` where there are no lines.
  func line(at offset: UInt32) -> Int? {
    lineStarts.map { Swift.max($0.firstIndexInOrder { $0 > offset }, 1) }
  }
}
