import DiscussionModel
import TextKit

/// What comments and paragraphs are known by between runs.
///
/// A comment goes by the input's own identifier, where it has one, else by
/// its own words, without what it quotes; a paragraph by its words. Words are
/// known by 64 bits of FNV-1a (Fowler, Noll, Vo). So a page that was saved
/// again with three more comments keeps what was set right by hand.
struct CommentNames {
  private(set) var ofComment: [CommentID: CommentKey] = [:]
  private(set) var comments: [CommentKey: CommentID] = [:]
  private(set) var ofParagraph: [CommentID: CommentKey] = [:]
  private(set) var paragraphs: [CommentKey: CommentID] = [:]

  /// The names of a discussion's comments and paragraphs; linear in its text.
  init(_ discussion: Discussion) {
    var counts: [UInt64: Int] = [:]
    for (index, comment) in discussion.comments.enumerated() {
      for block in comment.blocks {
        let id = discussion.startID(atBlock: block, of: index)
        let name = Self.name(
          Self.hash([discussion.blocks[block].range], discussion.text), &counts)
        ofParagraph[id] = name
        paragraphs[name] = id
      }
    }
    counts = [:]
    for comment in discussion.comments {
      let blocks = discussion.blocks[comment.blocks]
      let own = blocks.filter(\.isOwn).map(\.range)
      let ranges = own.isEmpty ? blocks.map(\.range) : own
      let words = Self.name(Self.hash(ranges, discussion.text), &counts)
      let name = comment.inputID.map(CommentKey.given) ?? words
      ofComment[comment.id] = name
      comments[name] = comment.id
    }
  }

  private static func name(_ hash: UInt64, _ counts: inout [UInt64: Int]) -> CommentKey {
    counts[hash, default: 0] += 1
    return .words(hash: hash, place: counts[hash] ?? 1)
  }

  /// The hash of some words; how they are parted by blanks and lines does not count.
  private static func hash(_ ranges: [ByteRange], _ text: TextStore) -> UInt64 {
    var hash = FNV1a<UInt64>()
    for range in ranges {
      var isBlank = true
      for byte in text.bytes(of: range) {
        if byte.isBlank && isBlank { continue }
        isBlank = byte.isBlank
        hash.add(isBlank ? 0x20 : UInt64(byte))
      }
      hash.add(0x0A)
    }
    return hash.value
  }
}
