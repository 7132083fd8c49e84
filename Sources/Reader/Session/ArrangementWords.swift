import DiscussionModel
import DiscussionQuery
import ThreadDisplay
import Wording

// MARK: - What a step changes

extension Arrangement {
  /// Whether anything is arranged otherwise.
  func differs(from other: Arrangement) -> Bool {
    differsInMore(than: other) || Folds(view) != Folds(other.view)
  }

  private func differsInMore(than other: Arrangement) -> Bool {
    corrections != other.corrections || view.limit?.limit.text != other.view.limit?.limit.text
      || view.isFlat != other.view.isFlat || view.order != other.view.order
      || view.floor != other.view.floor || view.muted != other.view.muted
  }

  /// What a step leads to, in words: how the page is now arranged where it was otherwise before.
  ///
  /// - Parameters:
  ///   - before: how it was arranged.
  ///   - page: the page, for the numbers of its comments.
  func changes(since before: Arrangement, on page: Page?) -> [String] {
    var now: [String] = []
    if corrections != before.corrections {
      let count = corrections.places.count + corrections.joined.count + corrections.split.count
      now.append(Self.words(count, "correction by hand", "corrections by hand"))
    }
    if view.limit?.limit.text != before.view.limit?.limit.text {
      now.append(view.limit.map { "limit " + $0.limit.text } ?? "no limit")
    }
    if view.isFlat != before.view.isFlat { now.append(view.isFlat ? "flat" : "as a tree") }
    if view.order != before.view.order { now.append("order: " + view.order.title) }
    if view.floor != before.view.floor {
      now.append(view.floor.map { "below \($0.score) hidden" } ?? "none hidden by score")
    }
    if view.muted != before.view.muted {
      now.append(Self.words(view.muted.count, "thread muted", "threads muted"))
    }
    return now.isEmpty ? folds(since: before, on: page) : now
  }

  /// A limit opens and closes comments of its own, so that these words are for steps that do nothing else.
  private func folds(since before: Arrangement, on page: Page?) -> [String] {
    var now: [String] = []
    if view.isArticleOpen != before.view.isArticleOpen {
      now.append(view.isArticleOpen ? "the article open" : "the article folded")
    }
    if let number = Self.only(view.folded, before.view.folded, on: page) {
      now.append(number.isIn ? "#\(number.comment) folded" : "#\(number.comment) open")
    } else if view.folded != before.view.folded || view.foldDepth != before.view.foldDepth {
      now.append(view.folded.isEmpty ? "all open" : Figures.grouped(view.folded.count) + " folded")
    }
    if let number = Self.only(view.opened, before.view.opened, on: page) {
      now.append(number.isIn ? "#\(number.comment) in full" : "#\(number.comment) in one row")
    } else if view.opened != before.view.opened {
      now.append(
        view.opened.isEmpty ? "none in full" : "\(Figures.grouped(view.opened.count)) in full")
    }
    return now
  }

  /// The number of the only comment in which two sets differ, and whether it is in the first.
  private static func only(
    _ now: Set<CommentID>, _ before: Set<CommentID>, on page: Page?
  ) -> (comment: Int, isIn: Bool)? {
    guard abs(now.count - before.count) == 1 else { return nil }
    let isIn = now.count > before.count
    let rest = isIn ? now.subtracting(before) : before.subtracting(now)
    guard rest.count == 1, let id = rest.first, let index = page?.discussion.index(of: id) else {
      return nil
    }
    return (index + 1, isIn)
  }

  private static func words(_ count: Int, _ one: String, _ several: String) -> String {
    count == 0 ? "no " + several : Figures.count(count, one, several)
  }
}

/// All that is folded or open.
private struct Folds: Equatable {
  var folded: Set<CommentID>
  var opened: Set<CommentID>
  var isArticleOpen: Bool
  var depth: Int?

  init(_ view: ThreadView) {
    folded = view.folded
    opened = view.opened
    isArticleOpen = view.isArticleOpen
    depth = view.foldDepth
  }
}
