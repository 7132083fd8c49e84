import DiscussionModel
import Reconstruction

/// A labelled page with some of its quotes, or of its longer comments, taken out.
///
/// People on forums quote more and write more than people on news pages, of
/// which hardly any are labelled. Pages thinned in this way teach the trees
/// to tell comments apart where quotes do not.
struct ThinnedPage {
  /// What is taken out.
  enum Kind: CaseIterable {
    /// The quotes of some comments, with the names above them.
    case fewQuotes
    /// The same, and comments beyond a length; some of those left open with the headline
    /// or with a paragraph out of an article that the page has lost.
    case shortComments
  }

  /// What is left.
  private(set) var page: ImportedPage
  private let news: [[UInt8]]
  /// For each paragraph left whether a comment begins with it.
  private(set) var starts: [Bool] = []

  /// Thins a page.
  ///
  /// - Parameters:
  ///   - source: the page.
  ///   - kind: what to take out.
  ///   - random: decides which; the same numbers take out the same.
  ///   - news: paragraphs of articles, for some comments to open with.
  init(
    _ source: LabelledSet.Page, _ kind: Kind, _ random: inout SeededRandom, news: [[UInt8]]
  ) {
    self.news = news
    let whole = splitParagraphs(of: source.page)
    page = whole
    page.paragraphs = []
    let isStart = LabelledSet.starts(of: source)
    let own = Set(source.labels.comments.flatMap(\.ownLines))
    let shares: [Double] = [0.5, 0.7, 0.9, 1]
    let share = shares.randomElement(using: &random) ?? 1
    var comment: [Int] = []
    for index in isStart.indices {
      if isStart[index] { take(comment, of: whole, own, kind, share, &random) }
      if isStart[index] { comment = [] }
      comment.append(index)
    }
    take(comment, of: whole, own, kind, share, &random)
  }

  /// Enough comments are left to learn from.
  var isUseful: Bool { starts.count { $0 } >= 6 }

  private mutating func take(
    _ comment: [Int], of source: ImportedPage, _ own: Set<Int>, _ kind: Kind, _ share: Double,
    _ random: inout SeededRandom
  ) {
    let isQuoteless = Double.random(in: 0..<1, using: &random) < share
    let longest = [60, 90, 120, 160].randomElement(using: &random) ?? 90
    let opening = Double.random(in: 0..<1, using: &random)
    let article = news.randomElement(using: &random)
    let ownParagraphs = comment.filter { own.contains(Int(source.paragraphs[$0].lineNumber)) }
    guard !ownParagraphs.isEmpty else { return }
    if kind == .shortComments {
      let words = ownParagraphs.reduce(0) { $0 + Self.words(of: source.paragraphs[$1], source) }
      guard words <= longest else { return }
    }
    var left = (isQuoteless ? ownParagraphs : comment).map { source.paragraphs[$0] }
    if kind == .shortComments {
      let line = Int(left[0].lineNumber)
      if opening < Self.titleShare, let title = source.article.title {
        left.insert(Paragraph(range: title.range, line: line), at: 0)
      } else if opening > 1 - Self.newsShare, let article {
        left.insert(Paragraph(range: page.text.append(article), line: line), at: 0)
      }
    }
    page.paragraphs += left
    starts += left.indices.map { $0 == 0 }
  }

  /// How many comments of news pages open with the headline, and how many with the article's words.
  private static let titleShare = 0.06, newsShare = 0.08

  /// About how many words a paragraph has: its blanks.
  private static func words(of paragraph: Paragraph, _ page: ImportedPage) -> Int {
    page.text.bytes(of: paragraph.range).count { $0 == 0x20 } + 1
  }
}
