import DiscussionModel
import TerminalUI
import ThreadDisplay

/// A list over the bottom rows of the thread: what can be gone to or opened from the selection.
package struct LinkList {
  /// A comment that quotes or answers another.
  struct Answer: Hashable {
    /// The comment's index.
    var comment: Int
    /// The words that it quotes, in the store, in the order in which it quotes them; empty where it only answers.
    var words: [ByteRange]
  }

  /// What the rows are.
  enum Content {
    /// Who quotes or answers a comment, in page order.
    case answers(to: Int, [Answer])
    /// A comment's ancestors, from the top level down, and itself at the end.
    case ancestors([Int])
    /// The web addresses in what is selected.
    case addresses([WebAddress])
  }

  /// What the rows are.
  let content: Content
  /// Which row is selected.
  var list = SelectableList()

  /// A list with its first row selected.
  init(_ content: Content) { self.content = content }

  /// How many rows there are.
  var count: Int {
    switch content {
    case .answers(_, let answers): answers.count
    case .ancestors(let chain): chain.count
    case .addresses(let addresses): addresses.count
    }
  }

  /// The comment of a row, or `nil` where it names none.
  func comment(at row: Int) -> Int? {
    switch content {
    case .answers(_, let answers): answers.indices.contains(row) ? answers[row].comment : nil
    case .ancestors(let chain): chain.indices.contains(row) ? chain[row] : nil
    case .addresses: nil
    }
  }

  /// The selected comment.
  var comment: Int? { comment(at: list.selected) }

  /// The web address of a row, or `nil` where it names none.
  func address(at row: Int) -> WebAddress? {
    guard case .addresses(let addresses) = content, addresses.indices.contains(row) else {
      return nil
    }
    return addresses[row]
  }

  /// The selected web address.
  var address: WebAddress? { address(at: list.selected) }
}

extension Page {
  /// The comments that answer or quote one, in page order, with the words that they quote.
  func answers(to index: Int) -> [LinkList.Answer] {
    var words: [Int: [ByteRange]] = [:]
    for block in discussion.comments[index].blocks {
      for quotation in facts.backlinks.quotations(ofBlock: block) {
        words[quotation.comment, default: []].append(quotation.words)
      }
    }
    return linked(to: index).map { LinkList.Answer(comment: $0, words: words[$0] ?? []) }
  }
}
