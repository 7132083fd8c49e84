import DiscussionModel

/// Where a quote comes from, in words for a margin, for print and for a sentence.
package struct QuoteOrigin {
  private let quote: Quote
  private let naming: CommentNaming

  /// Where a quote comes from.
  package init(_ quote: Quote, naming: CommentNaming) {
    self.quote = quote
    self.naming = naming
  }

  // MARK: Parts

  /// `↑ #18`, `↑ headline`; no arrow where there is nothing to go to.
  package var place: String { (leadsSomewhere ? naming.glyphs.source + " " : "") + name }

  /// What the source is called: `#18`, `headline`.
  private var name: String {
    switch quote.source {
    case .comment(let index, _): naming.number(index)
    case .title: "headline"
    case .body: "article"
    case .external: "from elsewhere"
    case .unresolved: Self.notOnPage
    }
  }

  private var leadsSomewhere: Bool { isKnown && quote.source != .body(paragraph: nil) }

  /// The source's writer, where it is a comment whose writer is known.
  package var writer: String? {
    guard let index = quote.comment, naming.discussion.comments.indices.contains(index) else {
      return nil
    }
    return naming.discussion.comments[index].author?.markedName
  }

  /// `?` where the source is not sure, else nothing.
  package var doubt: String { isKnown && quote.certainty != .sure ? "?" : "" }

  /// How the words differ from the source's.
  private var difference: String {
    switch quote.match {
    case .exact: ""
    case .partial: ", part"
    case .edited: ", edited"
    }
  }

  /// Whether part of a comment's paragraph is quoted, word for word.
  package var isPartOfComment: Bool { quote.comment != nil && quote.match == .partial }

  /// Whether the source was looked for on the page and not found.
  package var isUnresolved: Bool { quote.source == .unresolved }

  private static let notOnPage = "not on this page"

  private var isKnown: Bool {
    switch quote.source {
    case .comment, .title, .body: true
    case .external, .unresolved: false
    }
  }
}

// MARK: - Whole

extension QuoteOrigin {
  /// The source in print, where an arrow leads nowhere and so stands before any: `↑ #18 Hana, part`.
  package var label: String {
    guard isKnown else { return name }
    let writer = writer.map { " " + $0 } ?? ""
    return naming.glyphs.source + " " + name + writer + difference
  }

  /// The same for the middle of a sentence: `from Marrow #26, part of it, not surely`.
  package var sentence: String {
    let doubt = quote.certainty == .sure ? "" : ", not surely"
    return switch quote.source {
    case .comment(let source, _): "from " + naming.named(source) + differenceInWords + doubt
    case .title: "from the headline" + doubt
    case .body(let paragraph):
      "from the article" + (paragraph == nil ? ", which is \(Self.notOnPage)" : "") + doubt
    case .external: "from outside of this page"
    case .unresolved: "its source is \(Self.notOnPage)"
    }
  }

  private var differenceInWords: String {
    switch quote.match {
    case .exact: ""
    case .partial: ", part of it"
    case .edited: ", in other words"
    }
  }
}
