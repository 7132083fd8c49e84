import DiscussionModel
import TextKit

extension TextStore {
  /// The start of a range, as much of it as any row can show.
  ///
  /// No row has more than some hundred cells, and none of their characters
  /// more than some bytes; a line of the input may have a hundred million.
  package func rowful(of range: ByteRange) -> ByteRange { start(of: range, bytes: 4_096) }

  /// The start of a range of about so many bytes, its last scalar whole.
  package func start(of range: ByteRange, bytes count: Int) -> ByteRange {
    let bytes = bytes(of: range)
    let end = min(bytes.endIndex, bytes.startIndex + count)
    return bytes[bytes.startIndex..<bytes.scalarStart(atOrAfter: end)].range
  }
}

extension Discussion {
  /// How a comment begins: with its first own words, else the first words of all; `nil` where it has no text.
  ///
  /// - Parameter index: the comment's index.
  /// - Returns: as much of the paragraph as any row can show.
  package func opening(of index: Int) -> ByteRange? {
    let own = comments[index].blocks.first { blocks[$0].isOwn }
    return (own ?? comments[index].blocks.first).map { text.rowful(of: blocks[$0].range) }
  }
}
