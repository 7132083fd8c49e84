import DiscussionLoading
import DiscussionModel
import Evaluation
import Testing
import _TestSupport

/// The real pages against what people read out of them.
@Suite("Labelled pages", .enabled(if: !SharedFolder.isMissingAndMayBe))
struct LabelledPagesTests {
  private static func load(_ file: String) throws -> Discussion {
    try DiscussionLoader.load(SharedFolder.read(file), source: file)
  }

  @Test("the first seed is read as its labels say")
  func seed000() throws {
    let discussion = try Self.load("seeds/000_44a3be57bab817bf.txt")
    #expect(discussion.comments.count == 44)
    let score = Scorer.score(discussion, against: try SharedFolder.labels("gold/000.json"))
    #expect(score.boundaries.f == 1, "\(score.boundaries)")
    #expect(score.votes.recall == 1, "\(score.votes)")
    #expect(score.edges.f >= 0.98, "\(score.edges)")
    #expect(score.parents.recall >= 0.97, "\(score.parents)")
    #expect(score.quotes.f >= 0.98, "\(score.quotes)")
    #expect(score.names.precision == 1, "\(score.names)")
    #expect(score.sureNames.recall == 1, "\(score.sureNames)")
  }

  @Test("what a comment of the first seed quotes inside its sentences is found, its own words too")
  func inlineQuotes() throws {
    let discussion = try Self.load("seeds/000_44a3be57bab817bf.txt")
    let blocks = discussion.comments[25].blocks
    let sources = blocks.flatMap { discussion.blocks[$0].inlineQuotes }.map {
      $0.quote.comment.map(discussion.number) ?? 0
    }
    #expect(sources == [24, 24, 24, 20])
  }

  @Test("every quote and address of the unmarked seed is found, and nobody is misnamed")
  func seed004() throws {
    let discussion = try Self.load("seeds/004_3dbbbf1817669fe2.txt")
    let gold = try JSONValue(parsing: SharedFolder.read("gold/004.json"))
    let score = Scorer.score(discussion, against: LabelledPage(gold))
    #expect(score.quotes.recall == 1, "\(score.quotes)")
    #expect(score.names.precision == 1, "\(score.names)")
    let wanted = gold["comments"].elements.flatMap { $0["blocks"].elements }
      .filter { $0["kind"].string == "address" }
    let addresses = discussion.blocks.reduce(into: [Int: String]()) { found, block in
      guard case .address(let heading) = block.content, let line = block.line else { return }
      found[line] = discussion.text[heading.name]
    }
    #expect(!wanted.isEmpty)
    for block in wanted {
      let line = try #require(block["line"].int)
      #expect(addresses[line] == block["name"].string, "line \(line)")
    }
    #expect(addresses.count == wanted.count, "\(addresses)")
  }

  @Test("the debates, pooled, keep to the bar")
  func debates() throws {
    let files = try SharedFolder.files(in: "corpora/debates/pages")
    var pool = Score()
    for file in files {
      let name = file.hasSuffix(".txt") ? file.dropLast(4) : file[...]
      let labels = try SharedFolder.labels("corpora/debates/gold/\(name).json")
      let discussion = try Self.load("corpora/debates/pages/\(file)")
      pool = pool + Scorer.score(discussion, against: labels)
      #expect(Consistency.fault(in: discussion) == nil, "\(file)")
    }
    #expect(files.count >= 80)
    #expect(pool.boundaries.f == 1, "\(pool.boundaries)")
    #expect(pool.votes.recall == 1, "\(pool.votes)")
    #expect(pool.edges.f >= 0.998, "\(pool.edges)")
    #expect(pool.quotes.f >= 0.996, "\(pool.quotes)")
    #expect(pool.names.precision >= 0.995, "\(pool.names)")
    #expect(pool.sureNames.recall >= 0.99, "\(pool.sureNames)")
  }
}
