import TerminalUI

/// Who quotes or answers a comment, as a list over the bottom rows.
package struct LinkList {
  /// The comment they quote or answer.
  let target: Int
  /// Their indices, in page order.
  let comments: [Int]
  /// The selected row.
  var position = ListPosition()

  /// The selected comment.
  var selected: Int? {
    comments.indices.contains(position.selected) ? comments[position.selected] : nil
  }
}
