import DiscussionModel
import TextKit

/// A page of any site, whose comments are found by the lines that repeat with each.
struct RecordLayout {
  private let page: RecordPage
  private let anchors: RecordAnchors
  private let cuts: RecordCuts
  private let names: RecordNames
  private let bodies: RecordBodies
  /// For each record the lines around its text, the header's first.
  private let around: [[Int]]
  private let scores: RecordScores

  /// The layout of a page on which records are found that are surely comments.
  init?(_ lines: PageLines) {
    page = RecordPage(lines)
    guard let anchors = RecordAnchors(page) else { return nil }
    self.anchors = anchors
    cuts = RecordCuts(page, anchors)
    names = RecordNames(page, anchors, cuts)
    bodies = RecordBodies(page, anchors, cuts, names)
    around = Self.around(bodies, starts: cuts.starts)
    scores = RecordScores(page, around: around)
    guard areComments else { return nil }
  }

  /// Without a heading so many records are needed; fewer if each has a name of its own.
  private static let fewest = 4
  /// So few are comments only so many lines below a heading at most.
  private static let near = 4

  /// Whether the records are by people: under a heading, or with names of which there are several.
  private var areComments: Bool {
    let named = names.names.compactMap { $0?.range }
    let different = Set(named.map { page.lines.text.bytes(of: $0).map(\.lowered) })
    let count = anchors.indices.count
    let areNamed = named.count * 2 >= count && different.count >= 2 || areTimed
    guard let heading = page.headings(besides: anchors.indices).last(where: { $0 < cuts.starts[0] })
    else {
      return areNamed && (count >= Self.fewest || different.count == count && areApart)
    }
    return count >= Self.fewest || cuts.starts[0] - heading <= Self.near
  }

  /// Whether each record has a time of day, or how long ago it was posted: days alone stand in lists of any kind.
  private var areTimed: Bool {
    anchors.indices.allSatisfy { index in
      page.facts[index].when.map { $0.form.contains(":") || $0.form.contains("a") } ?? false
    }
  }

  /// Whether there are three records, each with a header that is no part of running text.
  private var areApart: Bool {
    anchors.indices.count == Self.fewest - 1
      && anchors.indices.allSatisfy { index in
        let next = index + 1
        return page.lines.lines[index].followsBlank
          || next < page.count && page.lines.lines[next].followsBlank
      }
  }

  /// Reads the article above, and the comments.
  func read(into builder: inout PageBuilder) {
    let above = page.lines.prefix(cuts.starts[0])
    if above.count > 0 { ArticlePage(above).read(into: &builder) }
    builder.marksComments()
    let nesting = RecordNesting(page.lines, starts: cuts.isHeader ? cuts.starts : [])
    for place in anchors.indices.indices { append(place, nesting, to: &builder) }
    noteFurniture(in: &builder)
  }

  private static func around(_ bodies: RecordBodies, starts: [Int]) -> [[Int]] {
    starts.indices.map { place in
      let next = place + 1 < starts.count ? starts[place + 1] : bodies.end
      return (starts[place]..<next).filter { !bodies.lines[place].contains($0) }
    }
  }

  /// Remarks what stands between the texts of the records besides what was understood.
  private func noteFurniture(in builder: inout PageBuilder) {
    var furniture = RecordFurniture(page.lines.text)
    for place in anchors.indices.indices {
      let kept = [names.names[place]?.range, posted(place), scores.scores[place]?.range]
        .compactMap { $0 }
      for line in around[place] { furniture.add(page.lines.lines[line], apartFrom: kept) }
    }
    furniture.note(in: &builder)
  }

  /// Where a record says when it was posted: on its anchor, or on another line around its text.
  private func posted(_ place: Int) -> ByteRange? {
    let anchor = anchors.indices[place]
    let header = cuts.starts[place]..<max(bodies.lines[place].lowerBound, anchor + 1)
    let line = page.facts[anchor].when == nil ? header.first { page.facts[$0].when != nil } : anchor
    return line.flatMap { page.facts[$0].when }.map { ByteRange($0.range) }
  }

  private func append(_ place: Int, _ nesting: RecordNesting, to builder: inout PageBuilder) {
    let first = builder.paragraphCount
    for index in bodies.lines[place] { builder.add(page.lines.paragraph(index)) }
    if let score = scores.scores[place] { builder.understand(score.range) }
    builder.addComment(
      line: page.lines.lines[cuts.starts[place]].number,
      paragraphs: first..<builder.paragraphCount
    ) { comment in
      comment.person = names.names[place].map { Person(name: $0.range) }
      comment.postedText = posted(place)
      comment.votes = scores.scores[place].map { Votes(up: nil, down: nil, net: $0.net) }
      comment.links = nesting.link(of: place).map { [$0] } ?? []
    }
  }
}
