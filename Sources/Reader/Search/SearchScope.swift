import DiscussionModel
import DiscussionQuery
import TextKit
import ThreadDisplay

/// The comments that one can come to, in reading order: not those that a limit or a score leaves out, nor muted ones.
struct SearchScope: Sendable {
  /// The comments, each once.
  let order: [Int32]
  /// Whether the article stands above them.
  let hasArticle: Bool
  /// What the view was like; another one has other comments.
  private let key: Key
  /// For each comment of the page its place in reading order.
  private let places: [Int32]

  private struct Key: Equatable {
    var page: Int
    var isFlat: Bool
    var order: SiblingOrder
    var limit: String?
    var floor: Int?
    var muted: Set<CommentID>

    init(_ view: ThreadView, page: Int) {
      self.page = page
      isFlat = view.isFlat
      order = view.order
      limit = view.limit?.limit.text
      floor = view.floor?.score
      muted = view.muted
    }
  }

  /// The comments of a view.
  ///
  /// - Parameters:
  ///   - view: the view.
  ///   - page: the page that it shows.
  ///   - number: the page's number, as `ReaderState.pageNumber` counts them.
  init(_ view: ThreadView, of page: Page, number: Int) {
    key = Key(view, page: number)
    hasArticle = view.limit == nil
    order = EntryBuilder(page: page, view: view).reachable
    places = page.reading(view).places
  }

  /// Whether a view has the very same comments.
  func fits(_ view: ThreadView, number: Int) -> Bool { key == Key(view, page: number) }

  /// The place of a comment in `order`, or `nil` where it is left out.
  func place(of comment: Int) -> Int? {
    let place = firstPlace(at: comment)
    return place < order.count && order[place] == comment ? place : nil
  }

  /// The place in `order` of a comment or of the first one behind it.
  func firstPlace(at comment: Int) -> Int { bisect(places[comment]) }

  /// The place in `order` of the first comment behind one.
  func firstPlace(behind comment: Int) -> Int { bisect(places[comment] + 1) }

  private func bisect(_ wanted: Int32) -> Int {
    order.firstIndexInOrder { places[Int($0)] >= wanted }
  }
}
