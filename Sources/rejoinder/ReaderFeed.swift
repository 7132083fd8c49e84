import DiscussionLoading
import DiscussionModel
import Importers
import Reader
import ReaderRuntime
import Synchronization
import ThreadDisplay

/// Tells the reader what a loader tells of its pages.
///
/// It is called on the thread that did the work, and makes there what the
/// reader wants to have ready.
final class ReaderFeed: Sendable {
  /// Where the reader hears it.
  let mailbox = Mailbox<ReaderAction>()
  /// The only page that the user named; `nil` where several were.
  private let onlyPage: Source?
  /// Whether there is a list of pages, as there is when the only file turns out to hold several discussions.
  private let hasList: Atomic<Bool>
  /// Whether the comment that the user named is selected already.
  private let hasSelected = Atomic(false)
  private let failure = Mutex<LoadingError?>(nil)

  /// The feed of one page, or of a list of them.
  init(onlyPage: Source?) {
    self.onlyPage = onlyPage
    hasList = Atomic(onlyPage == nil)
  }

  /// Why the only page could not be read; `nil` where it was, and while it is being read.
  var error: LoadingError? { failure.withLock { $0 } }

  /// Waits as long as nobody notices for the only page, its beginning, how many comments it has, or why there is none.
  func waitBriefly() { mailbox.wait(milliseconds: 500) }

  /// Waits likewise for something that can be read, so that keys typed ahead find it and the first screen stays.
  func waitForPage() {
    mailbox.wait(milliseconds: 200) { action in
      if case .reading = action { false } else { true }
    }
  }

  /// Takes what a loader tells.
  func take(_ news: LoaderNews) {
    if case .listed = news { becomeList() }
    hasList.load(ordering: .relaxed) ? tellOfList(news) : tellOfPage(news)
  }

  private func becomeList() {
    guard let onlyPage, !hasList.exchange(true, ordering: .relaxed) else { return }
    mailbox.post(
      .list(ArticleList(sources: [onlyPage.path], origin: onlyPage.path, isSortedByAge: false)))
  }

  private func tellOfList(_ news: LoaderNews) {
    switch news {
    case .listed(let row, let entries, let others):
      let summaries = entries.map {
        ArticleSummary(
          title: $0.title, comments: $0.comments, isInferred: $0.segmentation == .inferred,
          names: $0.people)
      }
      mailbox.post(.articles(.listed(row, summaries, others: others)))
    case .read(let row, let page):
      mailbox.post(.articles(.read(row, ArticleSummary(page.discussion))))
    case .failed(let row, let error):
      mailbox.post(.articles(.failed(row, ArticleRow.Failure(error.reason, at: error.place))))
    case .opened(let row, let page):
      mailbox.post(.articles(.opened(row, Page(page, isListed: true))))
    case .hits(let row, let count, let search):
      mailbox.post(.articles(.hits(row, count: count, search: search)))
    case .began, .imported: break
    }
  }

  private func tellOfPage(_ news: LoaderNews) {
    switch news {
    case .began(_, let discussion, let expected):
      // Another page would open otherwise than its beginning can: its answers come between what is shown.
      guard ReaderState.isMany(expected) else { return }
      mailbox.post(.began(Page(discussion, beginningOf: expected)))
      // The last one may be cut; the first is selected anyway.
      select { $0 > 1 && $0 < discussion.comments.count }
    case .imported(_, let count): mailbox.post(.reading(count))
    case .opened(_, let page):
      mailbox.post(.loaded(Page(page)))
      select { _ in true }
    case .failed(_, let error):
      failure.withLock { $0 = error }
      mailbox.post(.run(.quit))
    case .listed, .read, .hits: break
    }
  }

  /// Has the comment that the user named selected once, where its number is one of those that can be.
  private func select(_ canSelect: (Int) -> Bool) {
    guard let number = onlyPage?.comment, canSelect(number),
      !hasSelected.exchange(true, ordering: .relaxed)
    else { return }
    mailbox.post(.select(number: number))
  }
}

extension Page {
  /// A page that was read, with the index that its loader keeps.
  convenience init(_ page: LoadedPage, isListed: Bool = false) {
    self.init(page.index, corrections: page.corrections, isListed: isListed)
  }
}
