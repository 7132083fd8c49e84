/// What the claims to one comment weigh, name by name.
///
/// The name with the most weight is known at every moment: a comment that
/// thousands quote is asked for its writer by each of them.
struct NameTally {
  /// What is claimed under one name.
  private struct Share {
    var sum = 0
    var calls = 0
    /// Names called out weigh no more than once.
    var weight: Int { sum - max(0, calls - 1) }

    mutating func change(_ ground: NameClaim.Ground, by sign: Int) {
      sum += sign * ground.rawValue
      if ground == .vocative { calls += sign }
    }
  }

  /// The name of all claims, as long as there is only one: so it is with most comments.
  private var only: String?
  /// What each name has, from the second one on.
  private var shares: [String: Share] = [:]
  /// The names, by what they weigh.
  private var names: [Int: Set<String>] = [:]
  /// What the heaviest name weighs.
  private var top = 0
  private var total = Share()

  /// The weight of all claims, whatever their names.
  var weight: Int { total.weight }

  /// The weight of the claims of one name, folded.
  func weight(of name: String) -> Int {
    name == only ? total.weight : shares[name]?.weight ?? 0
  }

  /// The name with the most weight; `nil` where two have as much, or there is none.
  var best: String? {
    if let only { return total.weight > 0 ? only : nil }
    guard let heaviest = names[top], heaviest.count == 1 else { return nil }
    return heaviest.first
  }

  /// Takes a claim into account.
  ///
  /// - Parameters:
  ///   - name: the name, folded.
  ///   - ground: what the claim rests on.
  mutating func add(_ name: String, _ ground: NameClaim.Ground) { change(name, ground, by: 1) }

  /// Takes a claim back that was added.
  ///
  /// - Parameters:
  ///   - name: the name, folded.
  ///   - ground: what the claim rests on.
  mutating func remove(_ name: String, _ ground: NameClaim.Ground) { change(name, ground, by: -1) }

  private mutating func change(_ name: String, _ ground: NameClaim.Ground, by sign: Int) {
    if shares.isEmpty, only == nil { only = name }
    if let first = only, first != name { part(first) }
    total.change(ground, by: sign)
    guard only == nil else { return }
    var share = shares[name] ?? Share()
    let before = share.weight
    share.change(ground, by: sign)
    shares[name] = share
    move(name, from: before, to: share.weight)
  }

  /// Weighs the only name so far by itself.
  private mutating func part(_ first: String) {
    only = nil
    shares[first] = total
    move(first, from: 0, to: total.weight)
  }

  private mutating func move(_ name: String, from before: Int, to after: Int) {
    guard before != after else { return }
    if names[before]?.remove(name) != nil, names[before]?.isEmpty == true { names[before] = nil }
    if after > 0 { names[after, default: []].insert(name) }
    top = max(top, after)
    // As many steps as one claim weighs, since the name itself has sunk no further.
    while top > 0, names[top] == nil { top -= 1 }
  }
}
