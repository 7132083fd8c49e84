import TextKit

/// The decoded text of an input, held once, with a line table back to the input.
///
/// The bytes are valid UTF-8 without carriage returns; lines are numbered as
/// in the input, so that `less +349` shows the same line 349.
package struct TextStore: Sendable {
  /// The text as UTF-8.
  package let bytes: [UInt8]
  /// The byte offset at which each line starts, in order; the first is 0.
  package let lineStarts: [UInt32]

  /// A store of `bytes`, which must be valid UTF-8, with its lines already found.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8, at most 4 GiB.
  ///   - lineStarts: byte offsets of the starts of the lines, ascending, from 0.
  package init(bytes: [UInt8], lineStarts: [UInt32]) {
    self.bytes = bytes
    self.lineStarts = lineStarts
  }

  /// A store of a string, with its lines found; for tests and small inputs.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes: bytes, lineStarts: bytes.withUnsafeBufferPointer(\.lineStarts))
  }

  /// The text of a range.
  package subscript(range: ByteRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }

  /// The 1-based number of the line that holds the byte at `offset`.
  package func line(at offset: UInt32) -> Int {
    max(lineStarts.firstIndexInOrder { $0 > offset }, 1)
  }
}
