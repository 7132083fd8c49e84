import DiscussionModel

// MARK: - Where it stands

extension Explainer {
  /// Whether its place was set by hand.
  var isMovedByHand: Bool { corrections.places[comment.id] != nil }

  private var parent: Int? { discussion.tree.parent(of: index) }

  /// What is held of its place.
  var place: Explanation.Claim {
    let title = parent.map(numbered) ?? "nobody (top level)"
    return Explanation.Claim(subject: .place, title: title, says: placeReason)
  }

  private var placeReason: String {
    if isMovedByHand { return "put there by hand" }
    guard let parent else {
      return comment.replies.isEmpty
        ? "nothing on the page says whom it answers" : "its answers would go round in a circle"
    }
    let targets = comment.replies.map(\.target)
    guard targets.count > 1 else { return "the only one that it answers" }
    let weights = ownBytesByTarget()
    let most = targets.map { weights[$0] ?? 0 }.max() ?? 0
    let isTied = targets.filter { (weights[$0] ?? 0) == most }.count > 1
    return isTied && weights[parent] ?? 0 == most
      ? "of those it says as much to, the first that it takes up"
      : "the longer answer goes there"
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
      }
    }
    return weights
  }

  /// Under which comments it may be put.
  var places: [Explanation.Choice] {
    var candidates = comment.replies.map(\.target)
    if let parent, !candidates.contains(parent) { candidates.insert(parent, at: 0) }
    candidates += repeated.filter { !candidates.contains($0) }
    if let above = index > 0 ? index - 1 : nil, !candidates.contains(above) {
      candidates.append(above)
    }
    var choices = candidates.filter { !discussion.tree.stands($0, atOrBelow: index) }.map {
      place(under: $0)
    }
    choices.append(
      Explanation.Choice(
        subject: .place, title: "nobody (top level)",
        says: parent == nil ? placeReason : "answers nobody",
        correction: parent == nil ? nil : .place(comment.id, .topLevel)))
    return choices
  }

  private func place(under target: Int) -> Explanation.Choice {
    let says =
      if target == parent {
        placeReason
      } else if comment.replies.contains(where: { $0.target == target }) {
        isMovedByHand ? "answered as well" : "answered as well, but with fewer words"
      } else if repeated.contains(target) {
        "some of its words stand here, which may be chance"
      } else {
        "the comment above on the page, but nothing says so"
      }
    return Explanation.Choice(
      subject: .place, title: numbered(target), says: says,
      correction: target == parent
        ? nil : .place(comment.id, .under(discussion.comments[target].id)))
  }
}
