@preconcurrency import Glibc

/// Signals that are ignored for a while.
struct IgnoredSignals {
  private var former: [(number: Int32, action: sigaction)] = []

  /// Ignores signals from now on.
  init(_ numbers: [Int32]) {
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    for number in numbers {
      var before = sigaction()
      sigaction(number, &ignoring, &before)
      former.append((number, before))
    }
  }

  /// Lets them do what they did before.
  func restore() {
    for (number, action) in former {
      var action = action
      sigaction(number, &action, nil)
    }
  }
}
