import DiscussionModel
import TextKit

/// What can be typed on at the cursor of a limit: fields, the words and names that a field takes.
package struct LimitCompletion: Hashable, Sendable {
  /// One way to go on.
  package struct Candidate: Hashable, Sendable {
    /// What takes the place of `LimitCompletion.range`.
    package let text: String
    /// What it means, in a few words; empty for a name.
    package let help: String
  }

  /// The scalars of the limit that a candidate takes the place of, up to the cursor; 0-based.
  package let range: Range<Int>
  /// The ways to go on, the most likely first.
  package let candidates: [Candidate]

  /// How many candidates are offered at most.
  private static let mostCandidates = 200

  /// What can stand at a place of a limit.
  ///
  /// - Parameters:
  ///   - text: the limit as typed so far.
  ///   - cursor: how many scalars stand before the cursor; what is behind it is not looked at.
  ///   - index: the discussion, for its names and days.
  ///   - marked: a writer's name as it is shown, which depends on how sure it is at best.
  package init(
    of text: String, cursor: Int, in index: QueryIndex, marked: (String, Certainty) -> String
  ) {
    let before = Array(text.unicodeScalars.prefix(cursor))
    var word = LimitWord(endOf: before)
    var field = word.takeField(in: before)
    // Behind `thread:` stands another limit.
    while case .limit? = field?.value { field = word.takeField(in: before) }
    let typed = String(String.UnicodeScalarView(before[word.start...]))
    range = word.start..<before.count
    let all =
      switch field?.value {
      case nil: Self.fields(beginning: typed) + Self.names(typed, in: index, isBare: true, marked)
      case .name, .twoNames: Self.names(typed, in: index, isBare: false, marked)
      case .choice(let choices): Self.choices(typed, among: choices)
      case .date: Self.days(typed, in: index)
      case .words, .number, .comment, .limit: [Candidate]()
      }
    candidates = Array(all.prefix(Self.mostCandidates))
  }

  /// What all candidates begin with, whatever its case.
  package var commonText: String {
    guard let first = candidates.first?.text else { return "" }
    var length = first.count
    for candidate in candidates.dropFirst() {
      let same = zip(first, candidate.text).prefix { $0.lowercased() == $1.lowercased() }
      length = min(length, same.count)
    }
    return String(first.prefix(length))
  }

  private static func fields(beginning typed: String) -> [Candidate] {
    let typed = typed.lowercased()
    return LimitField.all.filter { $0.name.hasPrefix(typed) }
      .map { Candidate(text: $0.opening, help: $0.help) }
  }

  private static func choices(_ typed: String, among choices: [LimitField.Choice]) -> [Candidate] {
    choices.filter { $0.word.hasPrefix(typed.lowercased()) }
      .map { Candidate(text: $0.word, help: $0.help) }
  }

  /// The names that begin with what is typed, else those that hold it, most comments first.
  private static func names(
    _ typed: String, in index: QueryIndex, isBare: Bool, _ marked: (String, Certainty) -> String
  ) -> [Candidate] {
    if isBare, typed.isEmpty { return [] }
    let letters = typed.drop { "\"“~".contains($0) }
    let needle = Folding.scalars(of: String(letters))
    let writers = index.names.byCount
    let beginning = writers.filter { index.names.folded[$0].starts(with: needle) }
    let holding =
      beginning.isEmpty
      ? writers.filter {
        Needle(String(letters)).matches(index.names.folded[$0], isWhole: false)
      } : []
    return (beginning + (isBare ? [] : holding)).map {
      Candidate(
        text: LimitWord.quoted(marked(index.names.names[$0], index.names.grades[$0])), help: "")
    }
  }

  private static func days(_ typed: String, in index: QueryIndex) -> [Candidate] {
    var days: Set<String> = []
    for comment in index.discussion.comments {
      guard let posted = comment.posted, posted.day != nil else { continue }
      days.insert(String(posted.iso.prefix(10)))
    }
    return days.filter { $0.hasPrefix(typed) }.sorted().map { Candidate(text: $0, help: "") }
  }
}

/// The word of a limit in which the cursor stands.
struct LimitWord {
  /// Where it starts, in scalars; behind a field's sign where it has one.
  private(set) var start = 0

  /// The word at the end of a limit; blanks between quotation marks are within it.
  init(endOf scalars: [Unicode.Scalar]) {
    var isQuoted = false
    for (place, scalar) in scalars.enumerated() {
      if "\"“”".unicodeScalars.contains(scalar) {
        isQuoted.toggle()
      } else if !isQuoted {
        let endsWord = !LimitScanner.isWord(scalar)
        let isNegation = place == start && (scalar == "-" || scalar == "!")
        if endsWord || isNegation { start = place + 1 }
      }
    }
  }

  /// Passes over the field that the word begins with, and over the first of two names.
  mutating func takeField(in scalars: [Unicode.Scalar]) -> LimitField? {
    let word = scalars[start...]
    guard let sign = word.firstIndex(where: { ":<>=".unicodeScalars.contains($0) }),
      let field = LimitField.named(String(String.UnicodeScalarView(word[..<sign])))
    else { return nil }
    start = sign + 1
    if case .number = field.value { return field }
    while start < scalars.count, "<>=".unicodeScalars.contains(scalars[start]) { start += 1 }
    if case .twoNames = field.value, let comma = scalars[start...].lastIndex(of: ",") {
      start = comma + 1
    }
    return field
  }

  /// A name as a limit writes it: between quotation marks where it holds blanks or signs.
  static func quoted(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { LimitScanner.isWord($0) && $0 != "," }
    // A quotation mark cannot be written inside quotation marks; nobody's name has needed one yet.
    return isPlain ? name : "\"" + name.filter { !"\"“”".contains($0) } + "\""
  }
}
