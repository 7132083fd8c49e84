import DiscussionModel
import Reconstruction
import Testing

@Suite("Links that a page states")
struct StatedLinksTests {
  private func parents(_ discussion: Discussion) -> [Int] {
    discussion.comments.indices.map { discussion.tree.parent(of: $0).map { $0 + 1 } ?? 0 }
  }

  @Test(
    "a stated parent is the parent; a quote of another comment adds a link and does not move it")
  func parent() {
    var page = StatedPage()
    page.comment("a", by: "Ada", ("The night boat is far too small for all of us.", .prose, nil))
    page.comment("b", by: "Ben", ("Take the bus over the long bridge instead.", .prose, nil))
    page.comment(
      "c", by: "Cleo", to: [.reply("b")],
      ("The night boat is far too small for all of us.", .quote(level: 1), nil),
      ("It always was, ever since they sold the old one.", .prose, nil))
    let discussion = page.discussion
    #expect(parents(discussion) == [0, 0, 2])
    #expect(discussion.comments[2].replies.map(\.target) == [1, 0])
    #expect(discussion.comments[2].replies.map(\.basis) == [.page(.inReplyTo), .words])
    #expect(discussion.comments[2].author?.id == "cleo@b.org")
    #expect(discussion.comments[2].line == nil)
  }

  @Test("what the page puts at the top level stays there, whomever it quotes")
  func topLevel() {
    var page = StatedPage()
    page.comment("a", ("The night boat is far too small for all of us.", .prose, nil))
    page.comment(
      "b", to: [StatedLink(to: .nobody, .nesting)],
      ("The night boat is far too small for all of us.", .quote(level: 1), nil),
      ("It always was, ever since they sold the old one.", .prose, nil))
    let discussion = page.discussion
    #expect(parents(discussion) == [0, 0])
    #expect(discussion.comments[1].replies.map(\.target) == [0])
  }

