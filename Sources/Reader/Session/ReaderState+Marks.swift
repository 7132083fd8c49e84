import DiscussionModel
import TextKit
import ThreadDisplay
import Wording

// MARK: - Places marked with letters

extension ReaderState {
  /// Waits for the letter of a command that was named without it, as if its key had been pressed.
  private mutating func waitForLetter(of id: Command.ID) {
    let binding = keyMap.bindings(in: context).first { $0.command == id && $0.takesLetter }
    guard let binding else { return say(Marks.letterWanted) }
    pendingKeys = binding.keys
  }

  /// `m`: marks the place with a letter.
  mutating func setMark(_ letter: Unicode.Scalar?) {
    guard let letter else { return waitForLetter(of: .setMark) }
    guard let page else { return say("still reading the page") }
    let held = HeldPlace(self)
    marks[letter] = Marks.Place(
      comment: view.selection.represented.map { page.discussion.comments[$0].id },
      focus: view.focus, y: held.y, top: held.areWordsOnTop ? markedTop(page) : nil)
    if let key = keyMap.shortcut(for: .goToMark, in: .thread) {
      say("marked \(letter); \(key)\(letter) comes back here")
    } else {
      say("marked \(letter)")
    }
  }

  /// `'`: goes to the place marked with a letter.
  mutating func goToMark(_ letter: Unicode.Scalar?) {
    guard let letter else { return waitForLetter(of: .goToMark) }
    guard let page, let mark = marks[letter] else {
      let known = marks.letters.map { String(Character($0)) }
      return say("no mark \(letter); set: " + known.listed)
    }
    guard let id = mark.comment else { return goToMarked(.article, mark) }
    guard let index = page.discussion.index(of: id) else {
      return say("the comment marked \(letter) is not on the page any more")
    }
    goToMarked(.comment(index), mark)
  }

  private mutating func goToMarked(_ item: Item, _ mark: Marks.Place) {
    if item == .article, view.limit != nil { return say("the article is not shown under a limit") }
    jump(to: item)
    view.focus = mark.focus
    if let anchor = anchor(of: mark, on: item) {
      view.anchor = anchor
    } else {
      putSelection(at: min(mark.y, metrics.contentHeight - 1))
    }
    clampToEnd()
  }

  /// The row on top, which is one of the selected comment.
  private func markedTop(_ page: Page) -> (row: Int, bytes: UInt32)? {
    guard let start = page.discussion.start(of: view.selection), let offset = view.anchor.offset,
      offset >= start
    else { return nil }
    return (view.anchor.row, offset - start)
  }

  /// What brings the row back to the top on which a mark was set; `nil` where the head was in sight or is now needed.
  private func anchor(of mark: Marks.Place, on item: Item) -> Anchor? {
    guard let page, let top = mark.top, let start = page.discussion.start(of: item),
      selectedEntry?.form == .full, panes.acting == .thread
    else { return nil }
    return Anchor(item: item, row: top.row, offset: start + top.bytes)
  }
}

extension Discussion {
  /// The first byte of an item's words, in the store; `nil` where it has none of its own.
  func start(of item: Item) -> UInt32? {
    switch item {
    case .article: article.body.first?.range.lowerBound
    case .comment(let index):
      comments[index].blocks.isEmpty
        ? nil : blocks[comments[index].blocks.lowerBound].range.lowerBound
    case .ghost: nil
    }
  }
}
