import DiscussionModel
import TextKit

/// Where the records of a page begin, by the lines that repeat with each.
struct RecordCuts {
  /// Whether the anchors stand above the text of their comments, as headers, or below, as signatures.
  let isHeader: Bool
  /// The index of the first line of each record.
  private(set) var starts: [Int] = []

  private let page: RecordPage
  private let anchors: [Int]
  private let above: Double

  /// No header has more lines above its anchor.
  private static let tallest = 6

  /// Cuts a page at its anchors.
  init(_ page: RecordPage, _ found: RecordAnchors) {
    self.page = page
    anchors = found.indices
    above = Self.share(of: anchors) { !page.lines.lines[$0].followsBlank }
    isHeader = found.kind != .times || Self.leaning(page, anchors, gluedAbove: above) >= 0
    if found.kind == .names {
      starts = anchors
    } else if isHeader {
      starts = headerStarts()
    } else {
      starts = signatureStarts()
    }
  }

  private static func share(of indices: [Int], _ holds: (Int) -> Bool) -> Double {
    Double(indices.count(where: holds)) / Double(indices.count)
  }

  // MARK: - Header or signature

  /// How much speaks for headers, less what speaks for signatures.
  ///
  /// Above the first header there is no text but the heading's, behind the last
  /// one there is; with signatures it is the other way round. Blank lines tell a
  /// little.
  private static func leaning(_ page: RecordPage, _ anchors: [Int], gluedAbove above: Double) -> Int
  {
    let first = anchors[0]
    let last = anchors[anchors.count - 1]
    let below = share(of: anchors) { $0 + 1 < page.count && !page.lines.lines[$0 + 1].followsBlank }
    let behind = (last + 1..<min(page.count, last + 4))
    let hasTextBehind = behind.contains { index in
      let line = page.lines.bytes(index)
      return (page.facts[index].isProse || line.count > 60) && !SectionLines.isFooter(line)
    }
    var leaning = hasTextBehind ? 2 : -2
    let before = max(0, first - 15)..<first
    if !before.contains(where: { page.facts[$0].isProse }) { leaning += 2 }
    if let heading = page.headings(besides: anchors).last(where: { $0 < first }) {
      let hasText = (heading + 1..<first).contains { page.facts[$0].isProse }
      if first - heading <= 4, !hasText {
        leaning += 3
      } else if first - heading < 60 {
        leaning -= 2
      }
    }
    if above > 0.7, below < 0.3 { leaning -= 1 }
    if below > 0.7, above < 0.3 { leaning += 1 }
    return leaning
  }

  // MARK: - Headers

  /// The starts of records with headers: the anchor, or the first of the lines that belong to it above.
  private func headerStarts() -> [Int] {
    let tops = anchors.indices.map { top(of: $0) }
    let heights = zip(tops, anchors).filter { page.lines.lines[$0].followsBlank && $0 < $1 }
      .map { $1 - $0 }
    let isComposite = Double(heights.count) >= 0.7 * Double(anchors.count)
    let usual = Self.mostCommon(heights)
    let isUsual = Double(usual?.count ?? 0) >= 0.6 * Double(anchors.count)
    let hasNameApart = !isComposite && above < 0.3 && haveLineApart()
    return anchors.indices.map { place in
      let anchor = anchors[place]
      let limit = place > 0 ? anchors[place - 1] : -1
      var start = anchor
      if isComposite, isUsual, let usual, isHeader(usual.value, above: anchor, limit) {
        start = anchor - usual.value
      } else if isComposite, tops[place] < anchor, page.lines.lines[tops[place]].followsBlank {
        start = tops[place]
      } else if isComposite, let usual, isHeader(usual.value, above: anchor, limit) {
        start = anchor - usual.value
      } else if hasNameApart, anchor > 0, page.facts[anchor - 1].isShort {
        start = anchor - 1
      }
      while start < anchor, isScore(start) { start += 1 }
      return start
    }
  }

  /// The first of the short lines above an anchor with no blank line between.
  private func top(of place: Int) -> Int {
    let anchor = anchors[place]
    let limit = place > 0 ? anchors[place - 1] + 1 : 0
    var top = anchor
    while top > limit, !page.lines.lines[top].followsBlank, page.facts[top - 1].isShort,
      anchor - top < Self.tallest
    { top -= 1 }
    return top
  }

  private static func mostCommon(_ values: [Int]) -> (value: Int, count: Int)? {
    Dictionary(grouping: values) { $0 }.map { (value: $0.key, count: $0.value.count) }
      .max { ($0.count, $1.value) < ($1.count, $0.value) }
  }

  private func isHeader(_ height: Int, above anchor: Int, _ limit: Int) -> Bool {
    anchor - height > limit && (anchor - height..<anchor).allSatisfy { page.facts[$0].isShort }
  }

  /// Whether a short line that is another one each time stands above nearly all anchors, blank lines around it.
  private func haveLineApart() -> Bool {
    let lines = anchors.compactMap { $0 > 0 ? $0 - 1 : nil }
    let apart = lines.count { index in
      page.facts[index].isShort && !page.facts[index].isProse
        && page.lines.lines[index].followsBlank
    }
    guard apart * 10 >= anchors.count * 8 else { return false }
    let texts = Dictionary(grouping: lines) { page.lines.bytes($0).map(\.lowered) }
    return (texts.values.map(\.count).max() ?? 0) * 2 < anchors.count
  }

  /// Whether a line is a score alone, which belongs to the record above.
  private func isScore(_ index: Int) -> Bool {
    let line = page.lines.bytes(index)
    let digits =
      line.first == UInt8(ascii: "+") || line.first == UInt8(ascii: "-")
      ? line.dropFirst() : line
    return digits.number != nil
  }

  // MARK: - Signatures

  /// The starts of records with signatures: what follows the one before.
  private func signatureStarts() -> [Int] {
    let heading = page.headings(besides: anchors).last { $0 < anchors[0] }
    var first = anchors[0]
    if let heading, first - heading <= 41 {
      first = heading + 1
    } else {
      if page.lines.lines[first].followsBlank, first > 0 { first -= 1 }
      while first > 0, !page.lines.lines[first].followsBlank, anchors[0] - first < 30 { first -= 1 }
    }
    return [first] + anchors.dropLast().map { $0 + 1 }
  }
}
