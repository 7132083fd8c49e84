import DiscussionModel

/// A name in the words of an answer that may be that of the writer who is answered.
struct Call {
  /// Where the name stands.
  var name: ByteRange
  /// Whether a header, an address or the page gives it in full, or an `@` marks it.
  var isKnown: Bool
  /// The index of the comment that calls it.
  var comment: Int
  /// The paragraph in which it is called.
  var paragraph: Int
  /// The words of another comment that are answered there.
  var answered: CommentPlace?
  /// Whether it is called right below the words that are answered.
  var isFirst: Bool
  /// The time of a comment, where one stands beside the name.
  var posted: PostedTime?
}

/// The names in the words of answers, as they are found.
struct FoundCalls {
  /// Who is called.
  var calls: [Call] = []
  /// Which comments are referred to by their times.
  var clocks: [OpenClock] = []

  /// Takes in what was found in another comment.
  ///
  /// Where an answer calls several people, none of them need be the one answered.
  mutating func add(_ other: FoundCalls, _ names: NameSolver) {
    clocks += other.clocks
    // Most comments call nobody, and most others one.
    guard other.calls.count > 1 else {
      calls += other.calls
      return
    }
    var byAnswered: [Int: [Call]] = [:]
    for call in other.calls { byAnswered[call.answered?.comment ?? -1, default: []].append(call) }
    calls += byAnswered.values.compactMap { calls in
      Set(calls.map { names.folded($0.name) }).count == 1 ? calls.first : nil
    }.sorted { $0.paragraph < $1.paragraph }
  }
}
