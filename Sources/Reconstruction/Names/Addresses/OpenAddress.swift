import DiscussionModel

/// An address line with the writer's own words right below, or a name called out in them, where nobody is quoted.
struct OpenAddress {
  /// The index of the comment that it stands in.
  var comment: Int
  /// The paragraph that is the address, or that the name stands in.
  var paragraph: Int
  /// The name, in the store.
  var name: ByteRange
  /// The writer's own paragraphs below it, or with it, up to the next quote or name.
  var answer: Range<Int>
}
