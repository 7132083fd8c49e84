import Glibc

/// Work on a thread of its own.
///
/// The thread does not take SIGWINCH, for which the event loop waits.
package enum Worker {
  private final class Job {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a piece of work; where no thread can be made it is done at once.
  package static func start(_ body: @escaping @Sendable () -> Void) {
    var resizing = sigset_t()
    var before = sigset_t()
    sigemptyset(&resizing)
    sigaddset(&resizing, SIGWINCH)
    // A thread begins with the mask of the one that makes it.
    pthread_sigmask(SIG_BLOCK, &resizing, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let job = Unmanaged.passRetained(Job(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { raw in
        if let raw { Unmanaged<Job>.fromOpaque(raw).takeRetainedValue().body() }
        return nil
      }, job.toOpaque())
    guard code == 0 else {
      job.release()
      return body()
    }
    pthread_detach(thread)
  }
}
