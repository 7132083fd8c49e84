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
}
