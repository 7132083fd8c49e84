import Testing

@testable import DiscussionLoading

@Suite("Pages that are kept")
struct PageCacheTests {
  private let page: LoadedPage

  init() throws {
    page = LoadedPage(try DiscussionLoader.load(MemoryFiles.page("Bells."), source: "bells.txt"))
  }

  @Test("The page that was not used for longest goes first")
  func leastRecentlyUsed() {
    var cache = PageCache(budget: 3 * page.cost)
    for row in 0..<3 { cache.keep(page, at: row) }
    _ = cache.page(at: 0)
    cache.keep(page, at: 3)
    #expect((0..<4).map { cache.page(at: $0) != nil } == [true, false, true, true])
    // What was asked for just now counts as used; row 0 first.
    cache.keep(page, at: 4)
    #expect((0..<5).map { cache.page(at: $0) != nil } == [false, false, true, true, true])
    #expect(cache.cost == 3 * page.cost)
  }

  @Test("A page kept again counts once, and one that is larger than the budget is not kept")
  func costs() {
    var cache = PageCache(budget: 2 * page.cost)
    for _ in 0..<1_000 { cache.keep(page, at: 7) }
    #expect(cache.cost == page.cost)
    var none = PageCache(budget: page.cost - 1)
    none.keep(page, at: 0)
    #expect(none.page(at: 0) == nil)
    #expect(none.cost == 0)
  }

  @Test("Many uses of few pages keep what is used")
  func manyUses() {
    var cache = PageCache(budget: 10 * page.cost)
    for row in 0..<10 { cache.keep(page, at: row) }
    for use in 0..<10_000 { _ = cache.page(at: use % 9) }
    cache.keep(page, at: 10)
    #expect((0...10).map { cache.page(at: $0) != nil } == (0...10).map { $0 != 9 })
  }
}
