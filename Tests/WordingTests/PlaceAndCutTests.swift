import DiscussionModel
import Testing
import Wording
import _TestSupport

/// Why a comment stands where it does, begins where it does, and answers nobody: each case of what that rests on.
@Suite("Sentences of the evidence for place and cut")
struct PlaceAndCutTests {
  private func claim(
    _ subject: Explanation.Subject, of index: Int, in page: DiscussionBuilder
  ) -> Explanation.Claim? {
    Explanation(of: index, in: page.discussion()).claims.first { $0.subject == subject }
  }

  // MARK: The cut

  /// What a comment's first paragraph may be: one of each content, of quotes one of each source.
  private static let openings: [(part: DiscussionBuilder.Part, content: BlockContent?)] = [
    ("Take the bus.", nil), (.code("let bus = 1"), nil), (.list("- bus"), nil),
    (.signature("-- Ben"), nil), (.moderator("Be kind."), nil),
    (.header("Ada", at: "09:03"), nil), (.address("Ada"), nil),
    ("Ada wrote:", .attribution(Heading(name: ByteRange(0..<1)))),
    ("x.png", .attachment(Attachment(name: nil, type: nil, bytes: nil))), ("a | b", .table),
    (.quote("The boat is late.", of: 1), nil), (.quote("Nobody cares.", of: 2), nil),
    (.quoteOfTitle("The ferry"), nil), (.quoteOfArticle("It sails."), nil),
    (.quoteOfOutside("To be or not."), nil), (.quoteOfNothing("Boats are a fad."), nil),
  ]

  private func expected(_ content: BlockContent) -> String {
    switch content {
    case .header, .attribution: "a header that names somebody opens an answer"
    case .address: "a line that only names somebody opens an answer"
    case .quote(let quote):
      switch quote.source {
      case .comment(let index, _):
        index == 1
          ? "a quote of the comment right above opens an answer to it"
          : "a quote of #1 opens an answer"
      case .title: "a quote of the headline opens a comment"
      case .body: "a quote of the article opens a comment"
      case .external, .unresolved: "a quote opens a comment"
      }
    case .prose, .code, .list, .signature, .moderator, .attachment, .table:
      "only the wording and length of the text around speak for it"
    }
  }

  @Test("What a comment opens with is the reason for its cut", arguments: openings.indices)
  func opening(_ place: Int) throws {
    var page = DiscussionBuilder(
      title: "The ferry", article: ["It sails."], segmentation: .inferred)
    page.comment(boundary: .sure, "The boat is late.")
    page.comment(boundary: .likely, "Nobody cares.")
    page.comment(boundary: .guess, Self.openings[place].part, "So there.")
    var discussion = page.discussion()
    if let content = Self.openings[place].content {
      var blocks = discussion.blocks
      blocks[discussion.comments[2].blocks.lowerBound].content = content
      discussion = Discussion(
        page: discussion.page, order: discussion.order, segmentation: .inferred,
        comments: discussion.comments, blocks: blocks, diagnostics: [])
    }
    let first = discussion.blocks[discussion.comments[2].blocks.lowerBound].content
    let claim = Explanation(of: 2, in: discussion).claims.last
    #expect(claim?.says == "a guess: " + expected(first))
  }

  @Test("How sure a cut is, in a word", arguments: Boundary.allCases)
  func grades(_ boundary: Boundary) {
    var page = DiscussionBuilder(title: "The ferry", segmentation: .inferred)
    page.comment(boundary: .sure, "The boat is late.")
    page.comment(boundary: boundary, "Nobody cares.")
    let reason =
      "only the wording and length of the text around speak for it"
    let says =
      switch boundary {
      case .marked: "marked: the page marks it"
      case .sure: "sure: " + reason
      case .likely: "likely: " + reason
      case .guess: "a guess: " + reason
      }
    #expect(claim(.cut, of: 1, in: page)?.says == says)
    #expect(claim(.cut, of: 0, in: page)?.says == "sure: the comments of the page begin here")
  }

