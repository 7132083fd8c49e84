import DiscussionModel
import DiscussionQuery
import Dispatch
import Synchronization
import Testing

@testable import DiscussionLoading

/// One loader for one page and for many.
@Suite("The loader of pages")
struct PageLoaderTests {
  /// What a loader told.
  private final class Heard: Sendable {
    private let news = Mutex<[LoaderNews]>([])
    var all: [LoaderNews] { news.withLock { $0 } }
    func take(_ one: LoaderNews) { news.withLock { $0.append(one) } }

    /// One word for each, and the row.
    var words: [String] {
      all.map {
        switch $0 {
        case .listed(let row, _, let others): "listed \(row) \(others)"
        case .read(let row, _): "read \(row)"
        case .failed(let row, _): "failed \(row)"
        case .began(let row, _, _): "began \(row)"
        case .imported(let row, _): "imported \(row)"
        case .opened(let row, _): "opened \(row)"
        case .hits(let row, let count, let search): "hits \(row) \(count) \(search)"
        }
      }
    }
  }

  private let heard = Heard()

  private func loader(
    _ files: MemoryFiles, _ paths: [String], budget: Int = PageLoader.usualBudget
  ) -> PageLoader {
    PageLoader(paths, files: files, budget: budget, news: heard.take)
  }

  private func ask(_ loader: PageLoader, _ text: String, number: Int) throws {
    let limit = try Limit(parsing: text)
    loader.ask(number: number) { limit.hits(in: $0.index).count }
  }

  @Test("A search over 1,500 pages reads each file once, however many letters are typed")
  func openedOnce() throws {
    let files = MemoryFiles(pages: 1_500)
    let paths = (0..<1_500).map { "page\($0)" }
    let loader = loader(files, paths)
    loader.readAll()
    for (number, text) in ["t", "to", "tow", "towe", "tower"].enumerated() {
      try ask(loader, text, number: number + 1)
    }
    #expect(heard.words.filter { $0.hasSuffix(" 1 5") }.count == 1_500)
    #expect(files.reads.count == 1_500)
    #expect(files.reads.values.allSatisfy { $0 == 1 })
  }

  @Test("Where memory is scarce, what is in it is asked before anything is read again")
  func keptFirst() throws {
    let files = MemoryFiles(pages: 4)
    let paths = (0..<4).map { "page\($0)" }
    let cost = try #require(try loader(files, paths).page(at: 0)).cost
    let loader = loader(files, paths, budget: cost * 5 / 2)
    loader.readAll()
    try ask(loader, "bells", number: 7)
    #expect(heard.words.suffix(4) == [2, 3, 0, 1].map { "hits \($0) 1 7" })
    #expect(files.reads == ["page0": 3, "page1": 2, "page2": 1, "page3": 1])
  }

  @Test("A search in place of another ends that, and one without a limit ends all")
  func superseded() throws {
    let paths = (0..<5).map { "page\($0)" }
    let loader = loader(MemoryFiles(pages: 5), paths)
    loader.readAll()
    let before = heard.all.count
    loader.ask(number: 1) { [loader] page in
      if page.discussion.source == "page2" { loader.ask(number: 2, nil) }
      return 1
    }
    #expect(heard.words.dropFirst(before) == ["hits 0 1 1", "hits 1 1 1", "hits 2 1 1"])
  }

  @Test(
    "A file that cannot be read says so in its row, is not tried again, and keeps the others from nothing"
  )
  func failed() throws {
    let files = MemoryFiles([
      "a": MemoryFiles.page("Bells."), "b": [0], "c": MemoryFiles.page("No."),
    ])
    let loader = loader(files, ["a", "missing", "b", "c"])
    loader.readAll()
    #expect(heard.words == ["read 0", "failed 1", "failed 2", "read 3"])
    try ask(loader, "bells", number: 1)
    #expect(throws: LoadingError.self) { try loader.page(at: 2) }
    #expect(files.reads.values.allSatisfy { $0 == 1 })
    #expect(try loader.page(at: 4) == nil)
  }

