import DiscussionModel
import Importers

/// What an importer made of a page, as lines to compare: the article's parts, then its comments.
struct PageOutline {
  let page: ImportedPage

  /// Reads the text of a page.
  init(_ text: String) {
    page = PageTextImporter.read(TextStore(text), source: "page.txt")
  }

  /// The parts of the article that are there, one a line: `title …`, `by …`, `body …`.
  var article: String {
    let article = page.article
    var lines: [String] = []
    let named: [(String, ByteRange?)] = [
      ("site", article.site), ("section", article.section), ("title", article.title?.range),
      ("by", article.byline),
    ]
    for (label, range) in named {
      if let range { lines.append(label + " " + page.text[range]) }
    }
    for (label, text) in [("published", article.published), ("updated", article.updated)] {
      if let text { lines.append(label + " " + text) }
    }
    if article.status == .expired { lines.append("expired") }
    lines += article.body.map { "body " + page.text[$0.range] }
    if let note = article.note { lines.append("note " + page.text[note]) }
    if let count = article.declaredComments { lines.append("declares \(count)") }
    return lines.joined(separator: "\n")
  }

  /// The comments, one a line: `LINE NAME NET +UP -DOWN: paragraph | paragraph`, what is not known left out.
  ///
  /// On a page without marks its paragraphs, one a line.
  var comments: String {
    guard let marks = page.marks else {
      return page.paragraphs.map { "\($0.lineNumber): \(text(of: $0))" }.joined(separator: "\n")
    }
    return marks.map { mark in
      var head = [mark.line.map(String.init) ?? "-"]
      if let name = mark.person?.name { head.append(page.text[name]) }
      if let votes = mark.votes { head.append(Self.text(of: votes)) }
      let body = page.paragraphs[mark.paragraphs].map(text(of:)).joined(separator: " | ")
      return head.joined(separator: " ") + ": " + body
    }.joined(separator: "\n")
  }

  /// The kinds of the remarks, with their lines.
  var remarks: [String] {
    page.diagnostics.map { "\($0.line.map(String.init) ?? "-") \($0.kind.rawValue)" }
  }

  private func text(of paragraph: Paragraph) -> String {
    (paragraph.kind == .moderator ? "(moderator) " : "") + page.text[paragraph.range]
  }

  private static func text(of votes: Votes) -> String {
    var parts = [votes.net.map(String.init) ?? "?"]
    if let up = votes.up { parts.append("+\(up)") }
    if let down = votes.down { parts.append("-\(down)") }
    return parts.joined(separator: " ")
  }
}