  @Test("Who quotes the first paragraph alone speaks for the cut, who quotes both sides against it")
  func quotedAcross() {
    func page(_ parts: [DiscussionBuilder.Part]) -> DiscussionBuilder {
      var page = DiscussionBuilder(title: "The ferry", segmentation: .inferred)
      page.comment(boundary: .sure, "The boat is late.")
      page.comment(boundary: .likely, "Nobody cares at all.")
      page.comment(boundary: .sure, parts[0], parts[1])
      return page
    }
    let alone = claim(.cut, of: 1, in: page([.quote("Nobody cares at all.", of: 2), "I do."]))
    #expect(
      alone?.says == "likely: #3 quotes its first paragraph, and the one above is not with it")
    #expect(alone?.remarks == [])
    let both = claim(
      .cut, of: 1,
      in: page([.quote("The boat is late.", of: 1), .quote("Nobody cares at all.", of: 2)]))
    #expect(both?.says.hasPrefix("likely: only the wording and length") == true)
    #expect(both?.remarks == ["Against it: #3 quotes both sides in one breath."])
  }

  // MARK: The place

  /// A page of which the last comment answers #1 and #2.
  private func placed(
    _ parts: DiscussionBuilder.Part..., change: @escaping (inout DiscussionModel.Comment) -> Void
  ) -> DiscussionBuilder {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment("Ada", "The boat is late.")
    page.comment("Ben", "Nobody cares at all.")
    page.comment(
      nil, .quote("The boat is late.", of: 1), parts[0],
      .quote("Nobody cares at all.", of: 2), parts[1])
    page.changeLast(change)
    return page
  }

  @Test("Of several answers the longer one is said to decide only where it is longer")
  func several() {
    let longer = placed("So it is, and was.", "I do.") { $0.parent = 0 }
    #expect(claim(.place, of: 2, in: longer)?.says == "the longer answer goes there")
    let tied = placed("I do.", "I do.") { $0.parent = 0 }
    #expect(
      claim(.place, of: 2, in: tied)?.says
        == "of those it says as much to, the first that it takes up")
    let shorter = placed("So it is, and was.", "I do.") { $0.parent = 1 }
    #expect(claim(.place, of: 2, in: shorter)?.says == "the page puts it there")
    let choices = Explanation(of: 2, in: shorter.discussion()).choices
    #expect(choices.first { $0.title == "#1 Ada" }?.says == "answered as well")
    let fewer = Explanation(of: 2, in: longer.discussion()).choices
    #expect(fewer.first { $0.title == "#2 Ben" }?.says == "answered as well, but with fewer words")
  }

  @Test("What the page says of a place is its reason, each kind", arguments: Evidence.Kind.allCases)
  func stated(_ kind: Evidence.Kind) {
    let page = placed("So it is, and was.", "I do.") {
      $0.parent = 1
      $0.replies[1].kind = kind
    }
    let says = claim(.place, of: 2, in: page)?.says
    switch kind {
    case .stated, .inReplyTo, .references, .nesting, .cite: #expect(says == "the page says so")
    case .hand: #expect(says == "put there by hand")
    case .quote, .header, .address, .formula, .selfReference, .style:
      #expect(says == "the page puts it there")
    }
  }

  @Test("A circle is spoken of only where there is one")
  func circle() {
    let free = placed("So it is.", "I do.") { $0.parent = nil }
    #expect(
      claim(.place, of: 2, in: free)?.says == "the page does not put it under what it answers")
    var page = DiscussionBuilder(title: "The ferry")
    page.comment("Ada", answers: [2], parent: 0, "The boat is late.")
    page.comment("Ben", answers: [1], "Nobody cares at all.")
    #expect(claim(.place, of: 0, in: page)?.says == "its answers would go round in a circle")
  }

  // MARK: Nobody

  @Test("A quote of a comment that makes no answer is not said to be none")
  func unlinkedQuote() {
    let page = placed("So it is.", "I do.") {
      $0.replies = []
      $0.parent = nil
    }
    #expect(
      claim(.answers, of: 2, in: page)?.says
        == "it quotes #1, and the page makes no answer of that")
  }

  @Test("That the page itself puts a comment under none is said")
  func statedTopLevel() {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment("Ada", "The boat is late.")
    let built = page.discussion()
    var imported = built.page
    var mark = ImportedComment(id: built.comments[0].id, line: 1, paragraphs: 0..<1)
    mark.links = [StatedLink(to: .nobody, .inReplyTo)]
    imported.marks = [mark]
    let discussion = Discussion(
      page: imported, order: .oldest, segmentation: .marked, comments: built.comments,
      blocks: built.blocks, diagnostics: [])
    let claims = Explanation(of: 0, in: discussion).claims
    #expect(
      claims.map(\.says).dropFirst() == [
        "the page says that it answers none", "the page puts it there",
      ])
  }
}
