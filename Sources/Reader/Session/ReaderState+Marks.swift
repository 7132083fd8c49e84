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
    marks[letter] = Marks.Place(
      comment: view.selection.represented.map { page.discussion.comments[$0].id },
      focus: view.focus,
      y: max(0, selectedY ?? 0))
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
    putSelection(at: mark.y)
    view.focus = mark.focus
    showSelection()
  }
}
