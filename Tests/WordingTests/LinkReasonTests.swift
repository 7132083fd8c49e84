import DiscussionModel
import Testing
import Wording
import _TestSupport

/// Each kind of link, and what is said of it: the switches have no default, so that a new kind without a sentence here
/// does not compile.
@Suite("Sentences of the evidence for an answer")
struct LinkReasonTests {
  /// What is said of the link of the last comment to the first.
  private func says(
    _ kind: Evidence.Kind, _ certainty: Certainty = .sure, between: Int = 0,
    _ parts: [DiscussionBuilder.Part] = ["So."]
  ) -> String {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment("Ada", .stated, at: "09:03", "The boat is far too small for us all.")
    for _ in 0..<between { page.comment(nil, "Is there soup on board?") }
    page.comment(nil)
    page.fillLast(parts)
    page.changeLast { comment in
      comment.replies = [
        ReplyLink(target: 0, kind: kind, line: comment.line, certainty: certainty)
      ]
    }
    let explanation = Explanation(of: between + 1, in: page.discussion())
    return explanation.claims.first { $0.subject == .answers }?.says ?? ""
  }

  @Test("Each kind says what it is", arguments: Evidence.Kind.allCases)
  func kinds(_ kind: Evidence.Kind) {
    let expected =
      switch kind {
      case .stated: "the page says so"
      case .header: "a header names the writer and the time under which others quote this one"
      case .address: "speaks to its writer, of whom no other comment stands between"
      case .quote: "the page says that it quotes this one"
      case .formula: "opens with a phrase that answers somebody, and this one stands right above"
      case .selfReference: "takes up its words as the writer's own"
      case .style: "is written in a like manner"
      case .inReplyTo: "the page says that it answers this one"
      case .references: "the page names it among what came before"
      case .nesting: "the page puts it inside this one"
      case .cite: "the page names it as the source of a quote"
      case .hand: "put there by hand"
      }
    #expect(says(kind) == "sure: " + expected)
  }

  @Test("The degree is a word, whatever the kind", arguments: Certainty.allCases)
  func degrees(_ certainty: Certainty) {
    let start =
      switch certainty {
      case .sure: "sure: "
      case .likely: "likely: "
      case .guess: "a guess: "
      }
    #expect(says(.formula, certainty).hasPrefix(start))
  }

  @Test("A quote is said to be one where it stands, with the name above or within")
  func quotes() {
    let quote = DiscussionBuilder.Part.quote("The boat is far too small for us all.", of: 1)
    #expect(says(.quote, .sure, [quote, "So."]) == "sure: quotes it")
    #expect(
      says(.quote, .sure, [.header("Ada", at: nil), quote, "So."])
        == "sure: quotes it, below a line that names Ada")
    #expect(
      says(.quote, .likely, [.quote("The boot is fur too smell", of: 1), "So."])
        == "likely: quotes it, though not word for word")
    #expect(says(.quote, .likely, [quote, "So."]) == "likely: quotes it, though not surely")
    #expect(
      says(
        .quote, .sure, [.inline("Who is far too small for it?", piece: "is far too small", of: 1)])
        == "sure: quotes it inside a sentence")
  }

  @Test("An address says whom and which of theirs, as far as that can be seen")
  func addresses() {
    #expect(
      says(.address, .likely, [.address("Ada"), "Never."])
        == "likely: speaks to its writer by name, of whom no other comment stands between")
    #expect(
      says(
        .address, .guess,
        [
          .address("Ada"),
          .inline("Who is far too small for it?", piece: "is far too small", of: 1),
        ])
        == "a guess: speaks to its writer by name and takes up words of this one")
    #expect(
      says(.address, .likely, ["You said so at 09:03."])
        == "likely: names the time at which this one was posted")
  }

  @Test("A phrase means the comment beside it, or one near it")
  func formulas() {
    #expect(says(.formula, .guess, ["Exactly!"]).hasSuffix("this one stands right above"))
    #expect(says(.formula, .guess, between: 2).hasSuffix("this one near it fits best"))
  }

  @Test("By turns, the comment is told that the other answers there")
  func turns() throws {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment("Ada", "The boat is far too small for us all.")
    page.comment("Ben", answers: [1], "It is not.")
    page.comment("Ada", .address("Ben"), "It is.")
    page.changeLast {
      $0.replies = [ReplyLink(target: 1, kind: .address, line: nil, certainty: .likely)]
    }
    let claims = Explanation(of: 2, in: page.discussion()).claims
    #expect(
      claims.first { $0.subject == .answers }?.says
        == "likely: speaks to its writer, who here answers #1 by the same hand")
  }

  @Test("The words elsewhere are later, earlier or as good, by the order of the page")
  func otherPlaces() {
    func remarks(_ order: CommentOrder) -> [String] {
      var page = DiscussionBuilder(title: "The ferry", order: order)
      page.comment("Ada", "The boat is far too small for us all.")
      page.comment("Ben", .quote("The boat is far too small for us all.", of: 1), "Is it?")
      page.comment(nil, "The boat is far too small for us all.", "So I hear.")
      let explanation = Explanation(of: 1, in: page.discussion())
      return explanation.claims.first { $0.subject == .answers }?.remarks ?? []
    }
    for order in [CommentOrder.oldest, .latest, .popular, .unknown] {
      let said = remarks(order).filter { $0.contains("#3") }
      switch order {
      case .oldest: #expect(said.allSatisfy { $0.hasSuffix("wrote them later.") })
      case .latest, .popular, .unknown:
        #expect(said.allSatisfy { $0.hasPrefix("As well in #3, line ") })
      }
      #expect(said.count == 1)
    }
  }
}
