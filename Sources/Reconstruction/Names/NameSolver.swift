import DiscussionModel

/// Weighs the claims that headers and addresses make about who wrote a comment.
///
/// A comment gets the name with the most weight; where two names weigh the
/// same it gets none, and a diagnostic says so.
struct NameSolver {
  private let text: TextStore
  private var claims: [Int: [NameClaim]] = [:]

  /// A solver without claims.
  init(_ text: TextStore) { self.text = text }

  /// Takes a claim into account.
  mutating func add(_ claim: NameClaim) { claims[claim.comment, default: []].append(claim) }

  /// The name a comment has by the claims so far, folded; `nil` where there is none or no clear one.
  func foldedName(of comment: Int) -> String? { winner(comment).map { folded($0[0].name) } }

  /// The claims for the winning name of a comment, strongest first.
  func winner(_ comment: Int) -> [NameClaim]? {
    guard let all = claims[comment] else { return nil }
    if all.count == 1 { return all }
    var weights: [String: Int] = [:]
    for claim in all { weights[folded(claim.name), default: 0] += Self.weight(claim.certainty) }
    guard let best = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      weights.count(where: { $0.value == best.value }) == 1
    else { return nil }
    return all.filter { folded($0.name) == best.key }
      .sorted { Self.weight($0.certainty) > Self.weight($1.certainty) }
  }

  /// The names laid claim to a comment, where no one of them has the most weight.
  func disputed(_ comment: Int) -> [String]? {
    guard let all = claims[comment], winner(comment) == nil else { return nil }
    var seen: Set<String> = []
    return all.map { text[$0.name] }.filter { seen.insert($0.lowercased()).inserted }
  }

  /// The attribution of a comment, with its evidence.
  func attribution(of comment: Int) -> Attribution? {
    guard let claims = winner(comment), let first = claims.first else { return nil }
    return Attribution(
      name: text[first.name], certainty: first.certainty, evidence: claims.map(evidence))
  }

  /// The names laid claim to a comment that it was not given, those with the most support first.
  func rejected(_ comment: Int) -> [RejectedName] {
    guard let all = claims[comment], all.count > 1 else { return [] }
    let winner = foldedName(of: comment)
    let byName = Dictionary(grouping: all) { folded($0.name) }.filter { $0.key != winner }
    let reason: RejectedName.Reason = winner == nil ? .disputed : .outweighed
    return byName.sorted { (Self.weight($1.value), $0.key) < (Self.weight($0.value), $1.key) }
      .compactMap { _, claims in
        let claims = claims.sorted { Self.weight($0.certainty) > Self.weight($1.certainty) }
        return claims.first.map {
          RejectedName(
            name: text[$0.name], certainty: $0.certainty, evidence: claims.map(evidence),
            reason: reason)
        }
      }
  }

  private func evidence(_ claim: NameClaim) -> Evidence {
    Evidence(
      kind: claim.certainty == .header ? .header : claim.certainty == .stated ? .stated : .address,
      comment: claim.witness, line: claim.line, words: claim.name)
  }

  /// When a comment was posted, by the first header that says so.
  func posted(_ comment: Int) -> PostedTime? { winner(comment)?.lazy.compactMap(\.posted).first }

  /// A name as names are compared: without case.
  func folded(_ name: ByteRange) -> String { text[name].lowercased() }

  private static func weight(_ claims: [NameClaim]) -> Int {
    claims.reduce(0) { $0 + weight($1.certainty) }
  }

  private static func weight(_ certainty: NameCertainty) -> Int {
    switch certainty {
    case .stated: 100
    case .header: 3
    case .address: 2
    case .selfReference, .style: 1
    }
  }
}
