import DiscussionModel
import DiscussionQuery
import TerminalUI

/// The article and the page's counts in words.
struct ArticleWords {
  let discussion: Discussion
  let glyphs: Glyphs

  private var article: Article { discussion.article }

  /// The title, else the end of the source's path.
  var title: String {
    if let title = article.title { return words(title.range) }
    return discussion.source.split(separator: "/").last.map(String.init) ?? discussion.source
  }

  /// Site and section: `Harbour Post · local`; of a page that marks no comments also what it lacks.
  ///
  /// - Parameter cells: how many it should take; before what such a page lacks, section and site give way.
  func site(within cells: Int) -> String {
    let place = [article.site, article.section].compactMap { $0.map(words) }
    let dot = " \(glyphs.dot) "
    guard discussion.segmentation == .inferred, !discussion.comments.isEmpty else {
      return place.joined(separator: dot)
    }
    let lacks = ["no votes", "cuts inferred"]
    let all = (0...place.count).reversed().map { place.prefix($0) + lacks } + [lacks.suffix(1)]
    let fitting = all.lazy.map { $0.joined(separator: dot) }.first { TextWidth.of($0) <= cells }
    return fitting ?? ""
  }

  /// What is known of the article's text.
  var summary: String {
    var parts: [String] = []
    if let byline = article.byline { parts.append("by " + words(byline)) }
    if let published = article.published { parts.append(published) }
    switch article.status {
    case .present: parts.append(Self.count(article.body.count, "paragraph", "paragraphs"))
    case .expired: parts.append("expired on the site; its text is not on this page")
    case .absent: parts.append("its text is not on this page")
    }
    return parts.joined(separator: " \(glyphs.dot) ")
  }

  /// How many comments there are and what is known of them.
  func counts(_ facts: PageFacts) -> String {
    let count = discussion.comments.count
    guard count > 0 else { return "no comments on this page" }
    if discussion.segmentation == .inferred { return inferredCounts }
    var parts = [Self.count(count, "comment", "comments")]
    if facts.answering > 0 {
      parts.append("\(facts.answering) answer\(facts.answering == 1 ? "s" : "") another")
    }
    if facts.named == 0 {
      parts.append("nobody named")
    } else {
      parts.append(
        "\(facts.named) named, " + Self.count(facts.query.writerCount, "writer", "writers"))
    }
    switch discussion.order {
    case .oldest: parts.append("oldest first")
    case .latest: parts.append("latest first")
    case .popular: parts.append("most popular first")
    case .unknown: break
    }
    return parts.joined(separator: " \(glyphs.dot) ")
  }

  private func words(_ range: ByteRange) -> String {
    discussion.text[discussion.text.rowful(of: range)]
  }

  private var inferredCounts: String {
    var grades: [Boundary: Int] = [:]
    for comment in discussion.comments { grades[comment.boundary, default: 0] += 1 }
    return
      "about \(discussion.comments.count) comments: nothing on this page marks where one ends. "
      + "\(grades[.sure] ?? 0) cuts sure, \(grades[.likely] ?? 0) likely, "
      + Self.count(grades[.guess] ?? 0, "guess", "guesses")
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
