import DiscussionModel

// MARK: - Where it stands

extension Explainer {
  /// Whether its place was set by hand.
  var isMovedByHand: Bool { corrections.places[comment.id] != nil }

  private var parent: Int? { discussion.tree.parent(of: index) }

  /// What is held of its place.
  var place: Explanation.Claim {
    let title = parent.map(naming.numbered) ?? "nobody (top level)"
    var claim = Explanation.Claim(subject: .place, title: title, says: placeReason)
    let more = candidates.count - Self.most
    if more > 0 {
      claim.remarks.append(notListed(more))
    }
    return claim
  }

  private var placeReason: String {
    let link = comment.replies.first { $0.target == parent }
    if isMovedByHand || link?.kind == .hand { return "put there by hand" }
    guard let parent else { return reasonForTopLevel }
    guard let link else { return "\(inputWord) puts it there" }
    if case .page = link.basis { return "\(inputWord) says so" }
    if comment.replies.count == 1 { return "the only one that it answers" }
    return reasonAmongSeveral(parent)
  }

  private var reasonForTopLevel: String {
    if isStatedTopLevel { return "\(inputWord) puts it there" }
    if comment.replies.isEmpty { return "nothing on the page says whom it answers" }
    let below = subtree
    return comment.replies.allSatisfy { below.contains($0.target) }
      ? "its answers would go round in a circle"
      : "\(inputWord) does not put it under what it answers"
  }

  /// Why it stands under one of several that it answers; by how much it says to each.
  private func reasonAmongSeveral(_ parent: Int) -> String {
    let targets = comment.replies.map(\.target)
    let weights = ownBytesByTarget()
    let most = targets.map { weights[$0] ?? 0 }.max() ?? 0
    let heaviest = targets.filter { (weights[$0] ?? 0) == most }
    if heaviest == [parent] { return "the longer answer goes there" }
    if heaviest.first == parent {
      return "of those it says as much to, the first that it takes up"
    }
    return "\(inputWord) puts it there"
  }

  /// How much it says to each whom it quotes: the bytes of own words between one's quote and the next.
  private func ownBytesByTarget() -> [Int: Int] {
    var weights: [Int: Int] = [:]
    var current: Int?
    for block in comment.blocks {
      let block = discussion.blocks[block]
      if let target = block.quote?.comment, target != index {
        current = target
      } else if block.isOwn, let current {
        weights[current, default: 0] += block.range.count
      } else if block.quote?.source == .unresolved {
        // What follows answers words that are not on the page.
        current = nil
      }
    }
    return weights
  }

  /// The comments under which it may be put: those that it stands under, answers, and repeats, and the one above.
  private var candidates: [Int] {
    let quoted = comment.blocks.lazy.flatMap { discussion.blocks[$0].inlineQuotes }
      .compactMap(\.quote.comment)
    let before = parent.flatMap { answered.contains($0) ? nil : $0 }
    let all =
      [before].compactMap { $0 } + comment.replies.map(\.target) + quoted
      + (index > 0 ? [index - 1] : [])
    // A comment stands neither under itself nor under what stands below it.
    var seen = subtree
    return all.filter { seen.insert($0).inserted }
  }

  /// The comment and all that stand below it.
  private var subtree: Set<Int> {
    Set(discussion.tree.subtree(of: index).map(Int.init))
  }

  /// Under which comments it may be put, the likely ones first.
  var places: [Explanation.Choice] {
    var choices = candidates.prefix(Self.most).map(place)
    choices.append(
      Explanation.Choice(
        subject: .place, title: "nobody (top level)",
        says: parent == nil ? placeReason : "answers nobody",
        correction: parent == nil ? nil : .place(comment.id, .topLevel)))
    return choices
  }

  /// Whether it says less to one whom it answers than to the one under which it stands.
  private func hasFewerWords(_ target: Int) -> Bool {
    guard let parent, answered.contains(parent) else { return false }
    let weights = ownBytesByTarget()
    return weights[target] ?? 0 < weights[parent] ?? 0
  }

  private func place(under target: Int) -> Explanation.Choice {
    let says =
      if target == parent {
        placeReason
      } else if answered.contains(target) {
        "answered as well" + (hasFewerWords(target) ? ", but with fewer words" : "")
      } else if repeated.contains(target) {
        "some of its words stand here, which may be chance"
      } else {
        "the comment above on the page, but nothing says so"
      }
    return Explanation.Choice(
      subject: .place, title: naming.numbered(target), says: says,
      correction: target == parent
        ? nil : .place(comment.id, .under(discussion.comments[target].id)))
  }
}