  @Test("Threads that want the same pages at once read each once")
  func together() {
    let files = MemoryFiles(pages: 20)
    let loader = loader(files, (0..<20).map { "page\($0)" })
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      loader.forEachPage { page in
        #expect(throws: Never.self) { try page.get() }
      }
    }
    #expect(files.reads.values.allSatisfy { $0 == 1 })
  }

  @Test(
    "The beginning of a large page comes first, with the comments of the whole; a small one comes at once"
  )
  func beginning() throws {
    let files = MemoryFiles([
      "large": MemoryFiles.largePage(bytes: PageLoader.largeSize),
      "small": MemoryFiles.page("Bell."),
    ])
    let loader = loader(files, ["large", "small"])
    loader.openPage(at: 0)
    loader.openPage(at: 1)
    #expect(heard.words == ["began 0", "imported 0", "opened 0", "imported 1", "opened 1"])
    guard case .began(_, let beginning, let expected) = heard.all[0],
      case .opened(_, let whole) = heard.all[2]
    else { return }
    let count = beginning.comments.count - 1
    #expect(abs(expected - whole.discussion.comments.count) < whole.discussion.comments.count / 10)
    #expect(count > 500)
    #expect(whole.discussion.comments.count > 3 * count)
    #expect(
      beginning.comments.prefix(count).map(\.id)
        == whole.discussion.comments.prefix(count).map(\.id))
  }

  @Test("A page that is stopped once its beginning shows is not told of any more")
  func stopped() {
    let files = MemoryFiles(["large": MemoryFiles.largePage(bytes: PageLoader.largeSize)])
    let stopping = Mutex<PageLoader?>(nil)
    let take: @Sendable (LoaderNews) -> Void = { [heard] news in
      heard.take(news)
      if case .began = news { stopping.withLock { $0 }?.stopOpening() }
    }
    let loader = PageLoader(["large"], files: files, news: take)
    stopping.withLock { $0 = loader }
    loader.openSource()
    #expect(heard.words == ["began 0"])
    stopping.withLock { $0 = nil }
  }

  @Test("A page that was set right is what is asked from then on")
  func replaced() throws {
    let files = MemoryFiles(pages: 2)
    let loader = loader(files, ["page0", "page1"])
    loader.readAll()
    let page = try #require(try loader.page(at: 0))
    var corrections = Corrections()
    corrections.split = [page.discussion.comments[0].id]
    loader.replace(LoadedPage(page.discussion, corrections: corrections), at: 0)
    #expect(try loader.page(at: 0)?.corrections == corrections)
    #expect(files.reads["page0"] == 1)
  }

  /// A loader of files of which the second holds several pages.
  private func severalPages(_ files: MemoryFiles, _ paths: [String]) -> PageLoader {
    PageLoader(paths, files: files, importer: { _ in SeveralPages.self }, news: heard.take)
  }

  @Test(
    "The pages of a file come behind its first; those it says enough of are not read for a row"
  )
  func several() throws {
    let files = MemoryFiles([
      "a": Array("Bells.\n".utf8), "b": Array("Gulls.\n---\n2\nBells.\n---\nBells again.\n".utf8),
      "c": Array("Bells.\n".utf8),
    ])
    let loader = severalPages(files, ["a", "b", "c"])
    loader.readAll()
    #expect(heard.words == ["read 0", "listed 1 3..<5", "read 1", "read 4", "read 2"])
    let said = heard.all.count
    loader.ask(number: 1) {
      $0.discussion.text[ByteRange(0..<$0.discussion.text.count)].contains("Bells") ? 1 : 0
    }
    #expect(
      Set(heard.words.dropFirst(said)) == Set((0..<5).map { "hits \($0) \($0 == 1 ? 0 : 1) 1" }))
    #expect(files.reads.values.allSatisfy { $0 == 1 })
    var sources: [String] = []
    loader.forEachPage { sources += [(try? $0.get())?.discussion.source ?? "none"] }
    #expect(sources == ["a", "b", "b", "b", "c"])
  }

  @Test(
    "The only file that holds several pages is a list; a damaged one keeps nobody from the others"
  )
  func onlyFile() throws {
    let files = MemoryFiles(["a": Array("Gulls.\n---\ndamaged\n---\nBells.\n".utf8)])
    let loader = severalPages(files, ["a"])
    loader.openSource()
    #expect(
      heard.words
        == ["listed 0 1..<3", "imported 0", "opened 0", "read 0", "failed 1", "read 2"])
    #expect(files.reads == ["a": 1])
    #expect(loader.count == 3)
  }
}
