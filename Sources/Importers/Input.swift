import DiscussionModel

/// The bytes of a source, whole, as they were read.
package struct Input: Sendable {
  /// Where they came from, as the user named it.
  package let source: String
  /// The bytes; the first has offset 0.
  package let bytes: TextBytes

  /// The bytes of a source, the first of which has offset 0.
  package init(_ bytes: TextBytes, source: String) {
    self.bytes = bytes
    self.source = source
  }

  /// The bytes of a source that are in memory as an array.
  package init(_ bytes: [UInt8], source: String) { self.init(TextBytes(bytes), source: source) }

  /// The beginning, by which importers tell what the input is.
  package var head: Head { Head(bytes.prefix(Head.size), name: source) }
}

/// The beginning of an input.
package struct Head: Sendable {
  /// How much of an input it is at most, in bytes.
  package static let size = 64 << 10

  /// The bytes.
  package let bytes: TextBytes
  /// The input's name, which only breaks ties.
  package let name: String

  /// The beginning of an input.
  ///
  /// - Parameters:
  ///   - bytes: its first bytes.
  ///   - name: what the user calls it.
  package init(_ bytes: TextBytes, name: String) {
    self.bytes = bytes
    self.name = name
  }
}
