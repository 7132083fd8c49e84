import DiscussionLoading
import DiscussionModel
import ReaderRuntime
import ReaderUI
import Synchronization

/// A page that is read on a thread of its own, so that a large one shows before all of it is there.
final class PageReading: Sendable {
  /// Where the thread leaves what the reader is to know.
  let mailbox = Mailbox<ReaderAction>()
  private let path: String
  private let comment: Int?
  private let store: CorrectionsStore?
  private let result = Mutex<Result<Discussion, LoadingError>?>(nil)

  /// Begins to read a page, with what was set right by hand in `store`.
  init(_ page: PageAddress, keeping store: CorrectionsStore?) {
    self.store = store
    path = page.path
    comment = page.comment
    Worker.start { [self] in read() }
  }

  /// The page, or why it could not be read; `nil` while it is being read.
  var outcome: Result<Discussion, LoadingError>? { result.withLock { $0 } }

  /// Waits for the page as long as nobody notices; a page that takes longer shows its beginning.
  func waitBriefly() { mailbox.wait(milliseconds: 500) }

  /// Waits for the page however long it takes.
  func wait() -> Result<Discussion, LoadingError> {
    while true {
      if let outcome { return outcome }
      mailbox.wait(milliseconds: 1_000)
      _ = mailbox.takeAll()
    }
  }

  private func read() {
    do throws(LoadingError) {
      let bytes = try InputFile.read(path)
      if let beginning = DiscussionLoader.beginning(of: bytes, source: path) {
        mailbox.post(.began(beginning))
      }
      let discussion = try DiscussionLoader.load(
        bytes, source: path, imported: { mailbox.post(.reading($0)) })
      finish(.success(discussion))
    } catch {
      finish(.failure(error))
    }
  }

  private func finish(_ outcome: Result<Discussion, LoadingError>) {
    result.withLock { $0 = outcome }
    switch outcome {
    case .success(let discussion):
      let corrected = store?.apply(to: discussion)
      mailbox.post(.loaded(corrected?.discussion ?? discussion))
      if let corrections = corrected?.corrections { mailbox.post(.corrections(corrections)) }
      if let comment { mailbox.post(.select(number: comment)) }
    case .failure: mailbox.post(.run(.quit))
    }
  }
}
