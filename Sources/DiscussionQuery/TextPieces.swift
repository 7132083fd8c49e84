import DiscussionModel
import TextKit

/// Where the words of each comment stand in the store, and whose they are: what searches run over.
///
/// A flat table, because a search of a hundred thousand comments should spend
/// its time on their bytes and not on following their blocks.
struct TextPieces: Sendable {
  /// Whose words a paragraph holds.
  enum Kind: UInt8 {
    /// The writer's own.
    case own
    /// Somebody else's.
    case quoted
    /// Own ones with quoted pieces inside.
    case mixed
    /// A signature, a moderator's note, what stands for a file, or a name line that leads nowhere.
    case aside
  }

  /// A paragraph.
  struct Piece {
    /// Its bytes, in the store.
    var range: ByteRange
    /// Its index in `Discussion.blocks`.
    var block: Int32
    var kind: Kind
  }

  private var pieces: [Piece] = []
  /// For each comment where its pieces start; one more for the end.
  private var starts: [Int32] = [0]

  /// The table of a discussion; names that vanish into the heads of comments are left out, they are no text.
  init(_ discussion: Discussion) {
    pieces.reserveCapacity(discussion.blocks.count)
    starts.reserveCapacity(discussion.comments.count + 1)
    for (index, comment) in discussion.comments.enumerated() {
      for block in comment.blocks {
        guard let kind = Self.kind(of: block, in: index, discussion) else { continue }
        pieces.append(
          Piece(range: discussion.blocks[block].range, block: Int32(block), kind: kind))
      }
      starts.append(Int32(pieces.count))
    }
  }

  /// The paragraphs of the comment at an index.
  func of(_ comment: Int) -> ArraySlice<Piece> {
    pieces[Int(starts[comment])..<Int(starts[comment + 1])]
  }

  /// How many bytes of text a comment has.
  func byteCount(of comment: Int) -> Int { of(comment).reduce(0) { $0 + $1.range.count } }

  private static func kind(of block: Int, in index: Int, _ discussion: Discussion) -> Kind? {
    switch discussion.blocks[block].content {
    case .header, .address, .attribution:
      discussion.isInHeader(block, of: index) ? nil : .aside
    case .quote: .quoted
    case .prose(let inline): inline.isEmpty ? .own : .mixed
    case .code, .list, .table: .own
    case .signature, .moderator, .attachment: .aside
    }
  }
}

extension QueryIndex {
  /// Calls `body` with each range of the store in which words of a part of a comment stand, until it says to stop.
  ///
  /// - Parameter body: takes the bytes and the paragraph; gives back whether to go on.
  @inline(__always)
  func forEachRange(
    of part: TextPart, in comment: Int, _ body: (ByteRange, TextPieces.Piece) -> Bool
  ) {
    for piece in pieces.of(comment) {
      switch (piece.kind, part) {
      case (.own, .quoted), (.quoted, .own), (.aside, .own), (.aside, .quoted): continue
      case (.mixed, .own), (.mixed, .quoted):
        for range in mixedRanges(of: part, in: piece) where !body(range, piece) { return }
      default: if !body(piece.range, piece) { return }
      }
    }
  }

  /// The own or the quoted pieces of a paragraph that has both.
  private func mixedRanges(of part: TextPart, in piece: TextPieces.Piece) -> [ByteRange] {
    let inline = discussion.blocks[Int(piece.block)].inlineQuotes
    let range = piece.range
    if part == .quoted { return inline.map { $0.at.clamped(to: range) } }
    var gaps: [ByteRange] = []
    var start = range.lowerBound
    for quote in inline {
      let at = quote.at.clamped(to: range)
      if at.lowerBound > start { gaps.append(ByteRange(start, at.lowerBound)) }
      start = max(start, at.upperBound)
    }
    if start < range.upperBound { gaps.append(ByteRange(start, range.upperBound)) }
    return gaps
  }

  /// Whether words of a paragraph are quoted: the paragraph is a quote, or they lie within a quoted piece.
  func isQuoted(_ words: ByteRange, in piece: TextPieces.Piece) -> Bool {
    switch piece.kind {
    case .quoted: return true
    case .own, .aside: return false
    case .mixed:
      let quotes = discussion.blocks[Int(piece.block)].inlineQuotes
      // They stand in order and apart, so that the last one that starts before the words holds them or none does.
      let last = quotes.lastIndexInOrder { $0.at.lowerBound <= words.lowerBound }
      return last.map { words.upperBound <= quotes[$0].at.upperBound } ?? false
    }
  }
}
