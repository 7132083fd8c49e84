import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// Why a comment is read as it is, with the row that is chosen.
package struct EvidenceView {
  /// What is shown.
  let explanation: Explanation
  /// The chosen one of its choices, 0-based.
  var chosen: Int
  /// The first row in sight, 0-based.
  var first = 0

  /// The evidence of a comment, with its present place chosen.
  init(_ explanation: Explanation) {
    self.explanation = explanation
    chosen = explanation.choices.firstIndex { $0.correction == nil } ?? 0
  }

  /// The choice that Enter adopts.
  var choice: Explanation.Choice? {
    explanation.choices.indices.contains(chosen) ? explanation.choices[chosen] : nil
  }

  /// Scrolls; what ends at an end chooses the first or last row there.
  ///
  /// - Parameters:
  ///   - rows: how many rows down; negative is up.
  ///   - last: the last row that can be the first in sight, 0-based.
  mutating func scroll(by rows: Int, last: Int) {
    first = max(0, min(first + rows, last))
    if rows > 0, first == last { chosen = max(0, explanation.choices.count - 1) }
    if rows < 0, first == 0 { chosen = 0 }
  }

  /// Whether a row is on a screen of so many rows.
  func isInSight(_ row: Int, height: Int) -> Bool { (first..<first + height).contains(row) }

  /// Scrolls no more than brings a row on a screen of so many rows.
  mutating func show(_ row: Int, height: Int) { first = max(min(first, row), row - height + 1) }

  /// Chooses another row, stopping at the ends.
  mutating func move(by step: Int) {
    chosen = max(0, min(chosen + step, explanation.choices.count - 1))
  }
}
