import DiscussionModel
import Testing

@Suite("What importers build pages with")
struct PageBuilderTests {
  private func builder() -> PageBuilder {
    PageBuilder(source: "page", format: "test", text: TextStore("Ada writes this"))
  }

  @Test("a range that leads out of the text is cut, and one that holds nothing is left out")
  func ranges() {
    var builder = builder()
    builder.add(Paragraph(range: ByteRange(11, 400), line: 1))
    builder.add(Paragraph(range: ByteRange(200, 400), line: 2))
    builder.add(Paragraph(range: ByteRange(5, 5), line: 3))
    builder.add(Paragraph(range: ByteRange(9, 4), line: 4))
    builder.addComment(line: 1, paragraphs: 0..<90) {
      $0.person = Person(name: ByteRange(80, 90))
      $0.subject = ByteRange(4, 99)
    }
    let page = builder.finished()
    #expect(page.paragraphs.map(\.range) == [ByteRange(11, 15)])
    #expect(page.marks?.map(\.paragraphs) == [0..<1])
    #expect(page.marks?.first?.person == nil)
    #expect(page.marks?.first?.subject == ByteRange(4, 15))
  }

  @Test("numbers that nobody can count to become the nearest that one can")
  func numbers() {
    var builder = builder()
    builder.addComment(line: nil, paragraphs: 0..<0) {
      $0.votes = Votes(up: .max, down: -3, net: .min)
      $0.state = .more(heldBack: -1)
    }
    var article = Article()
    article.declaredComments = -5
    article.score = .max
    builder.setArticle(article)
    let page = builder.finished()
    let most = PageBuilder.highest
    #expect(page.marks?.first?.votes == Votes(up: most, down: 0, net: -most))
    #expect(page.marks?.first?.state == .more(heldBack: 0))
    #expect(page.article.declaredComments == 0 && page.article.score == most)
  }

  @Test("identifiers hold no controls, and what is nothing else is none")
  func identifiers() {
    var builder = builder()
    builder.addComment(line: nil, paragraphs: 0..<0) {
      $0.inputID = "a\u{1B}[2Jb\u{9B}c\n"
      $0.permalink = "\u{7}\u{0}"
      $0.person = Person(name: ByteRange(0, 3), id: "ada\u{8}@b.org")
    }
    let comment = builder.finished().marks?.first
    #expect(comment?.inputID == "a[2Jbc")
    #expect(comment?.permalink == nil)
    #expect(comment?.person?.id == "ada@b.org")
    #expect(comment?.key == .given("a[2Jbc"))
  }

  @Test("an instant tells the writer's clock")
  func instants() {
    var builder = builder()
    builder.addComment(line: nil, paragraphs: 0..<0) {
      $0.instant = Instant(unix: 1_796_040_007, offsetMinutes: 540)
    }
    #expect(builder.finished().marks?.first?.posted?.iso == "2026-11-30T21:00")
  }

  @Test("what a paragraph's detail is stays with it, and remarks stand in line order")
  func details() {
    var builder = builder()
    builder.add(Paragraph(range: ByteRange(0, 3), line: 1))
    let file = Attachment(name: "a.png", type: "image/png", bytes: 9)
    builder.add(
      Paragraph(range: ByteRange(4, 10), line: 2, kind: .attachment), .attachment(file))
    builder.note(Diagnostic(line: 9, kind: .furniture, says: "later"))
    builder.note(Diagnostic(line: nil, kind: .count, says: "first"))
    let page = builder.finished()
    #expect(page.paragraphs.map { page.detail(of: $0) } == [nil, .attachment(file)])
    #expect(page.diagnostics.map(\.says) == ["first", "later"])
    #expect(page.marks == nil)
  }
}
