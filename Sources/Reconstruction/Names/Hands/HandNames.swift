import DiscussionModel

/// Who wrote the comments that nobody names but whose writers take up their own words.
///
/// First by what they say of themselves; with the names that this gives, by
/// the turns of two who answer each other.
struct HandNames {
  /// The names, with those that this gives.
  private(set) var names: NameSolver
  /// For the comments by one unnamed hand the number of the hand, 0-based.
  private(set) var groups: [Int: Int] = [:]
  private let page: CutPage
  private let links: ReplyLinks

  /// Finds such writers on a page whose links are known as far as quotes, names and times tell them.
  init(_ page: CutPage, _ calls: CalledNames, _ addresses: AddressLinks) {
    self.page = page
    links = addresses.links
    names = addresses.names
    var references = SelfReferences(page, links, names, calls.spokenTo)
    let own = references.find()
    name(by: own)
    var turns = Turns(page, links, names, calls.spokenTo)
    let taken = turns.find()
    guard !taken.isEmpty else { return }
    name(by: own + taken)
  }

  /// Gives the name of a hand's named comments to its others, and each hand without a name a number.
  private mutating func name(by ties: [SameHand]) {
    names.inferred = [:]
    let hands = HandGroups(ties, name: names.foldedName) { links.targets(of: $0) }
    var unnamed: [[Int]] = []
    for group in hands.groups {
      let named = group.filter { names.foldedName(of: $0) != nil }
      for tie in hands.ties(to: named) where page.isWhole(tie.comment) {
        let known = names.attribution(of: tie.known) { page.reach(of: tie.known, to: $0) }
        guard let known, known.certainty != .style else { continue }
        names.infer(tie, from: known)
      }
      guard named.isEmpty, !group.contains(where: names.isClaimed) else { continue }
      let whole = group.filter { page.isWhole($0) }
      if whole.count > 1 { unnamed.append(whole) }
    }
    groups = [:]
    for (number, group) in unnamed.enumerated() {
      for comment in group { groups[comment] = number }
    }
  }
}
