import DiscussionLoading
import DiscussionModel
import ReaderRuntime
import ReaderUI
import Synchronization
import ThreadDisplay

/// A page that is read on a thread of its own, so that a large one shows before all of it is there.
final class PageReading: Sendable {
  /// Where the thread leaves what the reader is to know.
  let mailbox = Mailbox<ReaderAction>()
  private let path: String
  private let comment: Int?
  private let loader: PageLoader
  private let isStopped = Atomic(false)
  private let failure = Mutex<LoadingError?>(nil)

  /// Begins to read a page, with what was set right by hand in `store`.
  init(_ page: PageAddress, keeping store: CorrectionsStore?) {
    loader = PageLoader(store: store)
    path = page.path
    comment = page.comment
    Worker.start { [self] in read() }
  }

  /// Why the page could not be read; `nil` where it was, and while it is being read.
  var error: LoadingError? { failure.withLock { $0 } }

  /// Waits for the page as long as nobody notices; a page that takes longer shows its beginning.
  func waitBriefly() { mailbox.wait(milliseconds: 500) }

  /// Does what the reader wants of the page: to stop reading it as soon as that can be done.
  func perform(_ effect: Effect) {
    if effect == .stopReading { isStopped.store(true, ordering: .relaxed) }
  }

  private func read() {
    do throws(LoadingError) {
      let bytes = try InputFile.read(path)
      if let beginning = DiscussionLoader.beginning(of: bytes, source: path) {
        mailbox.post(.began(Page(beginning)))
      }
      let page = try loader.load(bytes, of: path) { count throws(LoadingError) in
        try goOn()
        mailbox.post(.reading(count))
      }
      try goOn()
      mailbox.post(.loaded(Page(page.discussion, corrections: page.corrections)))
      if let comment { mailbox.post(.select(number: comment)) }
    } catch {
      // Whoever stopped the reading has what is wanted.
      guard !isStopped.load(ordering: .relaxed) else { return }
      failure.withLock { $0 = error }
      mailbox.post(.run(.quit))
    }
  }

  /// Throws where nobody waits for the page any more.
  private func goOn() throws(LoadingError) {
    guard isStopped.load(ordering: .relaxed) else { return }
    throw LoadingError(source: path, reason: "its reading was stopped")
  }
}
