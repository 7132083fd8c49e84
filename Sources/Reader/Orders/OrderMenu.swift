import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay

/// The menu of the orders in which answers to one comment can stand.
package struct OrderMenu: Sendable {
  /// Which row is selected.
  var list: SelectableList

  /// The menu, on the present order.
  init(_ order: SiblingOrder) {
    list = SelectableList(selected: SiblingOrder.allCases.firstIndex(of: order) ?? 0)
  }

  /// The selected order.
  var selected: SiblingOrder { SiblingOrder.allCases[list.selected] }
}

extension SiblingOrder {
  /// Its key in the menu: the first letter of its name.
  var letter: String { String(rawValue.prefix(1)) }

  /// Why a page cannot be put in this order, or `nil` where it can.
  func obstacle(on page: Page) -> String? {
    switch self {
    case .page, .replies: return nil
    case .score: return page.facts.hasVotes ? nil : "no votes on this page"
    case .controversy:
      return page.facts.hasBothVotes ? nil : "no votes for and against on this page"
    case .newest:
      let isKnown = page.facts.isDated || [.oldest, .latest].contains(page.discussion.order)
      return isKnown ? nil : "no times on this page, and it does not say its order"
    }
  }
}
