import DiscussionModel
import Reader
import Synchronization
import ThreadDisplay

/// Reads pages anew beside the loop after something was set right on them by hand.
///
/// One thread does it all, in the order in which it was asked for, so that
/// what is kept of a page is always what was set right last.
final class Corrector: Sendable {
  /// A page that is to be read anew.
  private struct Job {
    let discussion: Discussion
    let corrections: Corrections
    let article: Int?
  }

  private struct Queue {
    var waiting: [Job] = []
    var isWorking = false
  }

  private let body: CorrectingBody
  private let mailbox: Mailbox<ReaderAction>
  private let queue = Mutex(Queue())
  /// Gets a message when nothing is left to do.
  private let rest = Mailbox<Void>()

  init(_ mailbox: Mailbox<ReaderAction>, _ body: @escaping CorrectingBody) {
    self.body = body
    self.mailbox = mailbox
  }

  /// Has a discussion read anew; what comes of it is left in the mailbox.
  ///
  /// An earlier wish for the same page that has not begun is dropped, since the later one says all that it said.
  ///
  /// - Parameters:
  ///   - discussion: the page.
  ///   - corrections: all that is set right on it.
  ///   - article: its place in the list of articles; `nil` without a list.
  func correct(_ discussion: Discussion, by corrections: Corrections, article: Int?) {
    let job = Job(discussion: discussion, corrections: corrections, article: article)
    let isIdle = queue.withLock { queue in
      queue.waiting.removeAll { $0.article == article }
      queue.waiting.append(job)
      defer { queue.isWorking = true }
      return !queue.isWorking
    }
    if isIdle { Worker.start { [self] in work() } }
  }

  /// Waits until all that was asked for is done, so that nothing is lost at the end.
  func finish() {
    while queue.withLock({ $0.isWorking }) {
      rest.wait(milliseconds: 1_000)
      _ = rest.takeAll()
    }
  }

  private func work() {
    while let job = nextJob() {
      let outcome = body(job.discussion, job.corrections, job.article)
      let page = Page(
        outcome.discussion, corrections: job.corrections, isListed: job.article != nil)
      mailbox.post(.corrected(page, article: job.article))
      if let failure = outcome.failure { mailbox.post(.say(failure)) }
    }
    rest.post(())
  }

  private func nextJob() -> Job? {
    queue.withLock { queue in
      guard queue.waiting.isEmpty else { return queue.waiting.removeFirst() }
      queue.isWorking = false
      return nil
    }
  }
}

/// Reads a discussion anew with corrections and keeps them; the last is its place in the list of articles, `nil` without a list.
///
/// It gives back the page, and what there is to say where they could not be kept.
package typealias CorrectingBody =
  @Sendable (Discussion, Corrections, Int?) -> (discussion: Discussion, failure: String?)
