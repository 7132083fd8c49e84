import DiscussionModel
import Testing
import Wording
import _TestSupport

@Suite("What comments are called")
struct CommentNamingTests {
  private var naming: CommentNaming {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment("Ada", .stated, at: "09:03", "The boat is late.")
    page.comment(nil, answers: [1], "It is.")
    page.comment("Ben", .selfReference, answers: [2, 1], parent: 2, "Is it?")
    page.comment("Cleo", .style, answers: [3], "No.")
    page.comment("Ada", .stated, answers: [4], "Yes.")
    return CommentNaming(page.discussion(), glyphs: .unicode)
  }

  @Test("By writer with the mark of the name's degree, by number, by both")
  func names() {
    #expect((0..<4).map(naming.writer) == ["Ada", "—", "~Ben", "Cleo?"])
    #expect((0..<4).map(naming.named) == ["Ada #1", "#2", "~Ben #3", "Cleo? #4"])
    #expect((0..<4).map(naming.numbered) == ["#1 Ada", "#2", "#3 ~Ben", "#4 Cleo?"])
    #expect((0..<4).map(naming.whom) == ["Ada", "#2", "~Ben", "Cleo?"])
  }

  @Test("With all whom it answers, the one under which it stands first")
  func heads() {
    #expect(
      (0..<4).map(naming.head) == ["#1 Ada", "#2 — → Ada", "#3 ~Ben → #2 + Ada", "#4 Cleo? → ~Ben"])
  }

  @Test("A sign tells whether it is answered, a figure how deep it stands where that is deep")
  func signs() {
    #expect([3, 4].map(naming.sign) == ["▾", "•"])
    #expect([0, 3, 4].map(naming.depth) == [nil, nil, "·4"])
    #expect([0, 1].map(naming.time) == ["09:03", nil])
  }

  @Test("What is folded away is counted; that none of it was read goes without saying")
  func folded() {
    let says = { CommentRemarks.folded(9, unread: $0, best: $1, glyphs: .unicode) }
    #expect(says(9, nil) == "9 folded")
    #expect(says(3, 4) == "9 folded, 3 unread, best +4")
    #expect(says(0, -4) == "9 folded, all read, best −4")
    #expect(CommentRemarks.folded(0, unread: 0, best: 4, glyphs: .unicode) == "")
    #expect(
      CommentRemarks.folded(2_400, unread: 1_200, best: nil, glyphs: .unicode)
        == "2,400 folded, 1,200 unread")
  }

  @Test("A lone answer is the best of nothing", arguments: [0, 1])
  func lone(_ unread: Int) {
    let says = CommentRemarks.folded(1, unread: unread, best: -16, glyphs: .unicode)
    #expect(says == (unread == 0 ? "1 folded, read, net −16" : "1 folded, net −16"))
  }
}
