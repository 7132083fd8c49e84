import Glibc

/// Why bytes could not be written.
package struct WriteError: Error, Hashable, Sendable {
  /// The system's error number.
  package let code: Int32

  /// An error with the system's number.
  package init(code: Int32) { self.code = code }

  /// Whether nobody reads any more (`… | head`), which is no failure of ours.
  package var isClosedPipe: Bool { code == EPIPE }
}

/// Writes bytes to a file descriptor, whole.
package struct DescriptorOutput: Sendable {
  private let descriptor: Int32

  /// An output to an open descriptor, which stays open.
  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// Writes all bytes; goes on after a short write or a signal.
  ///
  /// - Throws: a `WriteError` with the system's number.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw WriteError(code: errno)
      }
    }
  }
}
