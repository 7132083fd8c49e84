import DiscussionModel
import ThreadDisplay

/// Places marked with letters, as long as the program runs.
package struct Marks: Sendable {
  /// A place.
  struct Place: Sendable {
    /// The comment, or `nil` for the article.
    var comment: CommentID?
    /// What within it had the focus.
    var focus: Focus
    /// The row of the content on which its head stood.
    var y: Int
    /// The row on top of the screen, where the head was above it: its number and its words, in bytes from the
    /// comment's first.
    var top: (row: Int, bytes: UInt32)?
  }

  private var places: [Unicode.Scalar: Place] = [:]

  /// What is said of what cannot mark a place.
  static let letterWanted = "a mark is a letter, a to z or A to Z"

  /// Whether none is set.
  var isEmpty: Bool { places.isEmpty }

  /// The letters that mark a place, in order.
  var letters: [Unicode.Scalar] { places.keys.sorted() }

  /// The place of a letter.
  subscript(letter: Unicode.Scalar) -> Place? {
    get { places[letter] }
    set { places[letter] = newValue }
  }
}
