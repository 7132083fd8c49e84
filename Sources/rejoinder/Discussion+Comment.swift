import DiscussionLoading
import DiscussionModel

extension Discussion {
  /// Sees that there is a comment of a number.
  ///
  /// - Parameter number: a comment's number as the user gave it, 1-based.
  /// - Throws: `LoadingError` that says which numbers there are.
  func requireComment(_ number: Int) throws(LoadingError) {
    guard number < 1 || number > comments.count else { return }
    let numbers =
      comments.isEmpty ? "the page has none" : "name one from 1 to \(comments.count)"
    throw LoadingError(source: source, reason: "there is no comment \(number); \(numbers)")
  }
}
