import DiscussionModel
import Importers
import Reconstruction

/// A small page written for a test, read as a conversation.
struct Conversation {
  let discussion: Discussion

  /// Reads a page of comments with vote lines.
  ///
  /// - Parameters:
  ///   - comments: the paragraphs of each comment.
  ///   - title: the article's title.
  ///   - body: the article's text.
  ///   - nets: the net scores from the first comment on; 0 for the rest.
  init(_ comments: [[String]], title: String? = nil, body: [String] = [], nets: [Int] = []) {
    var text = title.map { $0 + "\n\nBy Ann Rivers\n\n" } ?? ""
    text += body.map { $0 + "\n\n" }.joined()
    text += "Login to comment\n\n"
    for (index, paragraphs) in comments.enumerated() {
      let net = index < nets.count ? nets[index] : 0
      text += paragraphs.map { $0 + "\n\n" }.joined()
      text += "\(net) ( +\(max(net, 0)) / -\(max(-net, 0)) )\n\n"
    }
    self.init(page: text)
  }

  /// Reads a page as it is.
  ///
  /// - Parameters:
  ///   - text: the page.
  ///   - boundaries: the weights by which an unmarked page is cut into comments.
  init(page text: String, boundaries: BoundaryModel = .shipped) {
    discussion = reconstruct(
      PageTextImporter.read(TextStore(text), source: "page.txt"), boundaries: boundaries)
  }

  /// A page whose comments are not marked.
  static func unmarked(_ paragraphs: [String]) -> Conversation {
    Conversation(
      page: "The town plans a bridge\n\nLogin to comment\n\n"
        + paragraphs.map { $0 + "\n\n" }.joined())
  }

  /// The reply tree, a line a comment: its number, and its writer with the ground where known.
  var tree: String {
    discussion.tree.drawing { index in
      let author = discussion.comments[index].author
      return "\(index + 1)" + (author.map { " \($0.name) (\($0.certainty.rawValue))" } ?? "")
    }
  }

  /// What the paragraphs of a comment are.
  ///
  /// - Parameter number: the comment's, 1-based.
  func blocks(of number: Int) -> [String] {
    discussion.comments[number - 1].blocks.map { describe(discussion.blocks[$0]) }
  }

  /// Whom a comment answers, by number.
  func replies(of number: Int) -> [Int] {
    discussion.comments[number - 1].replies.map { $0.target + 1 }
  }

  /// The spans of a comment's quotes, as the words on both sides.
  func spans(of number: Int) -> [[String]] {
    discussion.comments[number - 1].blocks.flatMap { discussion.blocks[$0].quote?.spans ?? [] }
      .map { [discussion.text[$0.at], discussion.text[$0.source]] }
  }

  /// The inline quotes of a comment: `WORDS = SOURCE MATCH`.
  func inlineQuotes(of number: Int) -> [String] {
    discussion.comments[number - 1].blocks.flatMap { discussion.blocks[$0].inlineQuotes }
      .map { "\(discussion.text[$0.at]) = \(describe($0.quote))" }
  }

  private func describe(_ block: Block) -> String {
    switch block.content {
    case .prose: "prose"
    case .code: "code"
    case .list: "list"
    case .signature: "signature"
    case .moderator: "moderator"
    case .attribution(let heading): "attribution " + discussion.text[heading.name]
    case .attachment(let file): "attachment " + (file.name ?? "")
    case .table: "table"
    case .header(let heading):
      "header " + discussion.text[heading.name] + (heading.posted.map { " " + $0.iso } ?? "")
    case .address(let heading): "address " + discussion.text[heading.name]
    case .quote(let quote): "quote " + describe(quote)
    }
  }

  private func describe(_ quote: Quote) -> String {
    switch quote.source {
    case .comment(let index, _): "\(index + 1) \(quote.match.rawValue)"
    case .title: "title \(quote.match.rawValue)"
    case .body(let paragraph): "body \(paragraph.map { $0 + 1 } ?? 0) \(quote.match.rawValue)"
    case .external: "external"
    case .unresolved: "unresolved"
    }
  }
}
