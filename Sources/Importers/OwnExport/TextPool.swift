import DiscussionModel
import JSON

/// Gathers the strings of a JSON text in one segment, a line end between any two.
struct TextPool {
  private(set) var bytes: [UInt8] = []

  /// Adds a string and gives back where it stands; `nil` where it is none, is empty, or there is no more room.
  mutating func add(_ node: JSONNode?) -> ByteRange? {
    guard let node else { return nil }
    let start = bytes.count
    node.appendString(to: &bytes)
    return close(from: start)
  }

  /// Adds a text.
  mutating func add(_ text: some StringProtocol) -> ByteRange? {
    let start = bytes.count
    bytes += text.utf8
    return close(from: start)
  }

  private mutating func close(from start: Int) -> ByteRange? {
    if bytes[start...].contains(0x0D) {
      bytes.replaceSubrange(start..., with: withoutReturns(start))
    }
    guard bytes.count > start, bytes.count < TextDecoder.mostBytes else {
      bytes.removeSubrange(start...)
      return nil
    }
    let range = ByteRange(start..<bytes.count)
    bytes.append(0x0A)
    return range
  }

  private func withoutReturns(_ start: Int) -> [UInt8] { bytes[start...].filter { $0 != 0x0D } }

  /// The bytes of a range.
  subscript(range: ByteRange) -> ArraySlice<UInt8> { bytes[range.offsets] }
}
