import DiscussionModel

/// Builds a `Discussion` from a few lines of code, for tests that need no importer.
///
/// Ranges, lines and spans are the true ones of a page text that the builder
/// writes; a quote is looked up in its source, so that a test names words,
/// never offsets. Comments are named by number, 1-based.
///
///     var page = DiscussionBuilder(title: "The tower bell")
///     page.comment("Ada", votes: (3, 1), "I would keep the bell. It is old.")
///     page.comment("Ben", .header, .quote("I would keep the bell.", of: 1), "Why?")
///     let discussion = page.discussion()
package struct DiscussionBuilder {
  /// A paragraph of a comment; a string literal is prose.
  package enum Part: ExpressibleByStringLiteral {
    /// The writer's own words.
    case prose(String)
    /// Own words in which a piece of another comment is quoted; `piece` must stand in `text`.
    case inline(String, piece: String, of: Int)
    /// Words of a comment; `...` or `…` joins pieces. Words that are not found there count as edited.
    case quote(String, of: Int)
    /// Words of the title.
    case quoteOfTitle(String)
    /// Words of the article's body.
    case quoteOfArticle(String)
    /// Words from outside the page.
    case quoteOfOutside(String)
    /// Words of nothing on the page.
    case quoteOfNothing(String)
    /// A name and a 24-hour time (`09:03`) above a quote.
    case header(String, at: String?)
    /// A line that names whom the comment answers, as `@Ada`.
    case address(String)
    /// Program text.
    case code(String)
    /// A list.
    case list(String)
    /// A signature.
    case signature(String)
    /// A moderator's note.
    case moderator(String)

    /// Prose.
    package init(stringLiteral value: String) { self = .prose(value) }
  }

  /// The comments so far, in the order of the page.
  private(set) var sketches: [CommentSketch] = []
  private let title: String?
  private let site: String?
  private let section: String?
  private let article: [String]
  private let status: Article.Status
  private let order: CommentOrder
  private let segmentation: Segmentation

  /// A page without comments yet.
  ///
  /// - Parameters:
  ///   - title: the headline.
  ///   - site: the name of the site.
  ///   - section: the section of the site.
  ///   - article: the paragraphs of the article's body.
  ///   - status: whether the article's text is there; by default worked out from `article`.
  ///   - order: the order in which the page lists its comments.
  ///   - segmentation: whether the page marks its comments.
  package init(
    title: String? = nil, site: String? = nil, section: String? = nil, article: [String] = [],
    status: Article.Status? = nil, order: CommentOrder = .oldest,
    segmentation: Segmentation = .marked
  ) {
    self.title = title
    self.site = site
    self.section = section
    self.article = article
    self.status = status ?? (article.isEmpty ? .absent : .present)
    self.order = order
    self.segmentation = segmentation
  }

  /// Adds a comment.
  ///
  /// - Parameters:
  ///   - author: the writer's name, `nil` for nobody known.
  ///   - certainty: how the name is known.
  ///   - votes: votes for and against; the net is their difference.
  ///   - answers: the numbers of the comments it answers; by default those it quotes.
  ///   - parent: the number of its main parent, 0 for none; by default the first it answers.
  ///   - at: when it was posted, as a 24-hour time (`09:03`).
  ///   - boundary: how its start is known.
  ///   - parts: its paragraphs.
  package mutating func comment(
    _ author: String?, _ certainty: NameCertainty, votes: (Int, Int)? = nil,
    answers: [Int]? = nil, parent: Int? = nil, at: String? = nil, boundary: Boundary = .marked,
    _ parts: Part...
  ) {
    sketches.append(
      CommentSketch(
        author: author.map { Attribution(name: $0, certainty: certainty, evidence: []) },
        votes: votes.map { Votes(up: $0.0, down: $0.1, net: $0.0 - $0.1) },
        answers: answers, parent: parent, posted: at.flatMap(PostedTime.init(clock:)),
        boundary: boundary, parts: parts))
  }

  /// Adds a comment whose writer the page states; see the other `comment` for the parameters.
  package mutating func comment(
    _ author: String? = nil, votes: (Int, Int)? = nil, answers: [Int]? = nil, parent: Int? = nil,
    at: String? = nil, boundary: Boundary = .marked, _ parts: Part...
  ) {
    comment(
      author, .stated, votes: votes, answers: answers, parent: parent, at: at, boundary: boundary)
    sketches[sketches.count - 1].parts = parts
  }

  /// Changes the last comment added, for what `comment` has no parameter for.
  ///
  /// - Parameter change: a change of the finished comment, blocks and links included.
  package mutating func changeLast(_ change: @escaping (inout Comment) -> Void) {
    guard !sketches.isEmpty else { return }
    sketches[sketches.count - 1].change = change
  }

  /// Gives the last comment added other paragraphs.
  package mutating func fillLast(_ parts: [Part]) {
    guard !sketches.isEmpty else { return }
    sketches[sketches.count - 1].parts = parts
  }

  /// The discussion.
  package func discussion() -> Discussion {
    var writer = PageWriter()
    var page = writePage(into: &writer)
    let drafts = sketches.map { writer.append($0) }
    page.text = TextStore(writer.text)
    let resolver = QuoteResolver(text: page.text, article: page.article, drafts: drafts)
    var comments: [Comment] = []
    var blocks: [Block] = []
    for (sketch, draft) in zip(sketches, drafts) {
      let first = blocks.count
      blocks += draft.blocks.map(resolver.block)
      comments.append(
        finished(
          sketch, draft, at: comments.count, blocks: blocks, in: first..<blocks.count))
    }
    return Discussion(
      page: page, order: order, segmentation: segmentation, comments: comments, blocks: blocks,
      diagnostics: [])
  }

  private func writePage(into writer: inout PageWriter) -> ImportedPage {
    var page = ImportedPage(source: "built.txt", format: "page-text", text: TextStore(""))
    page.article.site = site.map { writer.paragraph($0).range }
    page.article.section = section.map { writer.paragraph($0).range }
    page.article.title = title.map { writer.paragraph($0) }
    page.article.body = article.map { writer.paragraph($0) }
    page.article.status = status
    return page
  }

  private func finished(
    _ sketch: CommentSketch, _ draft: CommentDraft, at place: Int, blocks: [Block],
    in range: Range<Int>
  ) -> Comment {
    var comment = Comment(
      id: CommentID(ordinal: UInt32(place)), line: draft.line, boundary: sketch.boundary,
      blocks: range)
    comment.author = sketch.author
    comment.votes = sketch.votes
    comment.posted = sketch.posted
    let answers = sketch.answers?.map { $0 - 1 } ?? Self.quoted(in: blocks[range])
    comment.replies = answers.map { target in
      let quoting = blocks[range].first { $0.quote?.comment == target }
      return ReplyLink(
        target: target, kind: quoting == nil ? .address : .quote,
        line: quoting?.line ?? draft.line, certainty: .sure)
    }
    comment.parent = sketch.parent.map { $0 == 0 ? nil : $0 - 1 } ?? comment.replies.first?.target
    sketch.change?(&comment)
    return comment
  }

  private static func quoted(in blocks: ArraySlice<Block>) -> [Int] {
    var targets: [Int] = []
    for quote in blocks.flatMap({ $0.quote.map { [$0] } ?? $0.inlineQuotes.map(\.quote) }) {
      if let target = quote.comment, !targets.contains(target) { targets.append(target) }
    }
    return targets
  }
}

/// A comment as the test describes it.
struct CommentSketch {
  var author: Attribution?
  var votes: Votes?
  var answers: [Int]?
  var parent: Int?
  var posted: PostedTime?
  var boundary: Boundary
  var parts: [DiscussionBuilder.Part]
  var change: ((inout Comment) -> Void)?
}

extension PostedTime {
  /// The time of day written as `09:03`, or `nil` where it is written otherwise.
  ///
  /// - Parameter clock: hour and minute, the 24-hour clock.
  package init?(clock: String) {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    self.init(hour: parts[0], minute: parts[1])
  }
}
