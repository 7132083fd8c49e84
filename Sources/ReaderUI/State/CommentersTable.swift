import DiscussionQuery
import TerminalUI

/// The writers in figures, and which of them is selected.
package struct CommentersTable {
  /// The figures.
  let statistics: CommenterStatistics
  /// The selected row.
  var position = ListPosition()

  /// The rows: the named writers, then all unnamed comments as one.
  var rows: [Commenter] { statistics.commenters + (statistics.unnamed.map { [$0] } ?? []) }

  /// The selected writer.
  var selected: Commenter? {
    rows.indices.contains(position.selected) ? rows[position.selected] : nil
  }
}
