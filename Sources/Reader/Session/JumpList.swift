import ThreadDisplay

/// The screens before each jump, so that one can go back to the identical screen.
///
/// They are kept without their entries, which follow from the rest: on a page
/// of a hundred thousand comments those would be a megabyte a jump.
package struct JumpList: Sendable {
  /// The screens to go back to, the latest last.
  private(set) var past: [ThreadView] = []
  /// The screens to go forward to, the nearest last.
  private(set) var future: [ThreadView] = []
  /// The screen before the last jump.
  private(set) var last: ThreadView?

  /// How many screens are kept.
  static let capacity = 200

  /// Notes the screen that a jump leaves.
  mutating func leave(_ view: ThreadView) {
    past.append(view.withoutEntries)
    if past.count > Self.capacity { past.removeFirst() }
    future = []
    last = view.withoutEntries
  }

  /// Carries all screens over to another reading of the page.
  mutating func renew(_ renewed: (ThreadView) -> ThreadView) {
    past = past.map(renewed)
    future = future.map(renewed)
    last = last.map(renewed)
  }

  /// The screen before, which gives way to `present` in the list.
  mutating func back(from present: ThreadView) -> ThreadView? {
    guard let view = past.popLast() else { return nil }
    future.append(present.withoutEntries)
    last = present.withoutEntries
    return view
  }

  /// The screen that was gone back from.
  mutating func forward(from present: ThreadView) -> ThreadView? {
    guard let view = future.popLast() else { return nil }
    past.append(present.withoutEntries)
    last = present.withoutEntries
    return view
  }

  /// The screen before the last jump, in exchange for the present one.
  mutating func toggle(from present: ThreadView) -> ThreadView? {
    guard let view = last else { return nil }
    last = present.withoutEntries
    return view
  }
}

extension ThreadView {
  /// The view without what can be computed from the rest.
  var withoutEntries: ThreadView {
    var view = self
    view.entries = Entries([], count: 0)
    return view
  }
}
