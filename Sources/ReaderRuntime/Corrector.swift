import DiscussionModel
import ReaderUI
import Synchronization

/// Reads the page anew beside the loop after something was set right by hand.
///
/// Of several corrections in a row only what the last one leads to is shown.
final class Corrector: Sendable {
  /// Reads a discussion anew with corrections; says what that leads to.
  typealias Body = @Sendable (Discussion, Corrections) -> [ReaderAction]

  private let body: Body
  private let mailbox: Mailbox<ReaderAction>
  /// How many corrections were asked for.
  private let asked = Mutex(0)

  init(_ mailbox: Mailbox<ReaderAction>, _ body: @escaping Body) {
    self.body = body
    self.mailbox = mailbox
  }

  /// Starts to read a discussion anew; what comes of it is left in the mailbox.
  func correct(_ discussion: Discussion, by corrections: Corrections) {
    let number = asked.withLock { asked in
      asked += 1
      return asked
    }
    Worker.start { [self] in
      let actions = body(discussion, corrections)
      asked.withLock { asked in
        guard asked == number else { return }
        for action in actions { mailbox.post(action) }
      }
    }
  }
}
