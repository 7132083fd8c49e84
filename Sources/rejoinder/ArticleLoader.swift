import DiscussionLoading
import DiscussionModel
import DiscussionQuery
import ReaderRuntime
import ReaderUI
import Synchronization
import ThreadDisplay

/// Reads the pages of the list of articles on threads of their own and leaves what it finds in the mailbox.
final class ArticleLoader: Sendable {
  private let paths: [String]
  private let mailbox: Mailbox<ReaderAction>
  private let loader: PageLoader
  /// The number of the search that is wanted; another one in progress then ends.
  private let search = Atomic<Int>(0)

  /// A loader of some files, which begins when it is told to.
  init(paths: [String], mailbox: Mailbox<ReaderAction>, store: CorrectionsStore?) {
    loader = PageLoader(store: store)
    self.paths = paths
    self.mailbox = mailbox
  }

  /// Reads one page after the other, for the rows of the list.
  func start() {
    Worker.start { [self] in
      for id in paths.indices {
        post(id) { .read(id, ArticleSummary($0.discussion)) }
      }
    }
  }

  /// Does what the reader wants of the pages.
  func perform(_ effect: Effect) {
    switch effect {
    case .openArticle(let id):
      guard paths.indices.contains(id) else { return }
      Worker.start { [self] in
        post(id) {
          .opened(id, Page($0.discussion, corrections: $0.corrections, isListed: true))
        }
      }
    case .searchArticles(let limit, let number):
      search.store(number, ordering: .relaxed)
      guard let limit else { return }
      Worker.start { [self] in ask(limit, number) }
    default: break
    }
  }

  private func ask(_ limit: Limit, _ number: Int) {
    for (id, path) in paths.enumerated() {
      guard search.load(ordering: .relaxed) == number else { return }
      // What cannot be read says so in its own row.
      guard let page = try? loader.load(path) else { continue }
      let hits = limit.hits(in: QueryIndex(page.discussion)).count
      mailbox.post(.articles(.hits(id, count: hits, search: number)))
    }
  }

  private func post(_ id: Int, _ news: (CorrectedPage) -> ArticleNews) {
    do throws(LoadingError) {
      mailbox.post(.articles(news(try loader.load(paths[id]))))
    } catch {
      mailbox.post(.articles(.failed(id, "\(error)")))
    }
  }
}
