import DiscussionModel
import Evaluation
import Importers
import Reconstruction
import Testing

/// Pages changed to be tried in another form.
@Suite("Changed pages")
struct ChangedPageTests {
  private static func page() throws -> ImportedPage {
    let text = """
      A ferry

      3 Comments
      Login to comment

      The bay is wide.

      5 ( +6 / -1 )

      The boat is small.

      -2 ( +1 / -3 )

      Nobody asked us.

      9 ( +9 / -0 )

      """
    return try ImporterRegistry.read(Array(text.utf8), source: "page.txt")
  }

  private func openings(_ page: ImportedPage) -> [String] {
    let discussion = reconstruct(page)
    return discussion.comments.map { comment in
      discussion.text[discussion.blocks[comment.blocks.lowerBound].range]
    }
  }

  @Test("the latest comes first, or the one with the most votes, and back leads to the same page")
  func reordered() throws {
    let page = try Self.page()
    #expect(openings(page) == ["The bay is wide.", "The boat is small.", "Nobody asked us."])
    #expect(
      openings(page.reordered(.latest))
        == ["Nobody asked us.", "The boat is small.", "The bay is wide."])
    #expect(
      openings(page.reordered(.popular))
        == ["Nobody asked us.", "The bay is wide.", "The boat is small."])
    #expect(openings(page.reordered(.latest).reordered(.latest)) == openings(page))
  }

  @Test("without its marks a page has to be cut, and nothing tells into how many")
  func unmarked() throws {
    let discussion = reconstruct(try Self.page().unmarked())
    #expect(discussion.segmentation == .inferred)
    #expect(discussion.article.declaredComments == nil)
    #expect(discussion.comments.allSatisfy { $0.votes == nil })
    #expect(discussion.blocks.count == 3)
  }
}