  @Test(
    "a parent that is not there gets one place, above its answers and under what they name besides")
  func missing() {
    var page = StatedPage()
    page.comment("a", ("The first word.", .prose, nil))
    page.comment("c", to: [.reply("b"), .reply("a", .references)], ("One answer.", .prose, nil))
    page.comment("d", to: [.reply("b")], ("Another answer.", .prose, nil))
    page.comment("e", to: [.reply("x")], ("An answer to nothing here.", .prose, nil))
    let discussion = page.discussion
    #expect(
      discussion.comments.map(\.state) == [
        .present, .missing, .present, .present, .missing, .present,
      ])
    #expect(discussion.comments.map(\.inputID) == ["a", "b", "c", "d", "x", "e"])
    #expect(parents(discussion) == [0, 1, 2, 2, 0, 5])
    #expect(Set(discussion.comments.map(\.id)).count == 6)
    #expect(
      discussion.comments.indices.allSatisfy {
        discussion.index(of: discussion.comments[$0].id) == $0
      })
  }

  @Test("two deleted comments without words are two, and answers stay below each")
  func deleted() {
    var page = StatedPage()
    page.comment("a", state: .deleted)
    page.comment("b", state: .deleted)
    page.comment("c", to: [.reply("b", .nesting)], ("Why was that deleted?", .prose, nil))
    page.comment("d", to: [.reply("a", .nesting)], ("And that?", .prose, nil))
    let discussion = page.discussion
    #expect(parents(discussion) == [0, 0, 2, 1])
    #expect(Set(discussion.comments.map(\.id)).count == 4)
    #expect(discussion.comments[0].state == .deleted)
  }

  @Test("a comment that names itself, one that names a later one, and a ring lose nobody")
  func rings() {
    var page = StatedPage()
    page.comment("a", to: [.reply("a"), .reply("b", .references)], ("One.", .prose, nil))
    page.comment("b", to: [.reply("c")], ("Two.", .prose, nil))
    page.comment("c", to: [.reply("b")], ("Three.", .prose, nil))
    let discussion = page.discussion
    #expect(discussion.tree.preorder.count == 3)
    #expect(discussion.tree.parent(of: 0) == 1)
  }

  @Test("a quote within a quote points at the comment whose words they are, and is no answer to it")
  func levels() {
    var page = StatedPage()
    page.comment("a", ("The night boat is far too small for all of us.", .prose, nil))
    page.comment(
      "b", to: [.reply("a")], ("Take the bus over the long bridge instead.", .prose, nil))
    page.comment(
      "c", to: [.reply("b")],
      ("The night boat is far too small for all of us.", .quote(level: 2), nil),
      ("Take the bus over the long bridge instead.", .quote(level: 1), nil),
      ("There is no bus at night, and never was.", .prose, nil))
    let discussion = page.discussion
    let quotes = discussion.comments[2].blocks.compactMap { discussion.blocks[$0].quote }
    #expect(quotes.map(\.level) == [2, 1])
    #expect(quotes.map(\.comment) == [0, 1])
    #expect(discussion.comments[2].replies.map(\.target) == [1])
  }

  @Test("what the page names as a quote's source is linked even where its words are not there")
  func cites() {
    var page = StatedPage()
    page.comment("a", ("The night boat is far too small for all of us.", .prose, nil))
    page.comment(
      "b",
      ("Words that stand nowhere on this page.", .quote(level: 1), .cite(.key(.given("a")))),
      ("So you said.", .prose, nil),
      ("Words of somebody far away, pasted.", .quote(level: 1), .address("https://b.org/")))
    let discussion = page.discussion
    let quotes = discussion.comments[1].blocks.compactMap { discussion.blocks[$0].quote }
    #expect(quotes.map(\.cite) == [.comment(0), .address("https://b.org/")])
    #expect(quotes.map(\.source) == [.unresolved, .unresolved])
    #expect(discussion.comments[1].replies.map(\.basis) == [.page(.cite)])
  }

  @Test("paragraphs are what the page says that they are")
  func kinds() {
    var page = StatedPage()
    let file = Attachment(name: "boat.png", type: "image/png", bytes: 12)
    page.comment(
      "a", ("let boat = small", .code, nil), ("one, two, three", .list, nil),
      ("1 2 3", .table, nil), ("Sent from my canoe", .signature, nil),
      ("boat.png", .attachment, .attachment(file)), ("No more of this.", .moderator, nil))
    let discussion = page.discussion
    #expect(
      discussion.blocks.map(\.content) == [
        .code, .list, .table, .signature, .attachment(file), .moderator,
      ])
  }

  @Test("answers stand in the order of their instants, one without behind the one above it")
  func instants() {
    var page = StatedPage()
    page.comment("a", at: Instant(unix: 100), ("One.", .prose, nil))
    page.comment("b", to: [.reply("a")], at: Instant(unix: 400), ("Two.", .prose, nil))
    page.comment("c", to: [.reply("a")], ("Three.", .prose, nil))
    page.comment("d", to: [.reply("a")], at: Instant(unix: 200), ("Four.", .prose, nil))
    #expect(page.discussion.tree.preorder == [0, 3, 1, 2])
  }

  @Test(
    "what is split off by hand answers by its own words, and the stated links stay with the first part"
  )
  func split() {
    var page = StatedPage()
    page.comment("a", ("The night boat is far too small for all of us.", .prose, nil))
    page.comment(
      "b", by: "Ben", to: [.reply("a")], ("Yes it is.", .prose, nil), ("No it is not.", .prose, nil)
    )
    let whole = page.discussion
    let cut = reconstruct(
      page.imported, corrections: Corrections(split: [whole.startID(atBlock: 2, of: 1)]))
    #expect(cut.comments.map(\.inputID) == ["a", "b", nil])
    #expect(parents(cut).prefix(2) == [0, 1])
    #expect(cut.comments[2].replies.allSatisfy { $0.basis != .page(.inReplyTo) })
    let joined = reconstruct(
      page.imported, corrections: Corrections(joined: [whole.comments[1].id]))
    #expect(joined.comments.count == 1 && joined.comments[0].replies.isEmpty)
  }
}
