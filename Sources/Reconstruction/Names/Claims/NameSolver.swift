import DiscussionModel

/// Weighs the claims about who wrote the comments of a page.
///
/// A comment gets the name with the most weight; where two names weigh the
/// same it gets none, and a diagnostic says so.
struct NameSolver {
  /// What is claimed of a comment: the claims, their names folded, and what each name weighs.
  fileprivate struct Claimed {
    var claims: [NameClaim] = []
    var names: [String] = []
    var tally = NameTally()
  }

  private let text: TextStore
  private var claimed: [Int: Claimed] = [:]
  private(set) var shortNames = ShortNames()
  /// How often the names were settled: between two times a name is folded to the same.
  private(set) var revision = 0
  /// The names of comments that nobody names, by what their writers take up.
  var inferred: [Int: Attribution] = [:]

  /// A solver without claims.
  init(_ text: TextStore) { self.text = text }

  /// Takes a claim into account.
  mutating func add(_ claim: NameClaim) {
    let name = folded(claim.name)
    claimed[claim.place.comment, default: Claimed()].add(claim, name)
  }

  /// Reads short forms as the names they stand for, and settles which comment the claims mean that could mean two.
  mutating func settle() {
    revision += 1
    shortNames = ShortNames(claimed.values.lazy.map(\.claims).joined(), text)
    let comments = claimed.keys.sorted()
    for comment in comments {
      let names = claimed[comment]?.claims.map { folded($0.name) } ?? []
      claimed[comment]?.rename(names)
    }
    for comment in comments { settle(comment) }
  }

  /// Gives the claims to a comment that mean another to that one.
  private mutating func settle(_ comment: Int) {
    guard let all = claimed[comment], all.claims.contains(where: { $0.alternative != nil }) else {
      return
    }
    var onLine = Dictionary(grouping: all.claims.indices) { all.claims[$0].row }
    var moved: Set<Int> = []
    for claim in all.claims {
      guard let other = claim.alternative else { continue }
      let near = onLine[claim.row] ?? []
      // By itself, since within the call the solver would be copied first.
      let rivals = rivals(comment, without: near.map { (all.names[$0], all.claims[$0]) })
      guard means(other, claim, rivals: rivals) else { continue }
      let gone = near.filter { all.claims[$0].alternative != nil }
      for index in gone {
        claimed[comment]?.tally.remove(all.names[index], all.claims[index].ground)
      }
      onLine[claim.row] = near.filter { all.claims[$0].alternative == nil }
      moved.formUnion(gone)
      var claim = claim
      (claim.place, claim.alternative) = (other, nil)
      add(claim)
    }
    claimed[comment]?.drop(moved)
  }

  /// What is claimed of a comment besides some of its claims: the best name, and how much all of it weighs.
  private mutating func rivals(
    _ comment: Int, without claims: [(name: String, claim: NameClaim)]
  ) -> (best: String?, weight: Int) {
    // Taken out and put back, since a copy would cost as much as there are names.
    for (name, claim) in claims { claimed[comment]?.tally.remove(name, claim.ground) }
    defer { for (name, claim) in claims { claimed[comment]?.tally.add(name, claim.ground) } }
    return (claimed[comment]?.tally.best, claimed[comment]?.tally.weight ?? 0)
  }

  /// Whether a claim means the other comment that it could mean, by what else is claimed of both.
  ///
  /// One writer does not answer himself as another: where as much says that
  /// the first comment is somebody else's, the name is that of the second.
  private func means(
    _ other: CommentPlace, _ claim: NameClaim, rivals: (best: String?, weight: Int)
  ) -> Bool {
    let name = folded(claim.name)
    guard let first = rivals.best else { return foldedName(of: other.comment) == name }
    guard first != name else { return false }
    let second = foldedName(of: other.comment)
    return second == name || (second == nil && rivals.weight >= claim.ground.rawValue)
  }

  /// The name a comment has by the claims so far, folded; `nil` where there is none or no clear one.
  func foldedName(of comment: Int) -> String? {
    claimed[comment]?.tally.best ?? inferred[comment]?.name.lowercased()
  }

  /// Whether anybody names the writer of a comment.
  func isClaimed(_ comment: Int) -> Bool { claimed[comment] != nil }

  /// Of a comment that thousands name so much is told again of each by the same hand.
  private static let mostKnown = 40

  /// Gives a comment that nobody names the name of another by the same hand.
  mutating func infer(_ tie: HandGroups.Tie, from known: Attribution) {
    guard !isClaimed(tie.comment) else { return }
    inferred[tie.comment] = Attribution(
      name: known.name, certainty: .selfReference,
      evidence: tie.links.flatMap(\.evidence) + known.evidence.prefix(Self.mostKnown))
  }

