import DiscussionModel
import TextKit

/// What of a page's lines is in neither the article nor a comment, and was not understood either.
///
/// Worked out from the page as it was read, whatever the layouts meant to take
/// or to leave: so no line can be lost without a word. Linear in the page.
struct LeftOutText {
  /// A run of lines of which nothing was kept, or a piece of a line of which something was.
  struct Part {
    /// The 1-based number of the first line.
    var line: Int
    /// The first line's text, or the piece of it.
    var range: ByteRange
    /// How many more lines follow, blank ones not counted.
    var further = 0
  }

  /// The parts in line order.
  private(set) var parts: [Part] = []

  /// What is left of some lines besides what is in a page.
  init(of lines: PageLines, in page: PageBuilder) {
    var kept = KeptText(page)
    var run: Part?
    for line in lines.lines {
      let rest = kept.uncovered(of: line.range)
      if rest.first == line.range {
        run?.further += 1
        run = run ?? Part(line: line.number, range: line.range)
        continue
      }
      if let whole = run.take() { parts.append(whole) }
      for piece in rest {
        // The bars, dashes and brackets between what was kept say nothing.
        let words = lines.text.bytes(of: piece).drop { $0.isSpaceOrTab || $0 == UInt8(ascii: "|") }
          .trimmed
        guard words.contains(where: \.isWordByte) else { continue }
        parts.append(Part(line: line.number, range: words.range))
      }
    }
    if let whole = run { parts.append(whole) }
  }
}

/// The parts of a page's text that stand in its article or its comments, or that were understood.
private struct KeptText {
  /// Ranges of one kind in ascending order, walked through once.
  private struct Walk {
    private let ranges: [ByteRange]
    private var next = 0

    init(_ ranges: [ByteRange]) {
      let isInOrder = zip(ranges, ranges.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }
      self.ranges = isInOrder ? ranges : ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Takes the ranges that lie in a line out of what is left of it; lines come in order.
    mutating func cut(_ line: ByteRange, _ rest: inout [ByteRange]) {
      while next < ranges.count, ranges[next].upperBound <= line.lowerBound { next += 1 }
      var place = next
      while place < ranges.count, ranges[place].lowerBound < line.upperBound {
        rest = rest.flatMap { $0.without(ranges[place]) }
        place += 1
      }
    }

    /// Whether the next range holds a whole line, as nearly all do.
    mutating func holds(_ line: ByteRange) -> Bool {
      while next < ranges.count, ranges[next].upperBound <= line.lowerBound { next += 1 }
      return next < ranges.count && ranges[next].contains(line)
    }
  }

  private var walks: [Walk]

  init(_ builder: PageBuilder) {
    let page = builder.page
    var inComments: [ByteRange] = []
    var stated: [ByteRange] = []
    inComments.reserveCapacity(page.paragraphs.count)
    for mark in page.marks ?? [] {
      for paragraph in mark.paragraphs { inComments.append(page.paragraphs[paragraph].range) }
      if let name = mark.person?.name { stated.append(name) }
      if let posted = mark.postedText { stated.append(posted) }
      if let subject = mark.subject { stated.append(subject) }
    }
    if page.marks == nil { inComments = page.paragraphs.map(\.range) }
    let article = page.article
    let head = [article.title?.range, article.site, article.section, article.byline, article.note]
    walks = [
      Walk(inComments), Walk(builder.understood), Walk(stated),
      Walk(article.body.map(\.range)), Walk(head.compactMap { $0 }),
    ]
  }

  /// What of a line is in none of the ranges; the lines must come in order.
  mutating func uncovered(of line: ByteRange) -> [ByteRange] {
    for kind in walks.indices where walks[kind].holds(line) { return [] }
    var rest = [line]
    for kind in walks.indices { walks[kind].cut(line, &rest) }
    return rest
  }
}

extension ByteRange {
  /// What is left of the range before and behind another one.
  func without(_ other: ByteRange) -> [ByteRange] {
    guard overlaps(other) else { return [self] }
    return [
      ByteRange(lowerBound, other.lowerBound), ByteRange(other.upperBound, upperBound),
    ].filter { !$0.isEmpty }
  }
}

extension PageBuilder {
  /// Notes all that is neither in the article nor in a comment, nor was understood: one remark a run of lines.
  mutating func noteRest(of lines: PageLines) {
    for rest in LeftOutText(of: lines, in: self).parts {
      let words = lines.text.opening(of: rest.range)
      let more = rest.further > 0 ? " and \(rest.further) more of the site's lines" : ""
      note(
        Diagnostic(
          line: rest.line, kind: .furniture, says: "left out: \u{201C}\(words)\u{201D}\(more)"))
    }
  }
}

extension TextStore {
  /// The first 40 characters of a range, with an ellipsis where it goes on; a line may be the whole page.
  func opening(of range: ByteRange) -> String {
    let bytes = bytes(of: range)
    let end = bytes.scalarStart(atOrBefore: min(bytes.endIndex, bytes.startIndex + 400))
    let text = bytes[bytes.startIndex..<end].text
    let words = text.prefix(40)
    return end < bytes.endIndex || words.endIndex < text.endIndex ? words + "…" : String(words)
  }
}
