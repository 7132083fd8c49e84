import TextKit

/// The text of a source: one space of byte offsets over one segment or several.
///
/// The bytes are valid UTF-8 without carriage returns. Text stands once;
/// articles, comments, blocks and quotes name parts of it by range, and no
/// range crosses the border of a segment. Lines are numbered as in the input,
/// so that `less +349` shows the same line 349.
public struct TextStore: Sendable {
  /// The first segment; nearly all texts have just this one.
  public let first: TextSegment
  private var others: [TextSegment] = []

  /// A store of one segment.
  ///
  /// - Parameters:
  ///   - memory: valid UTF-8, less than 4 GiB.
  ///   - lineStarts: byte offsets of the starts of the lines, ascending, from 0; `nil` where the source has none.
  public init(_ memory: TextMemory, lineStarts: [UInt32]?) {
    first = TextSegment(memory: memory, start: 0, lineStarts: lineStarts)
  }

  /// A store of a copy of `bytes`; see the other `init`.
  public init(bytes: [UInt8], lineStarts: [UInt32]?) {
    self.init(TextMemory(bytes), lineStarts: lineStarts)
  }

  /// A store that takes over the memory in which some bytes stand; `nil` where they are not all that stands there.
  public init?(whole bytes: TextBytes, lineStarts: [UInt32]?) {
    guard bytes.startIndex == 0, bytes.endIndex == bytes.memory.count else { return nil }
    self.init(bytes.memory, lineStarts: lineStarts)
  }

  /// A store of a string, with its lines found; for tests and small inputs.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes: bytes, lineStarts: bytes.withUnsafeBufferPointer(\.lineStarts))
  }

  /// The offset behind the last byte.
  public var count: Int { Int((others.last ?? first).range.upperBound) }

  /// The segments, in the order of their offsets.
  public var segments: [TextSegment] { [first] + others }

  /// Adds text behind all that is there, as a segment without lines.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Returns: where it stands; empty where the store would grow beyond 4 GiB.
  public mutating func append(_ text: [UInt8]) -> ByteRange {
    let start = UInt32(count)
    guard text.count < Int(UInt32.max) - count else { return ByteRange(start, start) }
    let segment = TextSegment(memory: TextMemory(text), start: start, lineStarts: nil)
    others.append(segment)
    return segment.range
  }

  /// The bytes of a range, cut to those of the segment in which it starts.
  @inlinable @inline(__always)
  public func bytes(of range: ByteRange) -> TextBytes {
    // Nearly all texts have just one segment, and nearly all ranges lie in order within it.
    guard range.lowerBound <= range.upperBound, range.upperBound <= first.range.upperBound else {
      return segment(at: range.lowerBound).bytes(of: range)
    }
    return TextBytes(
      memory: first.memory, origin: first.origin, startIndex: Int(range.lowerBound),
      endIndex: Int(range.upperBound))
  }

  /// Calls `body` with the bytes of a range; index 0 is the first of them.
  ///
  /// - Throws: what `body` throws.
  @inlinable
  public func withBytes<Result, Failure: Error>(
    of range: ByteRange, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes(of: range).withBytes(body)
  }

  /// The byte at an offset, or `nil` behind the end.
  @inlinable
  public func byte(at offset: Int) -> UInt8? {
    guard let offset = UInt32(exactly: offset) else { return nil }
    return bytes(of: ByteRange(offset, offset + (offset < UInt32.max ? 1 : 0))).first
  }

  /// The segment that holds the byte at an offset; behind the end the last one.
  public func segment(at offset: UInt32) -> TextSegment {
    guard offset >= first.range.upperBound, !others.isEmpty else { return first }
    let index = others.firstIndexInOrder { $0.range.upperBound > offset }
    return others[min(index, others.count - 1)]
  }

  /// The text of a range.
  public subscript(range: ByteRange) -> String {
    String(decoding: bytes(of: range), as: UTF8.self)
  }

  /// The 1-based number of the line that holds the byte at `offset`; `nil` where the source has no lines.
  public func line(at offset: UInt32) -> Int? { segment(at: offset).line(at: offset) }
}
