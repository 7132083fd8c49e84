import DiscussionModel

/// A reference to a comment by its time, in a comment that takes up no words of it there.
struct OpenClock {
  /// The index of the comment that refers.
  var comment: Int
  /// The paragraph in which it does.
  var paragraph: Int
  /// Whom it names, and the time.
  var reference: ClockReference
}

extension ConversationBuilder {
  /// Links the references to comments by their times.
  ///
  /// To the comment known to have been posted then, or else, where the page
  /// marks comments, to the only one that can have been, which has the name
  /// from then on.
  mutating func linkClocks() {
    guard !openClocks.isEmpty else { return }
    let times = PostedTimes(
      count: drafts.count, order, posted: { names.posted($0) }, writer: { names.foldedName(of: $0) }
    )
    for open in openClocks {
      let rank = order.rank(of: open.comment)
      let name = open.reference.name.map(names.folded)
      // Two are enough to see that more than one can be meant.
      let earlier = times.comments(at: open.reference.posted, by: name).prefix(2).filter {
        order.rank(of: $0) < rank
      }
      if earlier.count == 1 {
        link(open, to: earlier[0], name == nil ? .likely : .sure)
      } else if earlier.isEmpty, page.marks != nil, let name = open.reference.name,
        let target = times.only(at: open.reference.posted, before: rank),
        !names.isClaimed(target)
      {
        names.add(
          NameClaim(
            name: name, words: NamedWords(comment: target), ground: .addressLine,
            witness: open.comment, line: line(open.paragraph), posted: open.reference.posted))
        link(open, to: target, .likely)
      }
    }
  }

  private mutating func link(_ open: OpenClock, to target: Int, _ certainty: Certainty) {
    let index = open.comment
    guard target != index, !replies[index].contains(where: { $0.target == target }) else { return }
    replies[index].append(
      ReplyLink(target: target, kind: .address, line: line(open.paragraph), certainty: certainty))
    parents[index] = parents[index] ?? target
  }
}
