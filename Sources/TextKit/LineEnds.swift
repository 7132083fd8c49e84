import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first such byte from an index on; `nil` where there is none.
  ///
  /// By the C library's search, which is the fastest there is for one byte.
  public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let base = UnsafeRawPointer(baseAddress), start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The offsets at which lines start: 0, and each one behind a line feed.
  public var lineStarts: [UInt32] {
    var starts: [UInt32] = [0]
    var next = 0
    while let end = firstIndex(of: 0x0A, from: next) {
      next = end + 1
      starts.append(UInt32(next))
    }
    return starts
  }
}
