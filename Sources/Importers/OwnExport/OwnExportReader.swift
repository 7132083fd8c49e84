import DiscussionModel
import JSON

/// Reads one object of our own schema as a page.
struct OwnExportReader {
  /// A paragraph of a comment before the page is built.
  struct BlockDraft {
    let node: JSONNode
    let range: ByteRange
    /// The index of its comment.
    let comment: Int
  }

  let root: JSONNode
  let comments: [JSONNode]
  /// For the number that the file gives a comment its index.
  let indices: [Int: Int]
  var pool = TextPool()
  var blocks: [BlockDraft] = []
  /// For each comment its paragraphs.
  var ranges: [Range<Int>] = []
  var article = Article()
  private let source: String
  /// Whether the file states a parent at all, so that none means the top level.
  private let statesParents: Bool

  /// A reader of an object.
  ///
  /// - Parameters:
  ///   - root: the object.
  ///   - source: where it came from, for a file that does not say.
  init(_ root: JSONNode, source: String) {
    self.root = root
    self.source = source
    comments = root["comments"].elements
    var indices: [Int: Int] = [:]
    for (index, comment) in comments.enumerated() {
      let number = comment["number"]?.int ?? index + 1
      if indices[number] == nil { indices[number] = index }
    }
    self.indices = indices
    statesParents = comments.contains { $0["parent"].map { !$0.isNull } ?? false }
  }

  /// The page.
  mutating func page() -> ImportedPage {
    readArticle()
    readBlocks()
    let resolved = ResolvedReader.resolution(&self)
    var marks = comments.indices.map { statement(of: $0) }
    if resolved != nil {
      for index in marks.indices { marks[index].links = evidencedLinks(of: comments[index]) }
    }
    var builder = PageBuilder(
      source: root["source"]?.string ?? source,
      format: root["format"]?.string ?? OwnExportImporter.format.name,
      text: TextStore(bytes: pool.bytes, lineStarts: nil))
    builder.setArticle(article)
    builder.marksComments()
    for (index, mark) in marks.enumerated() {
      for block in ranges[index] { add(blocks[block], to: &builder) }
      builder.addComment(line: mark.line, paragraphs: ranges[index]) {
        let (id, paragraphs) = ($0.id, $0.paragraphs)
        $0 = mark
        ($0.id, $0.paragraphs) = (id, paragraphs)
      }
    }
    for remark in root["diagnostics"].elements { Self.diagnostic(remark).map { builder.note($0) } }
    var page = builder.finished()
    page.resolution = resolved
    return page
  }

  private static func diagnostic(_ node: JSONNode) -> Diagnostic? {
    guard let says = node["says"]?.string.flatMap(PageBuilder.cleaned) else { return nil }
    let kind = node["kind"]?.string.flatMap(Diagnostic.Kind.init) ?? .furniture
    return Diagnostic(line: node["line"]?.int, kind: kind, says: says)
  }

  // MARK: - The article

  private mutating func readArticle() {
    guard let node = root["article"] else { return }
    article.title = pool.add(node["title"]).map { Article.Paragraph(range: $0, line: nil) }
    article.site = pool.add(node["site"])
    article.section = pool.add(node["section"])
    article.byline = pool.add(node["byline"])
    article.note = pool.add(node["note"])
    article.published = node["published"]?.string.flatMap(PageBuilder.cleaned)
    article.updated = node["updated"]?.string.flatMap(PageBuilder.cleaned)
    article.url = node["url"]?.string
    article.commentsURL = node["comments_url"]?.string
    article.score = node["score"]?.int
    article.declaredComments = node["declared_comments"]?.int
    article.author = person(node["author"])
    article.body = node["body"].elements.compactMap {
      pool.add($0).map { Article.Paragraph(range: $0, line: nil) }
    }
    article.status =
      node["status"]?.string.flatMap(Article.Status.init)
      ?? (article.body.isEmpty ? .absent : .present)
  }

  private mutating func person(_ node: JSONNode?) -> Person? {
    guard let node, let name = pool.add(node["name"]) else { return nil }
    return Person(name: name, id: node["id"]?.string)
  }

