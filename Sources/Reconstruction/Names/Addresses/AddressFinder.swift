import DiscussionModel
import QuoteMatching

/// Finds the lines that only name whom a comment answers.
///
/// A bare line is taken for a name above a quote of a comment, or where the
/// name is known from elsewhere on the page; with `@` before it anywhere;
/// with a colon behind it, as labels have it, only where it is known.
struct AddressFinder {
  private let page: ImportedPage
  private var known: Set<String> = []

  /// A finder that knows the names that headers and the page itself give.
  init(_ page: ImportedPage, _ reading: QuoteReading) {
    self.page = page
    for case .header(let heading) in reading.roles { know(heading.name) }
    for mark in page.marks ?? [] {
      if let name = mark.person?.name { know(name) }
    }
  }

  /// Gives the lines that name somebody their role.
  ///
  /// - Parameters:
  ///   - reading: what the paragraphs are so far.
  ///   - units: the ranges of paragraphs within which a line and what it introduces must lie.
  mutating func find(in reading: inout QuoteReading, units: [Range<Int>]) {
    var candidates: [(paragraph: Int, line: AddressLine, isAboveQuote: Bool)] = []
    for unit in units {
      for paragraph in unit where reading.isOwn(paragraph) {
        if let heading = clockHeading(paragraph, in: unit, reading) {
          reading.roles[paragraph] = .header(heading)
          know(heading.name)
        }
        guard let line = AddressLine(page.text.bytes(of: page.paragraphs[paragraph].range)) else {
          continue
        }
        let quote = paragraph + 1 < unit.upperBound ? reading.quote(paragraph + 1) : nil
        let isAboveQuote = quote.map { $0.passage > page.article.body.count } ?? false
        candidates.append((paragraph, line, isAboveQuote))
        if isAboveQuote, line.form != .punctuated { know(line.name) }
      }
    }
    for candidate in candidates where isAddress(candidate.line, candidate.isAboveQuote) {
      reading.roles[candidate.paragraph] = .address(Heading(name: candidate.line.name))
    }
  }

  /// The name and time of a line above a quote of a comment that lacks the zone which headers have.
  private func clockHeading(_ paragraph: Int, in unit: Range<Int>, _ reading: QuoteReading)
    -> Heading?
  {
    let range = page.paragraphs[paragraph].range
    guard range.count <= Self.longestHeading, paragraph + 1 < unit.upperBound,
      let quote = reading.quote(paragraph + 1), quote.passage > page.article.body.count
    else { return nil }
    return HeaderLine(page.text.bytes(of: range), needsZone: false)?.heading
  }

  /// Longer lines, in bytes, are no name and time.
  private static let longestHeading = 80

  private mutating func know(_ name: ByteRange) { known.insert(page.text[name].lowercased()) }

  private func isAddress(_ line: AddressLine, _ isAboveQuote: Bool) -> Bool {
    switch line.form {
    case .atSign: true
    case .bare: isAboveQuote || known.contains(page.text[line.name].lowercased())
    case .punctuated: known.contains(page.text[line.name].lowercased())
    }
  }
}
