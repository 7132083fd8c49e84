import Testing
import _TestSupport

@testable import DiscussionLoading

@Suite("What the user names")
struct SourceTests {
  @Test(
    "A number behind a name is that of a comment",
    arguments: [
      ("page.txt#26", "page.txt", 26), ("page.txt", "page.txt", nil), ("-", "-", nil),
      ("-#3", "-", 3), ("a#b", "a#b", nil), ("a#+1", "a#+1", nil), ("#5", "#5", nil),
      ("a#1#2", "a#1", 2), ("a#", "a#", nil),
    ] as [(String, String, Int?)])
  func number(_ name: String, _ path: String, _ comment: Int?) {
    let source = Source(name)
    #expect(source.path == path)
    #expect(source.comment == comment)
  }

  @Test("A file that is really called so wins, and a folder is known as one")
  func files() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0x61], to: "page#7")
    #expect(Source(path).path == path)
    #expect(Source(path).comment == nil)
    #expect(Source(folder.path).isFolder)
    #expect(!Source(path).isFolder)
    #expect(!Source("-").isFolder)
  }
}
