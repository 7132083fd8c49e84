import DiscussionModel
import Importers
import Reconstruction
import Testing
import _TestSupport

/// Pages made to cost more than their size.
///
/// Those that once did are so large that work which grows with their square
/// would go on far beyond the limit; the others hang together, and nothing of
/// them is lost.
@Suite("Adversarial pages", .timeLimit(.minutes(10)))
struct AdversarialPagesTests {
  private static func read(_ page: AdversarialPage, bytes: Int) throws -> Discussion {
    reconstruct(
      try ImporterRegistry.read(Array(page.text(bytes: bytes).utf8), source: page.description))
  }

  @Test("half a megabyte of it is read", arguments: AdversarialPage.steep)
  func steep(page: AdversarialPage) throws {
    let discussion = try Self.read(page, bytes: 500_000)
    #expect(Consistency.fault(in: discussion) == nil)
    #expect(LostLines(of: discussion).numbers == [])
  }

  @Test("what there is much of hangs together", arguments: AdversarialPage.plain)
  func plain(page: AdversarialPage) throws {
    let discussion = try Self.read(page, bytes: 10_000)
    #expect(Consistency.fault(in: discussion) == nil)
    #expect(LostLines(of: discussion).numbers == [])
  }
}
