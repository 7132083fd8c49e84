import DiscussionModel
import DiscussionQuery
import Testing
import Wording
import _TestSupport

@Suite("What is said of a page and its comments")
struct PageDescriptionTests {
  /// Two comments by one writer whose name is spelled with a straight and with a curly apostrophe, and one to both.
  private var page: Discussion {
    var page = DiscussionBuilder(title: "The ferry", site: "Harbour Post", section: "local")
    page.comment("O'Neil", .stated, "The boat is late.")
    page.comment("O’Neil", .stated, "It is late again.")
    page.comment("Ada", .style, answers: [1, 2], "So it is.")
    return page.discussion()
  }

  private var counts: String {
    PageDescription(page, glyphs: .unicode).counts(PageTally(page.comments))
  }

  @Test("One name is one writer, whichever apostrophe it is spelled with")
  func apostrophes() {
    #expect(counts == "3 comments · 1 answers another · 3 named, 2 writers · oldest first")
    #expect(QueryIndex(page).writerCount == 2)
    #expect(CommentNaming(page, glyphs: .unicode).head(of: 2) == "#3 Ada? → O'Neil")
  }

  @Test("That nobody is named is said only where it is wanted, and of an empty page nothing else")
  func nobody() {
    var page = DiscussionBuilder(title: "The ferry")
    page.comment(nil, "The boat is late.")
    let named = PageDescription(page.discussion(), glyphs: .ascii)
    let tally = PageTally(page.discussion().comments)
    #expect(named.counts(tally) == "1 comment . oldest first")
    #expect(named.counts(tally, saysNobody: true) == "1 comment . nobody named . oldest first")
    let empty = DiscussionBuilder(title: "The ferry").discussion()
    #expect(
      PageDescription(empty, glyphs: .ascii).counts(PageTally([]), saysNobody: true)
        == "no comments on this page")
  }

  @Test("Of a page without marks it is said how sure its cuts are, and what it lacks")
  func cuts() {
    var page = DiscussionBuilder(title: "The ferry", segmentation: .inferred)
    page.comment(boundary: .sure, "The boat is late.")
    page.comment(boundary: .guess, "It is late again.")
    let description = PageDescription(page.discussion(), glyphs: .unicode)
    #expect(
      description.cuts == "about 2 comments: nothing on this page marks where one ends. "
        + "1 cut sure, 0 likely, 1 guess")
    #expect(description.lacks == ["no votes", "cuts inferred"])
    #expect(PageDescription(self.page, glyphs: .unicode).lacks == [])
    page.comment(boundary: .guess, "And again.")
    let guessed = PageDescription(page.discussion(), glyphs: .unicode)
    #expect(guessed.lacks == ["no votes", "most cuts guessed"])
  }

  @Test("Without a title a page is called by the end of its source's path")
  func title() {
    #expect(PageDescription(page, glyphs: .unicode).title == "The ferry")
    #expect(
      PageDescription(DiscussionBuilder().discussion(), glyphs: .unicode).title == "built.txt")
  }
}
