import DiscussionModel
import TextKit

/// What in a comment made it pass a limit, so that it can be shown and lit: words of its text, parts of its writer's name.
///
/// What a limit asks of other comments, or wants not to be there, marks
/// nothing; nor does a field that asks for a writer, since that name stands
/// at the head of every comment that passes.
package struct LimitHighlights: Sendable {
  private struct Text: Sendable {
    var part: TextPart
    var match: TextMatch
  }

  private var texts: [Text] = []
  /// What marks the names.
  package private(set) var names = NameHighlighter(needles: [])

  /// What a limit marks.
  init(_ limit: Limit) {
    var names: [NameTest] = []
    add(limit.term, &names)
    self.names = NameHighlighter(
      needles: names.compactMap { if case .part(let needle) = $0 { needle } else { nil } },
      patterns: names.compactMap { if case .pattern(let pattern) = $0 { pattern } else { nil } })
  }

  /// Whether no words of any comment are marked.
  package var hasNoWords: Bool { texts.isEmpty }

  // Recursion is as deep as the brackets, which the parser caps.
  private mutating func add(_ term: LimitTerm, _ names: inout [NameTest]) {
    switch term {
    case .any(let terms):
      // A word without a field asks for the name or the text.
      if terms.count == 2, case .test(.name(.author, let name)) = terms[0],
        case .test(.text(.own, _)) = terms[1]
      {
        names.append(name)
      }
      for term in terms { add(term, &names) }
    case .all(let terms): for term in terms { add(term, &names) }
    case .test(.text(let part, let match)): texts.append(Text(part: part, match: match))
    case .everything, .not, .related, .test: break
    }
  }

  /// The marked words of a comment, in the store: ascending and apart.
  ///
  /// - Parameters:
  ///   - comment: its index.
  ///   - index: the index of the discussion.
  package func words(in comment: Int, of index: QueryIndex) -> [ByteRange] {
    var found: [Range<Int>] = []
    for text in texts {
      let finder = TextFinder(text.match)
      index.forEachRange(of: text.part, in: comment) { range, _ in
        let start = Int(range.lowerBound)
        let here = index.discussion.text.withBytes(of: range) { finder.ranges(in: $0) }
        found += here.map { $0.lowerBound + start..<$0.upperBound + start }
        return true
      }
    }
    return found.merged.map(ByteRange.init)
  }
}

/// Finds all places in a text that a test of text is about.
private struct TextFinder {
  private let match: TextMatch
  private let matcher: PatternMatcher?

  init(_ match: TextMatch) {
    self.match = match
    if case .pattern(let pattern) = match {
      matcher = PatternMatcher(pattern)
    } else {
      matcher = nil
    }
  }

  func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    if let matcher { return matcher.hasGivenUp ? [] : matcher.ranges(in: bytes) }
    var found: [Range<Int>] = []
    switch match {
    case .words(let needle): needle.forEachMatch(in: bytes) { found.append($0) }
    case .link:
      for needle in TextScanner.linkNeedles {
        needle.forEachMatch(in: bytes) { found.append(Self.word(around: $0, in: bytes)) }
      }
    case .pattern: break
    }
    return found
  }

  /// The bytes between the blanks around some.
  private static func word(
    around range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
    while end < bytes.count, bytes[end] > 0x20 { end += 1 }
    return start..<end
  }
}
