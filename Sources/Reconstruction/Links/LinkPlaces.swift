import DiscussionModel

/// Where the links to comments stand in a list that only grows at its end.
///
/// Nearly all lists have a link or two, which are looked through; of a comment
/// that answers thousands each is looked up.
struct LinkPlaces {
  /// So few links are looked through.
  private static let few = 8

  private var places: [Int: Int] = [:]

  /// The index of the link to a comment; `nil` where the list has none.
  mutating func place(of target: Int, in links: [ReplyLink]) -> Int? {
    if links.count <= Self.few { return links.firstIndex { $0.target == target } }
    for place in places.count..<links.count { places[links[place].target] = place }
    return places[target]
  }
}
