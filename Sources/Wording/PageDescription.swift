import DiscussionModel
import DiscussionQuery

/// What is said of an article and of its comments as a whole.
package struct PageDescription {
  private let discussion: Discussion
  /// The signs.
  package let glyphs: Glyphs

  /// The description of a page, with some signs.
  package init(_ discussion: Discussion, glyphs: Glyphs) {
    self.discussion = discussion
    self.glyphs = glyphs
  }

  private var article: Article { discussion.article }

  /// The title, else the end of the source's path.
  package var title: String {
    if let title = article.title { return text(title.range) }
    return discussion.source.split(separator: "/").last.map(String.init) ?? discussion.source
  }

  /// Site and section, as far as they are known.
  package var place: [String] { [article.site, article.section].compactMap { $0.map(text) } }

  /// What a page lacks that marks no comments; empty where it marks them or has none.
  package var lacks: [String] {
    guard discussion.segmentation == .inferred, !discussion.comments.isEmpty else { return [] }
    return ["no votes", discussion.mostCutsAreGuesses ? "most cuts guessed" : "cuts inferred"]
  }

  private func text(_ range: ByteRange) -> String {
    discussion.text[discussion.text.rowful(of: range)]
  }
}

// MARK: - The article

extension PageDescription {
  /// What is known of the article's text, in one row.
  package var summary: String {
    var parts: [String] = []
    if let byline = article.byline { parts.append("by " + text(byline)) }
    if let published = article.published { parts.append(published) }
    switch article.status {
    case .present: parts.append(Figures.count(article.body.count, "paragraph"))
    case .expired: parts.append(Self.expired)
    case .absent: parts.append(Self.absent)
    }
    return parts.joined(separator: glyphs.separator)
  }

  /// Who wrote it and when: `By Ada · 2012-06-22 · updated 2012-06-23`.
  package var origin: String {
    var parts = article.byline.map { ["By " + text($0)] } ?? []
    if let published = article.published { parts.append(published) }
    if let updated = article.updated { parts.append("updated " + updated) }
    return parts.joined(separator: glyphs.separator)
  }

  /// That the text is not there since the article has expired, as a sentence; `nil` of another article.
  package var expiry: String? {
    article.status == .expired ? "The article has \(Self.expired)." : nil
  }

  private static let absent = "its text is not on this page"
  private static let expired = "expired on the site; " + absent
}

// MARK: - The comments

extension PageDescription {
  /// That there is no comment.
  package static let noComments = "no comments on this page"

  /// How many comments there are: `44 comments`, `about 44 comments` where the cuts between them were worked out.
  package var comments: String {
    let count = discussion.comments.count
    guard count > 0 else { return Self.noComments }
    return Self.comments(count, isInferred: discussion.segmentation == .inferred)
  }

  /// The same of a page of which no more is known.
  package static func comments(_ count: Int, isInferred: Bool) -> String {
    (isInferred ? "about " : "") + Figures.count(count, "comment")
  }

  /// How many comments there are and what is known of them: `44 comments · 12 answer another · oldest first`.
  ///
  /// - Parameters:
  ///   - tally: how many of them are what.
  ///   - saysNobody: whether it is said that nobody is named.
  package func counts(_ tally: PageTally, saysNobody: Bool = false) -> String {
    guard !discussion.comments.isEmpty else { return Self.noComments }
    var parts = [comments]
    if tally.answering > 0 {
      parts.append(Figures.count(tally.answering, "answers another", "answer another"))
    }
    if tally.named > 0 {
      parts.append(
        Figures.grouped(tally.named) + " named, " + Figures.count(tally.writers, "writer"))
    } else if saysNobody {
      parts.append("nobody named")
    }
    if let order { parts.append(order) }
    return parts.joined(separator: glyphs.separator)
  }

  /// What there is of a page that is being read, of which nothing can be counted yet.
  package var beginning: String {
    (["the beginning of the page"] + (order.map { [$0] } ?? [])).joined(separator: glyphs.separator)
  }

  /// Of a page that marks no comments, how sure the cuts between them are.
  package var cuts: String {
    var grades: [Boundary: Int] = [:]
    for comment in discussion.comments { grades[comment.boundary, default: 0] += 1 }
    return comments + ": nothing on this page marks where one ends. "
      + Figures.count(grades[.sure] ?? 0, "cut") + " sure, "
      + "\(Figures.grouped(grades[.likely] ?? 0)) likely, "
      + Figures.count(grades[.guess] ?? 0, "guess", "guesses")
  }

  private var order: String? {
    switch discussion.order {
    case .oldest: "oldest first"
    case .latest: "latest first"
    case .popular: "most popular first"
    case .unknown: nil
    }
  }
}

extension Discussion {
  /// Whether more than half of the cuts between comments are guesses, so that it is said once and not of each; linear.
  package var mostCutsAreGuesses: Bool {
    segmentation == .inferred && comments.count { $0.boundary == .guess } * 2 > comments.count
  }
}