  // MARK: - The comments

  private mutating func readBlocks() {
    for (index, comment) in comments.enumerated() {
      let first = blocks.count
      for node in comment["blocks"].elements {
        guard let range = pool.add(node["text"]) else { continue }
        blocks.append(BlockDraft(node: node, range: range, comment: index))
      }
      ranges.append(first..<blocks.count)
    }
  }

  /// What the file states of a comment.
  private mutating func statement(of index: Int) -> ImportedComment {
    let node = comments[index]
    var comment = ImportedComment(
      id: CommentID(ordinal: UInt32(clamping: index)), line: node["line"]?.int,
      paragraphs: ranges[index])
    comment.inputID = inputID(of: index)
    comment.state = Self.state(node)
    comment.links = links(of: node)
    comment.votes = Self.votes(node["votes"])
    comment.subject = pool.add(node["subject"])
    comment.permalink = node["permalink"]?.string
    comment.postedText = pool.add(node["posted_text"])
    (comment.posted, comment.instant) = Self.posted(node["posted"]?.string)
    let certainty = node["author"]?["certainty"]?.string
    if certainty == nil || certainty == NameCertainty.stated.rawValue {
      comment.person = person(node["author"])
    }
    return comment
  }

  /// The identifier of a comment, unless it is only its number.
  func inputID(of index: Int) -> String? {
    guard let id = comments[index]["id"] else { return nil }
    let text = id.string ?? id.int.map(String.init)
    return text == String(index + 1) ? nil : text
  }

  static func state(_ node: JSONNode) -> CommentState {
    switch node["state"]?.string {
    case "deleted": .deleted
    case "missing": .missing
    case "collapsed": .collapsed
    case "more": .more(heldBack: node["held_back"]?.int)
    default: .present
    }
  }

  static func votes(_ node: JSONNode?) -> Votes? {
    guard let node, node.isObject else { return nil }
    return Votes(up: node["up"]?.int, down: node["down"]?.int, net: node["net"]?.int)
  }

  /// A time of day, or a point in time; one to the minute that names no offset is what a page prints.
  static func posted(_ text: String?) -> (PostedTime?, Instant?) {
    guard let text else { return (nil, nil) }
    if let instant = Instant(iso: text) {
      let isPrinted = instant.precision == .minute && instant.offsetMinutes == nil
      return (instant.local, isPrinted ? nil : instant)
    }
    return (time(text), nil)
  }

  /// A time as `posted` and headers have it: `09:53` or with its day.
  static func time(_ text: String) -> PostedTime? {
    if let instant = Instant(iso: text) { return instant.local }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1],
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return PostedTime(hour: hour, minute: minute)
  }

  // MARK: - Links

  private func links(of node: JSONNode) -> [StatedLink] {
    var links: [StatedLink] = []
    if let parent = node["parent"] {
      if let target = target(parent) {
        links.append(StatedLink(to: target, .inReplyTo))
      } else if parent.isNull, statesParents {
        links.append(StatedLink(to: .nobody, .inReplyTo))
      }
    }
    for other in node["replies_to"].elements {
      if let target = target(other), !links.contains(where: { $0.target == target }) {
        links.append(StatedLink(to: target, .references))
      }
    }
    return links
  }

  /// The links of a resolved comment that rest on what its page says.
  private func evidencedLinks(of node: JSONNode) -> [StatedLink] {
    node["reply_evidence"].elements.compactMap { link in
      guard let kind = link["kind"]?.string.flatMap(StatedLink.Kind.init),
        let target = link["to"].flatMap(target)
      else { return nil }
      return StatedLink(to: target, kind)
    }
  }

  /// The comment that a number or an identifier means; it may not be there.
  func target(_ node: JSONNode) -> StatedLink.Target? {
    if let number = node.int {
      guard let index = indices[number] else { return .key(.given(String(number))) }
      return .comment(CommentID(ordinal: UInt32(clamping: index)))
    }
    return node.string.flatMap(PageBuilder.cleaned).map { .key(.given($0)) }
  }
}
