/// Bytes that stand still in memory and are given back when the last value that names them goes.
///
/// Nothing changes them once they are here, so threads may share them.
public final class TextMemory: @unchecked Sendable {
  @usableFromInline let start: UnsafePointer<UInt8>
  /// How many bytes there are.
  public let count: Int
  private let release: (@Sendable (UnsafeRawBufferPointer) -> Void)?

  /// Memory of its own with a copy of some bytes.
  public convenience init(_ bytes: some Collection<UInt8>) {
    self.init(capacity: bytes.count) { buffer in
      _ = buffer.initialize(fromContentsOf: bytes)
      return bytes.count
    }
  }

  /// Memory of its own that is filled where it stands.
  ///
  /// - Parameters:
  ///   - capacity: how many bytes there can be at most.
  ///   - fill: writes from the start on and gives back how many bytes it wrote.
  public init(capacity: Int, fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    let address = UnsafeMutablePointer<UInt8>.allocate(capacity: max(capacity, 1))
    let written = fill(UnsafeMutableBufferPointer(start: address, count: capacity))
    start = UnsafePointer(address)
    count = min(max(written, 0), capacity)
    release = nil
  }

  /// Memory that somebody else made, such as a file that is mapped.
  ///
  /// - Parameters:
  ///   - buffer: the bytes; they must not change.
  ///   - release: gives them back.
  public init?(
    _ buffer: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    guard let address = buffer.baseAddress else { return nil }
    start = address.assumingMemoryBound(to: UInt8.self)
    count = buffer.count
    self.release = release
  }

  deinit {
    if let release {
      release(UnsafeRawBufferPointer(start: start, count: count))
    } else {
      start.deallocate()
    }
  }
}
