/// Bytes that are looked for as they are.
///
/// Each byte of a text is looked at a fixed number of times, whatever it and
/// the pattern are (Knuth, Morris, Pratt, "Fast pattern matching in strings",
/// SIAM J. Comput. 1977).
public struct BytePattern: Sendable {
  @usableFromInline let bytes: [UInt8]
  /// For each number of matched bytes how many still match where the next one does not.
  @usableFromInline let shorter: [Int]

  /// A pattern; an empty one is found everywhere.
  public init(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var shorter = Array(repeating: 0, count: bytes.count + 1)
    var matched = 0
    for index in bytes.indices.dropFirst() {
      while matched > 0, bytes[matched] != bytes[index] { matched = shorter[matched] }
      if bytes[matched] == bytes[index] { matched += 1 }
      shorter[index + 1] = matched
    }
    self.bytes = bytes
    self.shorter = shorter
  }

  /// Whether the pattern stands somewhere in a text.
  @inlinable
  public func isFound(in text: some Collection<UInt8>) -> Bool {
    guard text.count >= bytes.count else { return false }
    var matched = 0
    for byte in text where matched < bytes.count {
      while matched > 0, bytes[matched] != byte { matched = shorter[matched] }
      if bytes[matched] == byte { matched += 1 }
    }
    return matched == bytes.count
  }
}
