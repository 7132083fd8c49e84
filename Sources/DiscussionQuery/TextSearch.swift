import DiscussionModel

/// Searches the words of comments, byte by byte and without copying them.
struct TextSearch {
  let discussion: Discussion
  let part: TextPart

  /// The comments among `asked` that hold the words.
  func passing(_ needle: Needle, among asked: CommentSet) -> CommentSet {
    passing(among: asked) { range, bytes in needle.firstMatch(in: range, of: bytes) != nil }
  }

  /// The comments among `asked` that hold a web address.
  func links(among asked: CommentSet) -> CommentSet {
    let signs = ["://", "www."].map(Needle.init)
    return passing(among: asked) { range, bytes in
      signs.contains { $0.firstMatch(in: range, of: bytes) != nil }
    }
  }

  private func passing(
    among asked: CommentSet, _ isHit: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> CommentSet {
    let comments = discussion.comments
    return discussion.text.bytes.withUnsafeBufferPointer { bytes in
      asked.filter { index in
        for block in comments[index].blocks where holds(block, bytes, isHit) { return true }
        return false
      }
    }
  }

  private func holds(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ isHit: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    let range = discussion.blocks[index].range.offsets
    switch discussion.blocks[index].content {
    case .header, .address: return false
    case .quote: return part != .own && isHit(range, bytes)
    case .moderator, .signature: return part == .all && isHit(range, bytes)
    case .code, .list: return part != .quoted && isHit(range, bytes)
    case .prose(let inline):
      if inline.isEmpty || part == .all { return part != .quoted && isHit(range, bytes) }
      let pieces =
        part == .quoted ? inline.map(\.at.offsets) : Self.gaps(between: inline, in: range)
      return pieces.contains { isHit($0, bytes) }
    }
  }

  /// What is left of a paragraph between the pieces quoted inside it.
  private static func gaps(between inline: [InlineQuote], in range: Range<Int>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start = range.lowerBound
    for piece in inline {
      let at = piece.at.offsets.clamped(to: range)
      if at.lowerBound > start { gaps.append(start..<at.lowerBound) }
      start = max(start, at.upperBound)
    }
    if start < range.upperBound { gaps.append(start..<range.upperBound) }
    return gaps
  }
}
