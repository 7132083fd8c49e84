import DiscussionModel
import TextKit

/// The passages that paragraphs were compared with: the last one, and all long ones.
///
/// A long passage is read once, however many quote it and in whatever turn:
/// what is kept of it takes a few bytes for each of its own.
struct KnownSources {
  /// From so many bytes on a passage is kept.
  private static let long = 1_024
  /// No more bytes of passages are kept: they take some eight times as much room.
  private static let most = 32 << 20

  private var last = Aligner()
  private var lastPassage = -1
  private var kept: [Aligner] = []
  private var places: [Int: Int] = [:]
  private var room = most

  /// Looks at a passage.
  ///
  /// - Parameters:
  ///   - passage: the passage.
  ///   - range: where it stands.
  ///   - read: reads its words, where they are not known.
  ///   - body: looks at it.
  mutating func with<Result>(
    _ passage: Int, at range: ByteRange, read: (ByteRange) -> [Word],
    _ body: (inout Aligner) -> Result
  ) -> Result {
    if range.count >= Self.long, let place = place(of: passage, range, read) {
      return body(&kept[place])
    }
    if passage != lastPassage {
      last.source = read(range)
      lastPassage = passage
    }
    return body(&last)
  }

  /// The place of a long passage among those that are kept; `nil` where there is no room for it.
  private mutating func place(
    of passage: Int, _ range: ByteRange, _ read: (ByteRange) -> [Word]
  ) -> Int? {
    if let known = places[passage] { return known }
    guard range.count <= room else { return nil }
    room -= range.count
    places[passage] = kept.count
    kept.append(Aligner())
    kept[kept.count - 1].source = read(range)
    return kept.count - 1
  }
}
