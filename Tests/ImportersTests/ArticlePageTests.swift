import DiscussionModel
import Testing

/// Pages that have no comments.
@Suite("Articles")
struct ArticlePageTests {
  @Test("breadcrumb, title, byline with its date, text, note; nothing of the site's")
  func article() {
    let outline = PageOutline(
      """
      World Edition
      Home / Opinion / Rivers

      The river wants its bridge back

      By Ann Rivers | | Updated: 2024-05-24 11:10
      Share - Letter

      The ferry is slower than the bridge was, and everybody who crosses knows it.

      So the town should build another one, and it should do so before the winter.

      The author is a friend of bridges. The views do not necessarily reflect those of River Daily.

      Most Viewed in 24 Hours
      Copyright 1995 - . All rights reserved.
      """)
    #expect(
      outline.article == """
        site River Daily
        section Opinion / Rivers
        title The river wants its bridge back
        by Ann Rivers
        updated 2024-05-24T11:10
        body The ferry is slower than the bridge was, and everybody who crosses knows it.
        body So the town should build another one, and it should do so before the winter.
        note The author is a friend of bridges. The views do not necessarily reflect those of River Daily.
        """)
    #expect(outline.page.marks?.isEmpty == true)
    #expect(outline.remarks == ["1 furniture", "7 furniture", "15 furniture"])
  }

  @Test("a signature behind the text is its byline, and a form for a reply is furniture")
  func signature() {
    let outline = PageOutline(
      """
      International

      The River Wants Its Bridge Back

      Rivernews

      The ferry is slower than the bridge was, and everybody who crosses knows it.

      So the town should build another one, and it should do so before the winter.

      Ann B. Rivers

      Leave a Reply
      """)
    #expect(
      outline.article == """
        site Rivernews
        section International
        title The River Wants Its Bridge Back
        by Ann B. Rivers
        body The ferry is slower than the bridge was, and everybody who crosses knows it.
        body So the town should build another one, and it should do so before the winter.
        """)
    #expect(outline.remarks == ["13 furniture"])
  }

  @Test(
    "dates stand in the byline or on a line of their own",
    arguments: [
      ("By Ann Rivers | Published: 2024-05-23", "published 2024-05-23"),
      ("By Ann Rivers | River Daily | Updated: 2024-05-24 11:10", "updated 2024-05-24T11:10"),
      ("By Ann Rivers\n2024-05-24 11:10", "published 2024-05-24T11:10"),
      ("By Ann Rivers\n2024-05-24", "published 2024-05-24"),
    ])
  func dates(lines: String, date: String) {
    let outline = PageOutline(
      "The river wants its bridge back\n\n\(lines)\n\n"
        + "The ferry is slower than the bridge was, and everybody who crosses knows it.\n")
    #expect(
      outline.article == """
        title The river wants its bridge back
        by Ann Rivers
        \(date)
        body The ferry is slower than the bridge was, and everybody who crosses knows it.
        """)
  }

  @Test("a stitched page is an article with a warning, its keyword lines left out")
  func stitched() {
    let word = "river and bridge relationship"
    let text = "The bridge over the river is a matter of taste, as the people of the town say."
    let outline = PageOutline(
      [word, text, word, text + " They do.", "Rivers and Bridges - A Book", word, text, word]
        .joined(separator: "\n\n"))
    #expect(outline.remarks.first == "- stitched")
    #expect(outline.page.marks?.isEmpty == true)
    #expect(outline.page.article.body.count == 3)
    #expect(!outline.article.contains("body " + word))
  }

  @Test("a single line of any kind is an article's title", arguments: ["Hello", "12", "?!", "By"])
  func single(line: String) {
    #expect(PageOutline(line).article == "title " + line)
  }
}
