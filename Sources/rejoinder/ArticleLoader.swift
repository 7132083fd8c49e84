import DiscussionLoading
import DiscussionModel
import DiscussionQuery
import ReaderRuntime
import ReaderUI
import Synchronization

/// Reads the pages of the list of articles on threads of their own and leaves what it finds in the mailbox.
final class ArticleLoader: Sendable {
  private let paths: [String]
  private let mailbox: Mailbox<ReaderAction>
  private let store: CorrectionsStore?
  /// The number of the search that is wanted; another one in progress then ends.
  private let search = Atomic<Int>(0)

  /// A loader of some files, which begins when it is told to.
  init(paths: [String], mailbox: Mailbox<ReaderAction>, store: CorrectionsStore?) {
    self.store = store
    self.paths = paths
    self.mailbox = mailbox
  }

  /// Reads one page after the other, for the rows of the list.
  func start() {
    Worker.start { [self] in
      for id in paths.indices {
        post(id) { .read(id, ArticleSummary($0)) }
      }
    }
  }

  /// Does what the reader wants of the pages.
  func perform(_ effect: Effect) {
    switch effect {
    case .openArticle(let id):
      guard paths.indices.contains(id) else { return }
      Worker.start { [self] in open(id) }
    case .searchArticles(let limit, let number):
      search.store(number, ordering: .relaxed)
      guard let limit else { return }
      Worker.start { [self] in ask(limit, number) }
    default: break
    }
  }

  private func open(_ id: Int) {
    var corrections: Corrections?
    post(id) { discussion in
      let corrected = store?.apply(to: discussion)
      corrections = corrected?.corrections
      return .opened(id, corrected?.discussion ?? discussion)
    }
    if let corrections { mailbox.post(.corrections(corrections)) }
  }

  private func ask(_ limit: Limit, _ number: Int) {
    for (id, path) in paths.enumerated() {
      guard search.load(ordering: .relaxed) == number else { return }
      // What cannot be read says so in its own row.
      guard let bytes = try? InputFile.read(path),
        let discussion = try? DiscussionLoader.load(bytes, source: path)
      else { continue }
      let hits = limit.hits(in: QueryIndex(discussion)).count
      mailbox.post(.articles(.hits(id, count: hits, search: number)))
    }
  }

  private func post(_ id: Int, _ news: (Discussion) -> ArticleNews) {
    let path = paths[id]
    do throws(LoadingError) {
      let discussion = try DiscussionLoader.load(try InputFile.read(path), source: path)
      mailbox.post(.articles(news(discussion)))
    } catch {
      mailbox.post(.articles(.failed(id, "\(error)")))
    }
  }
}
