import DiscussionQuery
import TerminalUI
import ThreadDisplay

extension OrderMenu: ListLayer {
  var context: Command.Context { .orders }
  var opened: OpenLayer { .orders(self) }
  var coversAll: Bool { false }

  func rowCount(in reader: ReaderState) -> Int { SiblingOrder.allCases.count }
  func height(in reader: ReaderState) -> Int { SiblingOrder.allCases.count }

  mutating func choose(in reader: inout ReaderState) -> Outcome { choose(selected, in: &reader) }

  /// Takes an order, or says why it cannot be had.
  func choose(_ order: SiblingOrder, in reader: inout ReaderState) -> Outcome {
    guard let page = reader.page else { return .stays }
    if let reason = order.obstacle(on: page) {
      reader.say(reason)
      return .stays
    }
    return .closes { $0.setOrder(order) }
  }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    guard let page = screen.state.page else { return nil }
    return OrderMenuScreen(screen, page: page, menu: self).draw(into: &buffer)
  }
}

extension ReaderState {
  /// `o`: the menu of orders; where one is given, that is taken from it at once.
  mutating func openOrders(taking order: SiblingOrder?) {
    layers.push(.orders(OrderMenu(view.order)))
    if let order { chooseOrder(order) }
  }

  /// Takes an order from the menu; the selected one by default.
  mutating func chooseOrder(_ order: SiblingOrder?) {
    onTop(OrderMenu.self) { menu, reader in menu.choose(order ?? menu.selected, in: &reader) }
  }

  /// Lets the answers to one comment stand in an order, as a step that can be undone.
  fileprivate mutating func setOrder(_ order: SiblingOrder) {
    recording { state in
      state.keepingRow(fillingScreen: true) { $0.view.order = order }
    }
    say("order: " + order.title)
  }
}
