/// A page's conversation as people labelled it, by the 1-based lines on which its comments start.
package struct LabelledPage: Sendable {
  /// A quoted paragraph and where its words come from.
  package struct Quote: Hashable, Sendable {
    /// The line on which the quoting paragraph starts.
    package var line: Int
    /// The line on which the quoted comment starts; `nil` for the article's title.
    package var source: Int?
  }

  /// One comment that answers another, both by the lines on which they start.
  package struct Edge: Hashable, Sendable {
    /// The comment that answers.
    package var from: Int
    /// The comment that is answered.
    package var to: Int
  }

  /// A labelled comment.
  package struct Comment: Sendable {
    /// The line on which it starts.
    package var line: Int
    /// Whether a careful reader may cut elsewhere, so that the start is not scored.
    package var isGuess: Bool
    /// Up, down and net as printed, where labelled.
    package var votes: [Int?]?
    /// The lines of the comments that it answers; `nil` where readers disagree.
    package var answers: [Int]?
    /// The lines of the comments that may be its main parent, `nil` for none; empty where not scored.
    package var parents: [Int?]
    /// The writer's name in small letters, where labelled.
    package var author: String?
    /// Whether the page itself tells the name.
    package var isAuthorSure: Bool
    /// Whether readers could not settle who wrote it, so that any name is as good.
    package var isAuthorOpen: Bool
    /// The quoted paragraphs.
    package var quotes: [Quote]
    /// The lines of the paragraphs that are the writer's own words.
    package var ownLines: [Int]
    /// The lines of quoted paragraphs whose source is disputed or of another kind: not scored.
    package var openQuotes: [Int]
  }

  /// The comments, in the order of the page.
  package var comments: [Comment]
  /// The lines at which a careful reader may or may not cut.
  package var optionalBoundaries: Set<Int>

  /// The labels of a file, whose fields are read by their names and of which any may be missing.
  package init(_ json: JSONValue) {
    var lines: [Int: Int] = [:]
    for comment in json["comments"].elements {
      if let number = comment["n"].int { lines[number] = comment["line"].int }
    }
    comments = json["comments"].elements.map { Comment($0, lines: lines) }
    optionalBoundaries = Set(json["optional_boundaries"].elements.compactMap(\.int))
  }
}

extension LabelledPage.Comment {
  /// A comment, given the start lines of all by their numbers.
  fileprivate init(_ json: JSONValue, lines: [Int: Int]) {
    let isOptional = json["edges"].string == "optional"
    line = json["line"].int ?? 0
    isGuess = json["boundary"].string == "guess"
    if json["votes"] != .null {
      votes = ["up", "down", "net"].map { json["votes"][$0].int }
    }
    answers =
      isOptional ? nil : json["replies_to"].elements.compactMap { $0.int.flatMap { lines[$0] } }
    let main = json["parent"].int.flatMap { lines[$0] }
    let others = json["parent_also"].elements.map { $0.int.flatMap { lines[$0] } }
    parents = isOptional ? [] : [main] + others
    author = json["author"].string?.lowercased()
    let grounds = ["stated", "header", "address"]
    isAuthorSure = json["author_certainty"].string.map(grounds.contains) ?? false
    isAuthorOpen = author == nil && json["author_open"].isSet
    ownLines = json["blocks"].elements.compactMap { block in
      block["kind"].string == "prose" ? block["line"].int : nil
    }
    (quotes, openQuotes) = Self.quotes(json["blocks"].elements, lines: lines)
  }

  private static func quotes(_ blocks: [JSONValue], lines: [Int: Int]) -> (
    scored: [LabelledPage.Quote], open: [Int]
  ) {
    var scored: [LabelledPage.Quote] = []
    var open: [Int] = []
    for block in blocks where block["kind"].string == "quote" {
      guard let line = block["line"].int else { continue }
      let of = block["of"].string ?? ""
      let number = of.hasPrefix("comment:") ? Int(of.dropFirst("comment:".count)) : nil
      let isDisputed = block["disputed"].isSet
      if !isDisputed, of == "title" {
        scored.append(LabelledPage.Quote(line: line, source: nil))
      } else if !isDisputed, let number, let source = lines[number] {
        scored.append(LabelledPage.Quote(line: line, source: source))
      } else {
        open.append(line)
      }
    }
    return (scored, open)
  }
}

extension JSONValue {
  /// Whether a mark is there and not `false`.
  fileprivate var isSet: Bool { self != .null && self != .bool(false) }
}
