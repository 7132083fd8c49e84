import DiscussionModel
import TextKit

/// What comments and paragraphs are known by between runs: a hash of their words, and their place among equals.
///
/// So a page that was saved again with three more comments keeps what was
/// set right by hand. A comment goes by its own words, without what it quotes.
struct CommentNames {
  /// A name: 64 bits of FNV-1a (Fowler, Noll, Vo) over the words, and the place among equals, 1-based.
  struct Name: Hashable, Sendable, CustomStringConvertible {
    /// The hash.
    var hash: UInt64
    /// The place among equals, 1-based.
    var place: Int

    /// `9f3a77c1e0d41b22:1`.
    var description: String {
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits + ":\(place)"
    }

    /// The name that a text gives, or `nil` where it is none.
    init?(_ text: Substring) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count == 16, let hash = UInt64(parts[0], radix: 16),
        let place = Int(parts[1]), place > 0
      else { return nil }
      self.hash = hash
      self.place = place
    }

    init(hash: UInt64, place: Int) {
      self.hash = hash
      self.place = place
    }
  }

  private(set) var ofComment: [CommentID: Name] = [:]
  private(set) var comments: [Name: CommentID] = [:]
  private(set) var ofParagraph: [CommentID: Name] = [:]
  private(set) var paragraphs: [Name: CommentID] = [:]

  /// The names of a discussion's comments and paragraphs; linear in its text.
  init(_ discussion: Discussion) {
    var counts: [UInt64: Int] = [:]
    for block in discussion.blocks {
      let id = CommentID(offset: block.range.lowerBound)
      let name = Self.name(Self.hash([block.range], discussion.text), &counts)
      ofParagraph[id] = name
      paragraphs[name] = id
    }
    counts = [:]
    for comment in discussion.comments {
      let blocks = discussion.blocks[comment.blocks]
      let own = blocks.filter(\.isOwn).map(\.range)
      let ranges = own.isEmpty ? blocks.map(\.range) : own
      let name = Self.name(Self.hash(ranges, discussion.text), &counts)
      ofComment[comment.id] = name
      comments[name] = comment.id
    }
  }

  private static func name(_ hash: UInt64, _ counts: inout [UInt64: Int]) -> Name {
    counts[hash, default: 0] += 1
    return Name(hash: hash, place: counts[hash] ?? 1)
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
