import DiscussionModel
import TextKit

/// Finds the lines of nothing but a name above each comment, on pages that print no times.
///
/// Such a line has the same blanks and the same indent around it each time.
enum NameLines {
  /// How a name line stands to the line below it.
  private struct Place: Hashable {
    var isApart: Bool
    var indent: Int
  }

  /// Fewer such lines may be the lines of a menu.
  private static let fewest = 4

  /// The indices of the name lines; none where the page shows no such pattern.
  static func indices(_ page: RecordPage) -> [Int] {
    var groups: [Place: [Int]] = [:]
    for index in page.lines.indices.dropFirst().dropLast() {
      let next = page.lines.lines[index + 1]
      guard next.range.count >= 3, canBeName(page, index), !canBeName(page, index + 1) else {
        continue
      }
      let indent = (next.indent - page.lines.lines[index].indent).signum()
      groups[Place(isApart: next.followsBlank, indent: indent), default: []].append(index)
    }
    let headings = page.headings(besides: [])
    let fitting = groups.values.compactMap { repeated($0, page, headings) }
    return fitting.max { ($0.count, $1[0]) < ($1.count, $0[0]) } ?? []
  }

  /// The name lines below the comments' heading, if they look like those of records.
  private static func repeated(_ all: [Int], _ page: RecordPage, _ headings: [Int]) -> [Int]? {
    let heading = headings.last { heading in
      (all.count - all.firstIndexInOrder { $0 > heading }) * 10 >= all.count * 7
    }
    let indices = heading.map { heading in all.filter { $0 > heading } } ?? all
    guard indices.count >= fewest else { return nil }
    let names = Set(indices.map { page.lines.bytes($0).map(\.lowered) })
    guard heading != nil || indices.count - names.count >= 2 else { return nil }
    let opening = indices.count { index in
      page.lines.lines[index].followsBlank
        || page.lines.lines[index].indent != page.lines.lines[index - 1].indent
    }
    return opening * 10 >= indices.count * 9 ? indices : nil
  }

  /// With these a line is a label, a list or a sentence.
  private static let marks = Set(":;,".utf8)

  private static func canBeName(_ page: RecordPage, _ index: Int) -> Bool {
    let line = page.lines.bytes(index)
    guard line.count <= 40, line.firstWords(5) <= 4, page.facts[index].when == nil,
      let first = line.first, first.isLetterByte, !line.endsSentence,
      !line.contains(where: Self.marks.contains)
    else { return false }
    return SectionLines.heading(line) == nil && !SectionLines.isFooter(line)
  }
}
