import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// Where one stood on the page as it was arranged before, so that what is opened and left again brings the identical
/// screen.
///
/// Each arrangement has its place as long as one goes nowhere: a motion on any of them lets all others be forgotten.
package struct LeftScreens: Sendable {
  /// How many places are kept.
  static let capacity = 12

  private var screens: [(key: Key, place: ThreadPlace)] = []

  /// Where one stood on an arrangement; `nil` where that is not known any more.
  subscript(key: Key) -> ThreadPlace? { screens.last { $0.key == key }?.place }

  /// Notes where one stands on an arrangement that is about to be left.
  ///
  /// - Parameters:
  ///   - key: the arrangement.
  ///   - place: where one stands.
  ///   - isSame: whether one is still where one came to stand on it.
  mutating func leave(
    _ key: Key, at place: ThreadPlace,
    unless isSame: (ThreadPlace, ThreadPlace) -> Bool = { $0 == $1 }
  ) {
    let isResting = self[key].map { isSame($0, place) } ?? false
    if !isResting { screens = [] }
    note(place, on: key)
  }

  /// Notes where one came to stand on an arrangement.
  mutating func note(_ place: ThreadPlace, on key: Key) {
    screens.removeAll { $0.key == key }
    screens.append((key, place))
    if screens.count > Self.capacity { screens.removeFirst() }
  }
}

extension LeftScreens {
  /// All by which an arrangement of the page differs from others that one comes to without going anywhere.
  ///
  /// Of the folds it is enough how many there are: a key folds or opens what is selected, or all of a depth, so that
  /// two arrangements with as many of them are the same; to compare them one by one would be felt on a large page.
  struct Key: Equatable, Sendable {
    let size: Size
    let kind: ViewKind
    let chains: ThreadShape.Chains
    let corrections: Corrections
    let isBeginning: Bool
    let folded: Int
    let foldDepth: Int?
    let opened: Set<CommentID>
    let muted: Set<CommentID>
    let isArticleOpen: Bool
    let hidesQuotes: Bool
    let isFlat: Bool
    let order: SiblingOrder
    let floor: ScoreFloor?
    let limit: String?
    let hitCount: Int?
  }
}

extension ReaderState {
  /// How the page is arranged now.
  var arrangementKey: LeftScreens.Key {
    LeftScreens.Key(
      size: size, kind: panes.kind, chains: options.chains,
      corrections: page?.corrections ?? Corrections(), isBeginning: page?.isBeginning ?? false,
      folded: view.folded.count, foldDepth: view.foldDepth, opened: view.opened, muted: view.muted,
      isArticleOpen: view.isArticleOpen, hidesQuotes: view.hidesQuotes, isFlat: view.isFlat,
      order: view.order, floor: view.floor, limit: view.limit?.limit.text,
      hitCount: view.limit?.hitCount)
  }
}
