import DiscussionModel

/// What is known of a paragraph once it was read, before it is settled whether it is a quote.
struct ParagraphFacts {
  /// What it repeats, if anything.
  var found: FoundQuote?
  /// Whether it is neither header nor moderator's.
  var isOpen: Bool
  /// Whether it is a header.
  var isHeader: Bool
  /// Whether it has the form of a name on a line of its own.
  var canBeName: Bool
  /// Whether `>` or a tag says that it is a quote.
  var isTagged: Bool
  /// Whether it repeats something and is nothing but a link, which people share without quoting each other.
  var isLink = false
  /// Whether it repeats something and anything, quotation marks included, says that it is a quote.
  var saysQuote = false
}
