import DiscussionModel
import Testing
import Wording
import _TestSupport

/// Each kind of evidence for a name, on a page that bears it out: the switches have no default, so that a new kind
/// without a sentence here does not compile.
@Suite("Sentences of the evidence for a name")
struct EvidenceSentenceTests {
  /// #1 by Ada; #2 answers it; #3 answers #2; #4 quotes #1 under a header and calls its writer; #5 stands alone.
  private func page(
    _ certainty: NameCertainty, _ kind: Evidence.Kind, in witness: Int?,
    boundary: Boundary = .marked
  ) -> Discussion {
    var page = DiscussionBuilder(
      title: "The ferry", segmentation: boundary == .marked ? .marked : .inferred)
    page.comment("Ada", certainty, boundary: boundary, "The boat is far too small for us all.")
    page.changeLast {
      $0.author?.evidence = [Evidence(kind: kind, comment: witness.map { $0 - 1 }, line: 20)]
    }
    page.comment("Ben", boundary: boundary, .quote("The boat is far too small", of: 1), "Is it?")
    page.comment(
      nil, boundary: boundary, .quote("Is it?", of: 2), "As I said, it is.")
    page.comment(
      nil, boundary: boundary, .header("Ada", at: "09:03"),
      .quote("The boat is far too small", of: 1), "So it is, Ada.")
    page.comment(nil, boundary: boundary, "Is there soup on board?")
    return page.discussion()
  }

  private func says(
    _ certainty: NameCertainty, _ kind: Evidence.Kind, in witness: Int?,
    boundary: Boundary = .marked
  ) -> String {
    Explanation(
      of: 0, in: page(certainty, kind, in: witness, boundary: boundary)
    ).claims[0].says
  }

  /// The certainty and the witness that go with a kind, and what is said then.
  private func expected(_ kind: Evidence.Kind) -> (NameCertainty, Int?, String) {
    switch kind {
    case .stated: (.stated, 1, "sure: the page names the writer beside the comment")
    case .header: (.header, 4, "sure: #4 quotes this comment under a header with that name")
    case .address:
      (.address, 4, "sure: #4 answers this comment and addresses its writer by that name")
    case .selfReference:
      (
        .selfReference, 3,
        "worked out: #3 answers a reply to this comment and speaks as the one who was replied to"
      )
    case .style: (.style, 5, "a guess: only the manner of writing is like that of #5")
    case .quote: (.stated, 2, "sure: #2 quotes this comment")
    case .formula: (.stated, 2, "sure: #2 answers this comment with a phrase")
    case .inReplyTo, .references, .nesting: (.stated, 2, "sure: #2 is stated to be answered")
    case .cite: (.stated, 2, "sure: #2 is stated to be the source")
    case .hand: (.stated, nil, "sure: it was set by hand")
    }
  }

  @Test("Each kind says what the page bears out", arguments: Evidence.Kind.allCases)
  func kinds(_ kind: Evidence.Kind) {
    let (certainty, witness, sentence) = expected(kind)
    #expect(says(certainty, kind, in: witness) == sentence)
  }

  @Test("What the page does not bear out is not said", arguments: Evidence.Kind.allCases)
  func unsupported(_ kind: Evidence.Kind) {
    // #5 quotes nobody and answers nobody.
    let sentence = says(.header, kind, in: 5)
    switch kind {
    case .header: #expect(sentence == "sure: #5 has a header with that name")
    case .address: #expect(sentence == "sure: #5 addresses somebody by that name")
    case .selfReference:
      #expect(sentence == "sure: #5 carries on this writer's part of an exchange")
    case .stated, .style, .quote, .formula, .inReplyTo, .references, .nesting, .cite, .hand:
      // What the kind alone says is what the input states.
      #expect(!sentence.contains("this comment under") && !sentence.contains("addresses"))
    }
  }

