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

/// The links of references to comments by their times.
///
/// To the comment known to have been posted then, or else, where the page
/// marks comments, to the only one that can have been, which has the name
/// from then on.
struct ClockLinks {
  /// The names, these included.
  private(set) var names: NameSolver
  /// All links, these included.
  private(set) var links: ReplyLinks
  private let page: CutPage

  /// Adds such links to those of quotes and headers.
  init(_ page: CutPage, _ calls: CalledNames, _ headers: HeaderLinks) {
    self.page = page
    names = calls.names
    links = headers.links
    guard !calls.clocks.isEmpty else { return }
    let times = PostedTimes(
      count: page.drafts.count, page.order, posted: { names.posted($0) },
      writer: { names.foldedName(of: $0) })
    for open in calls.clocks { resolve(open, times) }
  }

  private mutating func resolve(_ open: OpenClock, _ times: PostedTimes) {
    let rank = page.order.rank(of: open.comment)
    let name = open.reference.name.map(names.folded)
    // Two are enough to see that more than one can be meant.
    let earlier = times.comments(at: open.reference.posted, by: name).prefix(2).filter {
      page.order.rank(of: $0) < rank
    }
    if earlier.count == 1 {
      link(open, to: earlier[0], name == nil ? .likely : .sure)
    } else if earlier.isEmpty, page.page.marks != nil, let name = open.reference.name,
      let target = times.only(at: open.reference.posted, before: rank),
      !names.isClaimed(target)
    {
      names.add(
        NameClaim(
          name: name, place: CommentPlace(comment: target), ground: .addressLine,
          witness: open.comment, line: page.line(of: open.paragraph),
          posted: open.reference.posted))
      link(open, to: target, .likely)
    }
  }

  private mutating func link(_ open: OpenClock, to target: Int, _ certainty: Certainty) {
    links.add(
      ReplyLink(
        target: target, kind: .address, line: page.line(of: open.paragraph), certainty: certainty),
      of: open.comment)
  }
}
