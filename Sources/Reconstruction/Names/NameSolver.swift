import DiscussionModel

/// Weighs the claims about who wrote the comments of a page.
///
/// A comment gets the name with the most weight; where two names weigh the
/// same it gets none, and a diagnostic says so.
struct NameSolver {
  private let text: TextStore
  private var claims: [Int: [NameClaim]] = [:]
  private(set) var shortNames = ShortNames()
  /// The names of comments that nobody names, by what their writers take up.
  var inferred: [Int: Attribution] = [:]

  /// A solver without claims.
  init(_ text: TextStore) { self.text = text }

  /// Takes a claim into account.
  mutating func add(_ claim: NameClaim) { claims[claim.words.comment, default: []].append(claim) }

  /// Reads short forms as the names they stand for, and settles which comment the claims mean that could mean two.
  mutating func settle() {
    shortNames = ShortNames(claims.values.joined(), text)
    for comment in claims.keys.sorted() {
      for claim in claims[comment] ?? [] {
        guard let other = claim.alternative, means(other, claim) else { continue }
        claims[comment]?.removeAll { $0.line == claim.line && $0.alternative != nil }
        var moved = claim
        (moved.words, moved.alternative) = (other, nil)
        add(moved)
      }
    }
  }

  /// Whether a claim means the other comment that it could mean, by what else is claimed of both.
  ///
  /// One writer does not answer himself as another: where as much says that
  /// the first comment is somebody else's, the name is that of the second.
  private func means(_ other: NamedWords, _ claim: NameClaim) -> Bool {
    let name = folded(claim.name)
    let rivals = (claims[claim.words.comment] ?? []).filter { $0.line != claim.line }
    guard let first = best(rivals) else {
      return foldedName(of: other.comment) == name
    }
    guard first != name else { return false }
    let second = foldedName(of: other.comment)
    return second == name || (second == nil && Self.weight(rivals) >= claim.ground.rawValue)
  }

  /// The name a comment has by the claims so far, folded; `nil` where there is none or no clear one.
  func foldedName(of comment: Int) -> String? {
    claims[comment].flatMap { best($0) } ?? inferred[comment]?.name.lowercased()
  }

  /// Whether anybody names the writer of a comment.
  func isClaimed(_ comment: Int) -> Bool { claims[comment] != nil }

  /// Gives a comment that nobody names the name of another by the same hand.
  mutating func infer(_ tie: HandGroups.Tie, from known: Attribution) {
    guard !isClaimed(tie.comment) else { return }
    inferred[tie.comment] = Attribution(
      name: known.name, certainty: .selfReference,
      evidence: tie.links.flatMap(\.evidence) + known.evidence)
  }

  /// The claims for the winning name of a comment, strongest first.
  func winner(_ comment: Int) -> [NameClaim]? {
    guard let all = claims[comment] else { return nil }
    if all.count == 1 { return all }
    guard let best = best(all) else { return nil }
    return Self.strongestFirst(all.filter { folded($0.name) == best })
  }

  /// The names laid claim to a comment, where no one of them has the most weight.
  func disputed(_ comment: Int) -> [String]? {
    guard let all = claims[comment], winner(comment) == nil else { return nil }
    var seen: Set<String> = []
    return all.map { text[$0.name] }.filter { seen.insert($0.lowercased()).inserted }
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
    let chance = claims.map { reach($0.words.paragraph) }.max() ?? 0
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
    guard let all = claims[comment], all.count > 1 || !isNamed else { return [] }
    let winner = foldedName(of: comment)
    let byName = Dictionary(grouping: all) { folded($0.name) }.sorted {
      (Self.weight($1.value), $0.key) < (Self.weight($0.value), $1.key)
    }
    return byName.compactMap { name, claims in
      guard name != winner || !isNamed else { return nil }
      let claims = Self.strongestFirst(claims)
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

  /// The name with the most weight, folded; `nil` where two have as much.
  private func best(_ claims: [NameClaim]) -> String? {
    guard let name = claims.first.map({ folded($0.name) }) else { return nil }
    if claims.dropFirst().allSatisfy({ folded($0.name) == name }) { return name }
    let weights = Dictionary(grouping: claims) { folded($0.name) }.mapValues(Self.weight)
    guard let best = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      weights.count(where: { $0.value == best.value }) == 1
    else { return nil }
    return best.key
  }

  private static func weight(_ claims: [NameClaim]) -> Int {
    let calls = claims.count { $0.ground == .vocative }
    return claims.reduce(0) { $0 + $1.ground.rawValue } - max(0, calls - 1)
  }

  private static func strongestFirst(_ claims: [NameClaim]) -> [NameClaim] {
    claims.sorted { $0.ground.rawValue > $1.ground.rawValue }
  }
}