  /// The claims for the winning name of a comment, strongest first.
  func winner(_ comment: Int) -> [NameClaim]? {
    guard let all = claimed[comment] else { return nil }
    if all.claims.count == 1 { return all.claims }
    guard let best = all.tally.best else { return nil }
    return Self.strongestFirst(zip(all.claims, all.names).filter { $1 == best }.map(\.0))
  }

  /// The names laid claim to a comment, where no one of them has the most weight.
  func disputed(_ comment: Int) -> [String]? {
    guard let all = claimed[comment], winner(comment) == nil else { return nil }
    var seen: Set<String> = []
    return all.claims.map { text[$0.name] }.filter { seen.insert($0.lowercased()).inserted }
  }

  /// The attribution of a comment, with its evidence.
  ///
  /// A claim is sure of the words it is made for. Where the page does not
  /// mark comments, the name is only as sure as that the comment begins where
  /// it was cut and reaches as far as those words: `reach` tells how probable
  /// that is. Below `sure` the name is given with the weakest certainty,
  /// below `likely`, and where it is only called out, not at all.
  func attribution(of comment: Int, reach: (Int?) -> Float = { _ in 1 }) -> Attribution? {
    guard let claims = winner(comment), let first = claims.first else { return inferred[comment] }
    let chance = claims.map { reach($0.place.paragraph) }.max() ?? 0
    guard chance >= (first.ground == .vocative ? Self.sure : Self.likely) else { return nil }
    return Attribution(
      name: spelled(first.name), certainty: chance >= Self.sure ? first.certainty : .style,
      evidence: claims.map(\.evidence))
  }

  /// From which chance of a comment's being cut right a name is taken for that of its writer, and
  /// from which it is thought to be: so graded, 99 of 100 names, and 9 of 10, were right on
  /// labelled pages that the chances had not been learnt from.
  private static let sure: Float = 0.95, likely: Float = 0.5

  /// The names laid claim to a comment that it was not given, those with the most support first.
  ///
  /// - Parameters:
  ///   - comment: the comment's index.
  ///   - isNamed: whether it was given the winner's name.
  func rejected(_ comment: Int, isNamed: Bool) -> [RejectedName] {
    guard let all = claimed[comment], all.claims.count > 1 || !isNamed else { return [] }
    let winner = foldedName(of: comment)
    let byName = Dictionary(grouping: all.claims.indices) { all.names[$0] }.sorted {
      (all.tally.weight(of: $1.key), $0.key) < (all.tally.weight(of: $0.key), $1.key)
    }
    return byName.compactMap { name, indices in
      guard name != winner || !isNamed else { return nil }
      let claims = Self.strongestFirst(indices.map { all.claims[$0] })
      return claims.first.map {
        RejectedName(
          name: spelled($0.name), certainty: $0.certainty, evidence: claims.map(\.evidence),
          reason: winner == nil ? .disputed : name == winner ? .doubtfulStart : .outweighed)
      }
    }
  }

  /// When a comment was posted, by the first header that says so.
  func posted(_ comment: Int) -> PostedTime? { winner(comment)?.lazy.compactMap(\.posted).first }

  /// A name as names are compared: in full, without case.
  func folded(_ name: ByteRange) -> String {
    let written = text[name].lowercased()
    return shortNames.fullName(of: written).map { text[$0].lowercased() } ?? written
  }

  /// A name as it is shown: as a header gives it, where one does.
  func spelled(_ name: ByteRange) -> String {
    text[shortNames.spelling(of: text[name].lowercased()) ?? name]
  }

  private static func strongestFirst(_ claims: [NameClaim]) -> [NameClaim] {
    claims.sorted { $0.ground.rawValue > $1.ground.rawValue }
  }
}

extension NameSolver.Claimed {
  fileprivate mutating func add(_ claim: NameClaim, _ name: String) {
    claims.append(claim)
    names.append(name)
    tally.add(name, claim.ground)
  }

  /// Folds the names anew, where other short forms are known now.
  fileprivate mutating func rename(_ new: [String]) {
    guard new != names else { return }
    names = new
    tally = NameTally()
    for (claim, name) in zip(claims, names) { tally.add(name, claim.ground) }
  }

  /// Drops claims whose weight was taken back already.
  fileprivate mutating func drop(_ moved: Set<Int>) {
    guard !moved.isEmpty else { return }
    let kept = claims.indices.filter { !moved.contains($0) }
    claims = kept.map { claims[$0] }
    names = kept.map { names[$0] }
  }
}
