import DiscussionModel
import DiscussionQuery
import TerminalUI
import Testing
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("The list of articles")
struct ArticleListTests {
  /// A reader on five files, of which the loader has read four.
  private func reader(_ width: Int = 100, _ height: Int = 12) -> Session {
    let list = ArticleList(
      sources: ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"], origin: "saved",
      isSortedByAge: true)
    var session = Session(articles: list, width, height)
    session.tell(.read(0, ArticleSummary(BicyclePage.discussion())))
    session.tell(.read(1, ArticleSummary(SmallPages.inferred())))
    session.tell(.failed(2, ArticleRow.Failure("no text; choose another file", at: "c.txt:1")))
    session.tell(.read(3, ArticleSummary(SmallPages.article())))
    return session
  }

  @Test(
    "One row a page, what is not read yet by its file, what cannot be read at the end",
    arguments: [
      (100, 12), (80, 24), (40, 10),
    ])
  func screen(_ width: Int, _ height: Int) {
    let problem = Snapshot.problem(
      reader(width, height).snapshot, named: "articles-\(width)x\(height)")
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test("Why a page could not be read stands before its path, in its row and on the status line")
  func reasons() {
    let path = "/home/somebody/saved/pages/of/the/harbour/gazette/the-ferry-timetable.txt"
    let list = ArticleList(sources: [path], origin: "saved", isSortedByAge: false)
    for width in [40, 80, 120] {
      var session = Session(articles: list, width, 12)
      session.tell(.failed(0, ArticleRow.Failure("no text; choose another", at: path)))
      #expect(session.lines[2].hasPrefix("▌!           no text; choose another"))
      if width > 40 { #expect(session.status.hasPrefix(" 1 of 1, no text; choose another (/")) }
      session.press("<Enter>")
      #expect(session.status.hasPrefix(" no text; choose"))
      session.press(":messages<Enter>")
      #expect(session.lines[1].hasPrefix("▌  no text; choose another (/"))
    }
  }

  @Test("A page's title row says which it is of how many, and stays right while others are hidden")
  func place() {
    var session = reader()
    _ = session.effects("j<Enter>")
    session.tell(.opened(1, Page(SmallPages.inferred())))
    #expect(session.title.hasSuffix("cuts inferred  2/5"))
    session.press("lwim<Enter>")
    #expect(session.title.hasSuffix("wim  1 of 6  2/5"))
    session.press("<Esc>qlferry<Enter><Enter>")
    #expect(!session.title.contains("/"), "of one there is nothing to count")
    for (width, height) in [(40, 10), (80, 24), (200, 60)] {
      var session = reader(width, height)
      _ = session.effects("<Enter>")
      session.tell(.opened(0, Page(BicyclePage.discussion())))
      #expect(session.title.hasSuffix("  1/5"))
    }
    #expect(!Session().title.contains("/"), "a page that stands alone")
  }

  @Test("The columns of the list have heads, but on the lowest screens")
  func heads() {
    let heads = "   comments  title "
    #expect(reader(100, 12).lines[1].hasPrefix(heads))
    #expect(reader(100, 12).lines[1].hasSuffix("site             names"))
    #expect(reader(40, 8).lines[1] == String(heads.dropLast()))
    #expect(reader(40, 7).lines[1].hasPrefix("▌●"))
    var session = reader(80, 10)
    let wanted = ["a.txt", "b.txt", "d.txt", "e.txt", "c.txt"]
    for (row, file) in wanted.enumerated() {
      #expect(session.status.contains("\(row + 1) of 5, ") && session.status.contains(file))
      #expect(session.screen.cursor?.y == row + 2)
      session.press("j")
    }
  }

  @Test("Enter asks for a page; opened, it keeps folds and place while others are read")
  func opening() {
    var session = reader()
    #expect(session.effects("<Enter>") == [.openArticle(0)])
    session.tell(.opened(0, Page(BicyclePage.discussion())))
    session.press(":5<Enter>zc")
    let left = session.snapshot
    session.press("q")
    #expect(session.lines[0].contains("5 pages in saved"))
    #expect(session.effects("j<Enter>") == [.openArticle(1)])
    session.tell(.opened(1, Page(SmallPages.inferred())))
    #expect(session.lines[0].contains("Ferry timetable"))
    #expect(session.effects("qk<Enter>") == [], "it is still in memory")
    #expect(session.snapshot == left)
    #expect(session.effects("qq") == [.quit])
  }

  @Test("The other pages of a file stand below its first; what it says enough of is not waited for")
  func severalInAFile() {
    let list = ArticleList(sources: ["a.txt", "b.jsonl"], origin: "", isSortedByAge: false)
    var session = Session(articles: list, 100, 12)
    session.tell(.listed(0, [nil, nil], others: 2..<3))
    let bells = ArticleSummary(title: "Bells", comments: 3, isInferred: false, names: ["Sefa"])
    let doubtful = ArticleSummary(title: "Ferry", comments: 51, isInferred: true, names: [])
    let gulls = ArticleSummary(title: "Gulls", comments: 0, isInferred: false, names: [])
    session.tell(.listed(1, [bells, nil, gulls, doubtful], others: 3..<6))
    #expect(session.state.articles?.shown == [0, 2, 1, 3, 4, 5])
    #expect(session.state.articles?.waiting == 3)
    #expect(session.lines[4].contains("3  Bells"))
    #expect(session.lines[5].contains("b.jsonl"))
    #expect(session.lines[7].contains("~51  Ferry"))
    #expect(session.effects("Gkkk<Enter>") == [.openArticle(1)])
    session.tell(.listed(1, [nil, nil], others: 3..<4))
    #expect(session.state.articles?.shown.count == 6, "a row is never listed twice")
  }

  @Test("What was to be a page becomes a list where it holds several")
  func pageBecomesList() {
    var session = Session()
    session.state = ReaderState(size: Size(width: 100, height: 12))
    let list = ArticleList(sources: ["b.jsonl"], origin: "b.jsonl", isSortedByAge: false)
    #expect(update(&session.state, .list(list)).isEmpty)
    #expect(session.lines[0].contains("1 page in b.jsonl"))
    #expect(session.effects("<Enter>") == [.openArticle(0)])
    session.tell(.opened(0, Page(BicyclePage.discussion())))
    #expect(session.effects("qq") == [.quit])
  }

  @Test("A page that comes late is not shown when another was asked for")
  func late() {
    var session = reader()
    _ = session.effects("<Enter>")
    _ = session.effects("j<Enter>")
    session.tell(.opened(0, Page(BicyclePage.discussion())))
    #expect(session.lines[0].contains("5 pages"))
    session.tell(.opened(1, Page(SmallPages.inferred())))
    #expect(session.lines[0].contains("Ferry timetable"))
  }

  private static let first = Corrections(joined: [CommentID(ordinal: 40)])
  private static let second = Corrections(split: [CommentID(ordinal: 50)])

  @Test("What was set right on a page comes with it, and with no other")
  func corrections() {
    var session = reader()
    _ = session.effects("<Enter>j<Enter>")
    session.tell(.opened(0, Page(BicyclePage.discussion(), corrections: Self.first)))
    session.tell(.opened(1, Page(SmallPages.inferred(), corrections: Self.second)))
    #expect(session.state.corrections == Self.second)
  }

  @Test("A page that was read anew does not take the place of another, and is asked for again")
  func lateCorrection() {
    var session = reader()
    _ = session.effects("<Enter>")
    let page = BicyclePage.discussion()
    session.tell(.opened(0, Page(page)))
    let asked = session.effects(":5<Enter>:under 2<Enter>")
    guard case .correct(let corrections, article: 0)? = asked.last else {
      Issue.record("not asked for: \(asked)")
      return
    }
    #expect(session.effects("}") == [.openArticle(1)])
    session.tell(.opened(1, Page(SmallPages.inferred())))
    _ = update(&session.state, .corrected(Page(page, corrections: corrections), article: 0))
    #expect(session.lines[0].contains("Ferry timetable"))
    #expect(session.state.corrections.isEmpty)
    #expect(session.effects("{") == [.correct(corrections, article: 0)])
    let number = session.state.pageNumber
    _ = update(&session.state, .corrected(Page(page, corrections: Corrections()), article: 0))
    #expect(session.state.pageNumber == number, "what is wanted no more")
    _ = update(&session.state, .corrected(Page(page, corrections: corrections), article: 0))
    #expect(session.state.pageNumber == number + 1)
    #expect(session.effects("}{") == [], "it shows what is set right")
  }

  @Test("A limit takes rows by title, site and name at once, and by what the loader finds in them")
  func limit() {
    var session = reader()
    let effects = session.effects("lmarit")
    guard case .searchArticles(let limit?, let number)? = effects.last else {
      Issue.record("no search: \(effects)")
      return
    }
    #expect(limit.text == "marit")
    #expect(session.lines[0].contains("marit  1 of 5"))
    session.tell(.hits(3, count: 2, search: number - 1))
    #expect(session.lines[0].contains("marit  1 of 5"), "what an earlier search found is old")
    session.tell(.hits(3, count: 2, search: number))
    #expect(session.lines[0].contains("marit  2 of 5"))
    #expect(session.effects("<Esc>").last == .searchArticles(nil, number: 0))
    #expect(session.lines[0].contains("limits"))
  }

  @Test("Rows that are filled in leave the selected page on its row")
  func steady() {
    var session = reader()
    session.press("jj")
    let before = session.status
    session.tell(.failed(0, ArticleRow.Failure("gone; check the name", at: "a.txt")))
    #expect(session.status.contains("about") == before.contains("about"))
    #expect(session.state.articles?.selected?.id == 3)
  }

  @Test("} and { open the next and previous page from within one")
  func neighbours() {
    var session = reader()
    _ = session.effects("<Enter>")
    session.tell(.opened(0, Page(BicyclePage.discussion())))
    #expect(session.effects("{") == [])
    #expect(session.status.contains("this is the first article"))
    #expect(session.effects("}") == [.openArticle(1)])
    var single = Session()
    single.press("}")
    #expect(single.status.contains("only one page was opened"))
  }

  @Test("Of many opened pages only some are kept whole; all keep their place")
  func memory() {
    let list = ArticleList(
      sources: (0..<20).map { "\($0).txt" }, origin: "", isSortedByAge: false)
    var session = Session(articles: list, 100, 24)
    for id in 0..<20 {
      #expect(session.effects("<Enter>") == [.openArticle(id)])
      session.tell(.opened(id, Page(BicyclePage.discussion())))
      session.press(":\(id % 12 + 1)<Enter>q")
      session.press("j")
    }
    session.press("gg")
    #expect(session.effects("<Enter>") == [.openArticle(0)], "it was let go")
    session.tell(.opened(0, Page(BicyclePage.discussion())))
    #expect(session.number == 1)
    session.press("qG")
    #expect(session.effects("<Enter>") == [])
    #expect(session.number == 8)
  }
}
