import DiscussionModel
import Evaluation
import Testing
import _TestSupport

@testable import DiscussionQuery

/// That a limit evaluated in pieces, from whatever was known before, finds what testing each comment alone finds.
struct LimitPiecesTests {
  private static let words = ["bell", "tower", "noon", "fog", "harbour", "rope"]
  private static let names: [String?] = ["Ada", "Ben", "Cid", nil]

  private static func index(_ random: inout SeededRandom) -> QueryIndex {
    var page = DiscussionBuilder(title: "The bell")
    for number in 1...Int.random(in: 5...150, using: &random) {
      let text = (0..<Int.random(in: 1...6, using: &random))
        .compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
      let votes = (Int.random(in: 0...9, using: &random), Int.random(in: 0...9, using: &random))
      let answers =
        number > 1 && Bool.random(using: &random)
        ? [Int.random(in: 1..<number, using: &random)] : []
      page.comment(
        names.randomElement(using: &random) ?? nil, votes: votes, answers: answers, .prose(text))
    }
    return QueryIndex(page.discussion())
  }

  private static func term(_ depth: Int, _ random: inout SeededRandom) -> LimitTerm {
    let word = (words.randomElement(using: &random) ?? "").prefix(
      Int.random(in: 1...6, using: &random))
    switch Int.random(in: 0..<(depth > 0 ? 12 : 6), using: &random) {
    case 0: return .test(.name(.author, NameTest("a", isWhole: false)))
    case 1: return .test(.number(.score, NumberRange(low: -1, high: 4)))
    case 2: return .test(.flag(.leaf))
    case 3: return .test(.name(.answered, NameTest("ben", isWhole: true)))
    case 4, 5: return .test(.text(.own, .words(Needle(String(word)))))
    case 6, 7:
      return .all([term(depth - 1, &random), term(depth - 1, &random), term(depth - 1, &random)])
    case 8: return .any([term(depth - 1, &random), term(depth - 1, &random)])
    case 9: return .not(term(depth - 1, &random))
    default:
      let relation = [Relation.thread, .parent, .child].randomElement(using: &random) ?? .thread
      return .related(relation, term(depth - 1, &random))
    }
  }

  /// Whether one comment passes, by asking it and nothing that is worked out beforehand.
  private static func passes(_ term: LimitTerm, _ comment: Int, _ page: Discussion) -> Bool {
    let tree = page.tree
    switch term {
    case .everything: return true
    case .all(let terms): return terms.allSatisfy { passes($0, comment, page) }
    case .any(let terms): return terms.contains { passes($0, comment, page) }
    case .not(let term): return !passes(term, comment, page)
    case .related(.parent, let term):
      return tree.parent(of: comment).map { passes(term, $0, page) } ?? false
    case .related(.child, let term):
      return tree.children(of: comment).contains { passes(term, Int($0), page) }
    case .related(.thread, let term):
      return page.comments.indices.contains {
        root(of: $0, tree) == root(of: comment, tree) && passes(term, $0, page)
      }
    case .test(.name(.author, _)):
      return page.comments[comment].author?.name.lowercased().contains("a") ?? false
    case .test(.name(_, _)):
      return page.comments[comment].replies.contains {
        page.comments[$0.target].author?.name == "Ben"
      }
    case .test(.number(_, let range)):
      return page.comments[comment].votes?.net.map(range.contains) ?? false
    case .test(.flag): return tree.children(of: comment).isEmpty
    case .test(.text(_, .words(let needle))):
      let bytes = page.comments[comment].blocks.map { page.text[page.blocks[$0].range] }
      return bytes.contains { text in
        Array(text.utf8).withUnsafeBufferPointer {
          needle.firstMatch(in: 0..<$0.count, of: $0) != nil
        }
      }
    case .test: return false
    }
  }

  private static func root(of comment: Int, _ tree: ReplyTree) -> Int {
    var root = comment
    while let parent = tree.parent(of: root) { root = parent }
    return root
  }

  @Test(
    "random limits, read in random pieces and after each other, find what each comment says alone",
    arguments: 0..<30)
  func pieces(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let index = Self.index(&random)
    var previous: LimitEvaluation?
    for _ in 0..<20 {
      let term = Self.term(3, &random)
      let expected = index.discussion.comments.indices.filter {
        Self.passes(term, $0, index.discussion)
      }
      var evaluation = LimitEvaluation(
        Limit(text: "", term: term), in: index, after: previous)
      let isCancelled = Int.random(in: 0..<4, using: &random) == 0
      var rounds = isCancelled ? 2 : 100_000
      while !evaluation.isFinished, rounds > 0 {
        #expect(Set(evaluation.hits.indices).isSubset(of: expected))
        evaluation.advance(bytes: Int.random(in: 1...400, using: &random))
        rounds -= 1
      }
      if !isCancelled { #expect(evaluation.hits.indices == expected) }
      previous = evaluation
    }
  }

  @Test("one letter more is looked for only where the letters before were found")
  func refining() throws {
    var random = SeededRandom(seed: 7)
    let index = Self.index(&random)
    let parse = { (text: String) in try Limit(parsing: text) }
    var first = LimitEvaluation(try parse("nq:bel"), in: index)
    while !first.isFinished { first.advance(bytes: 1_000) }
    let found = first.hits.count
    #expect(found > 0 && found < index.discussion.comments.count)
    var second = LimitEvaluation(try parse("nq:bell"), in: index, after: first)
    // Each comment costs 16 and its letters.
    second.advance(bytes: first.hits.indices.reduce(0) { $0 + index.pieces.byteCount(of: $1) + 16 })
    let isSecondFinished = second.isFinished
    #expect(isSecondFinished)
    let back = LimitEvaluation(try parse("nq:bel"), in: index, after: second)
    let isBack = back.isFinished && back.hits == first.hits
    #expect(isBack)
  }

  @Test("cheap tests spare the text: a limit on votes and words reads only what passes the votes")
  func cheapFirst() throws {
    var random = SeededRandom(seed: 9)
    let index = Self.index(&random)
    for text in ["fog score>=100", "nq:fog author:nobody", "not (not /fog/ or score<100)"] {
      let isFinished = LimitEvaluation(try Limit(parsing: text), in: index).isFinished
      #expect(isFinished, "\(text)")
    }
  }

  @Test("a pattern that needs too many steps is given up, and that is counted")
  func givingUp() throws {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("Ada", .prose(String(repeating: "a", count: 4_000) + "!"))
    page.comment("Ben", "aa")
    let index = QueryIndex(page.discussion())
    for pattern in ["nq:/^(a+)+$/", "nq:/^(a|aa)+$/", "nq:/(.*)*(.*)*(.*)*x|^aa$/"] {
      var evaluation = LimitEvaluation(try Limit(parsing: pattern), in: index)
      while !evaluation.isFinished { evaluation.advance(bytes: 1_000) }
      #expect(evaluation.hits.indices == [1], "\(pattern)")
      #expect(evaluation.givenUp == 1, "\(pattern)")
    }
  }
}
