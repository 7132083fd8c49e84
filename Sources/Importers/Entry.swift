import DiscussionModel

/// A discussion in a listing, with what the input states of it without its being read.
package struct Entry: Hashable, Sendable, Identifiable {
  /// Which of a listing's discussions it is.
  package struct ID: Hashable, Sendable {
    /// Its place in the listing, 0-based.
    package let place: Int

    /// The discussion at a 0-based place.
    package init(place: Int) { self.place = place }
  }

  /// Which of the listing's discussions it is.
  package let id: ID
  /// Its headline.
  package var title: String?
  /// The writers' names, each once.
  package var people: [String]
  /// How many comments there are.
  package var comments: Int?
  /// Whether the input marked where they end, or how many they are is itself worked out.
  package var segmentation: Segmentation

  /// A discussion of which the input states so much.
  package init(
    id: ID, title: String? = nil, people: [String] = [], comments: Int? = nil,
    segmentation: Segmentation = .marked
  ) {
    self.id = id
    self.title = title
    self.people = people
    self.comments = comments
    self.segmentation = segmentation
  }
}
