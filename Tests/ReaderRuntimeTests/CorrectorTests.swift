import DiscussionModel
import Glibc
import Reader
import Synchronization
import Testing
import _TestSupport

@testable import ReaderRuntime

@Suite("Corrections in a row")
struct CorrectorTests {
  private final class Kept: Sendable {
    let all = Mutex<[Corrections]>([])
  }

  private static func corrections(_ number: Int) -> Corrections {
    Corrections(joined: [CommentID(ordinal: UInt32(number))])
  }

  private func discussion() -> Discussion {
    var page = DiscussionBuilder(title: "The tower bell")
    page.comment("Ada", "I would keep the bell.")
    return page.discussion()
  }

  @Test("they are kept in the order in which they were made, the last of each page at the end")
  func order() {
    let kept = Kept()
    let mailbox = Mailbox<ReaderAction>()
    let corrector = Corrector(mailbox) { discussion, corrections, _ in
      // The first takes longest, as one on a large page would.
      let isFirst = kept.all.withLock { $0.isEmpty }
      if isFirst { usleep(50_000) }
      kept.all.withLock { $0.append(corrections) }
      return (discussion, nil)
    }
    let page = discussion()
    for number in 1...20 {
      corrector.correct(page, by: Self.corrections(number), article: number % 2)
    }
    corrector.finish()
    let all = kept.all.withLock { $0 }
    let numbers = all.compactMap { $0.joined.first?.ordinal }
    for article in [UInt32(0), 1] {
      let own = numbers.filter { $0 % 2 == article }
      #expect(own == own.sorted())
      #expect(own.last == 20 - article)
    }
    #expect(mailbox.takeAll().count == all.count)
  }

  @Test("what could not be kept is said after the page")
  func failure() {
    let mailbox = Mailbox<ReaderAction>()
    let corrector = Corrector(mailbox) { discussion, _, _ in (discussion, "no room") }
    corrector.correct(discussion(), by: Corrections(), article: nil)
    corrector.finish()
    let actions = mailbox.takeAll()
    guard actions.count == 2, case .corrected = actions[0], case .say("no room") = actions[1] else {
      Issue.record("\(actions.count) actions")
      return
    }
  }
}
