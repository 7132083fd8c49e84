import DiscussionModel
import TextKit

/// The lines of a page of text that are told nowhere: not in the article, not in a comment, not among the remarks.
///
/// Told independently of the importer: word by word, with the few forms that
/// stand for a figure or a date spelled out here.
package struct LostLines {
  /// Their 1-based numbers.
  package private(set) var numbers: [Int] = []

  private let page: ImportedPage
  private var votes: [[Int]]
  private var kept: [ByteRange]
  private var next = 0
  /// The words of remarks on what stands on several lines, their numbers all alike.
  private var repeated: Set<String> = []
  /// Where such a remark is cut because it is long, the last of its words, perhaps not all of it.
  private var cutWords: Set<String> = []

  /// What an importer lost of its input.
  package init(of page: ImportedPage) {
    let inComments = page.marks?.flatMap { page.paragraphs[$0.paragraphs] } ?? page.paragraphs
    self.init(page, page.diagnostics, paragraphs: inComments.map(\.range))
  }

  /// What of its input a discussion has lost.
  package init(of discussion: Discussion) {
    let blocks = discussion.comments.flatMap { discussion.blocks[$0.blocks].map(\.range) }
    self.init(discussion.page, discussion.diagnostics, paragraphs: blocks)
  }

  private init(_ page: ImportedPage, _ diagnostics: [Diagnostic], paragraphs: [ByteRange]) {
    self.page = page
    votes = (page.marks ?? []).compactMap { mark in
      mark.votes.map { [$0.net, $0.up, $0.down].compactMap { $0.map(abs) } }
    }.reversed()
    let article = page.article
    let head = [article.title?.range, article.site, article.section, article.byline, article.note]
    let stated = (page.marks ?? []).flatMap { [$0.person?.name, $0.postedText, $0.subject] }
    kept = (paragraphs + article.body.map(\.range) + (head + stated).compactMap { $0 })
      .sorted { $0.lowerBound < $1.lowerBound }
    find(beside: diagnostics)
  }

  private mutating func find(beside diagnostics: [Diagnostic]) {
    for remark in diagnostics where remark.says.hasPrefix("left out on ") {
      let words = remark.says.split { !$0.isLetter && !$0.isNumber }.map {
        Self.form($0.lowercased())
      }
      repeated.formUnion(words)
      if remark.says.hasSuffix("…\u{201D}"), let last = words.last { cutWords.insert(last) }
    }
    let told = Dictionary(grouping: diagnostics.filter { $0.kind == .furniture }) { $0.line ?? 0 }
    var toldAhead = 0
    for (index, line) in lines.enumerated() where !page.text.bytes(of: line).trimmed.isEmpty {
      if let remarks = told[index + 1] {
        toldAhead = max(toldAhead, remarks.map { 1 + Self.further($0) }.max() ?? 1)
      }
      let words = untold(in: line)
      // Asked of every line, since the votes on it are then counted off.
      let isUnderstood = words.isEmpty || isUnderstood(words)
      if toldAhead > 0 {
        toldAhead -= 1
      } else if !isUnderstood {
        numbers.append(index + 1)
      }
    }
  }

  private var lines: [ByteRange] {
    let starts = page.text.first.lineStarts ?? [0]
    let ends = starts.dropFirst().map { $0 - 1 } + [UInt32(page.text.first.bytes.endIndex)]
    return zip(starts, ends).map { ByteRange($0, $1) }
  }

  /// How many more lines a remark speaks of.
  private static func further(_ remark: Diagnostic) -> Int {
    guard remark.says.hasSuffix(" more of the site's lines") else { return 0 }
    return Int(remark.says.split(separator: " ").dropLast(5).last ?? "") ?? 0
  }

  /// The words of a line that are in nothing kept, in small letters.
  private mutating func untold(in line: ByteRange) -> [String] {
    while next < kept.count, kept[next].upperBound <= line.lowerBound { next += 1 }
    let near = kept[next...].prefix { $0.lowerBound < line.upperBound }
    return page.text.bytes(of: line).split { !$0.isWordByte }
      .map(\.trimmed).filter { !$0.isEmpty }
      .filter { !Self.isCovered($0.range, by: near) }
      .map { $0.text.lowercased().filter { $0.isLetter || $0.isNumber } }
      .filter { !$0.isEmpty }
  }

  private static let notice = Set(
    "the requested article has expired and is no longer available any related articles user comments are shown below"
      .split(separator: " ").map(String.init))

  /// Whether ranges in ascending order hold a word, one or several together.
  private static func isCovered(_ word: ByteRange, by ranges: ArraySlice<ByteRange>) -> Bool {
    let reached = ranges.reduce(word.lowerBound) { reached, range in
      range.lowerBound <= reached ? max(reached, range.upperBound) : reached
    }
    return reached >= word.upperBound
  }

  /// A word, its numbers all alike.
  private static func form(_ word: String) -> String {
    word.reduce(into: "") { form, letter in
      if !letter.isNumber || form.last != "0" { form.append(letter.isNumber ? "0" : letter) }
    }
  }

  /// Some words without a score, with its label, that is the next comment's.
  private mutating func withoutScore(_ words: [String]) -> [String] {
    let labels = ["score", "point", "points"]
    guard let net = votes.last?.first, words.contains(where: labels.contains),
      let place = words.firstIndex(of: String(net))
    else { return words }
    votes.removeLast()
    return words.enumerated().filter { $0.offset != place && !labels.contains($0.element) }
      .map(\.element)
  }

  /// Whether words say what the page has as a figure, a date or a mark.
  private mutating func isUnderstood(_ printed: [String]) -> Bool {
    let words = withoutScore(printed)
    let figures = words.compactMap(Int.init)
    if figures.count == words.count, figures == votes.last {
      votes.removeLast()
      return true
    }
    if words.count == 2, words[1].hasPrefix("comment") {
      return figures == [page.article.declaredComments]
    }
    if page.article.status == .expired, Self.notice.isSuperset(of: words) { return true }
    let dates = [page.article.published, page.article.updated].compactMap { $0 }
      .flatMap { $0.split { !$0.isNumber } }.map(String.init)
    let forms = words.map(Self.form)
    let end = forms.firstIndex { form in cutWords.contains { form.hasPrefix($0) } }
    if forms.prefix(end ?? forms.count).allSatisfy(repeated.contains) { return true }
    let labels = ["by", "updated", "published", "home", "quote"]
    return words.allSatisfy { labels.contains($0) || dates.contains($0) }
  }
}