  @Test("A comment that speaks of own words itself is no witness of another")
  func ownWords() {
    #expect(
      says(.selfReference, .selfReference, in: 1)
        == "worked out: it answers a reply to that writer and speaks as the one who was replied to"
    )
  }

  @Test(
    "A name over words whose cut is doubtful is a guess for that reason, not by its manner",
    arguments: Boundary.allCases, [Evidence.Kind.header, .address, .selfReference])
  func doubtfulCut(_ boundary: Boundary, _ kind: Evidence.Kind) {
    let doubt =
      switch boundary {
      case .guess: "; but where this comment begins is a guess"
      case .likely: "; but where this comment begins is only likely"
      case .sure: "; but those words may be another comment's"
      case .marked: "; but the page gives it as a guess"
      }
    let witness = kind == .selfReference ? 3 : 4
    let sentence = says(.style, kind, in: witness, boundary: boundary)
    #expect(sentence.hasPrefix("a guess: #\(witness) "))
    #expect(sentence.hasSuffix(doubt))
    #expect(!sentence.contains("manner"))
  }

  @Test("Without evidence nothing but the degree is said", arguments: NameCertainty.allCases)
  func none(_ certainty: NameCertainty) {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment("Ada", certainty, "The boat is late.")
    let says = Explanation(of: 0, in: page.discussion()).claims[0].says
    switch certainty {
    case .stated: #expect(says == "sure: the page names the writer beside the comment")
    case .header, .address: #expect(says == "sure: the page says so and gives no reason")
    case .selfReference: #expect(says == "worked out: the page says so and gives no reason")
    case .style: #expect(says == "a guess: the page says so and gives no reason")
    }
  }

  @Test(
    "A comment without a name says what is there",
    arguments: [
      CommentState.present, .deleted, .missing, .collapsed, .more(heldBack: 3),
    ])
  func nobody(_ state: CommentState) {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment(nil, "The boat is late.")
    page.changeLast { $0.state = state }
    let says = Explanation(of: 0, in: page.discussion()).claims[0].says
    switch state {
    case .present, .collapsed:
      #expect(says == "no header, no address and no words taken up again name who wrote this")
    case .deleted: #expect(says == "the writer's name was taken away with the words")
    case .missing: #expect(says == "the comment is not on this page")
    case .more: #expect(says == "it stands for comments that the site holds back")
    }
  }

  @Test(
    "Where names were rejected, it is not said that nothing names the writer",
    arguments: RejectedName.Reason.allCases, [true, false])
  func rejected(_ reason: RejectedName.Reason, _ isNamed: Bool) {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment(isNamed ? "Ada" : nil, .style, "The boat is late.")
    page.changeLast {
      $0.rejectedNames = [
        RejectedName(
          name: "Ben", certainty: .header,
          evidence: [Evidence(kind: .header, comment: 0, line: 7)], reason: reason)
      ]
    }
    let claim = Explanation(of: 0, in: page.discussion()).claims[0]
    let (why, nobody) =
      switch reason {
      case .outweighed:
        (
          "more speaks for " + (isNamed ? "Ada?" : "another name"),
          "no name has enough that speaks for it"
        )
      case .disputed:
        (
          "as much speaks for another name, so that neither is given",
          "as much speaks for one name as for another"
        )
      case .doubtfulStart:
        (
          "the words answered there are theirs, but this comment may begin elsewhere",
          "a name goes with some of these words, and whether with this comment is too doubtful"
        )
      }
    #expect(claim.remarks.contains("Not Ben (#1, line 7): \(why)."))
    #expect(!claim.remarks.contains("Nothing on the page speaks against it."))
    if !isNamed { #expect(claim.says == nobody) }
  }

  @Test("That nothing speaks against a name is said only where that was looked for and is no guess")
  func uncontested() {
    let remark = "Nothing on the page speaks against it."
    let sure = page(.header, .header, in: 4)
    #expect(Explanation(of: 0, in: sure).claims[0].remarks.contains(remark))
    let guess = page(.style, .style, in: 4)
    #expect(!Explanation(of: 0, in: guess).claims[0].remarks.contains(remark))
    var imported = sure.page
    imported.resolution = Resolution(
      order: sure.order, segmentation: sure.segmentation, comments: sure.comments,
      blocks: sure.blocks)
    let resolved = Discussion(
      page: imported, order: sure.order, segmentation: sure.segmentation, comments: sure.comments,
      blocks: sure.blocks, diagnostics: [])
    #expect(!Explanation(of: 0, in: resolved).claims[0].remarks.contains(remark))
  }
}
