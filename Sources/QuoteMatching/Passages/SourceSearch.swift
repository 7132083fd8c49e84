import DiscussionModel
import TextKit

/// Finds the passages whose words a paragraph repeats.
///
/// Holds an index of the passages seen so far: whole paragraphs and sentences
/// by one key each, anything else by grams.
package struct SourceSearch {
  /// A passage that shares words with a paragraph, and which.
  package struct Candidate {
    /// The passage.
    package var passage: Int
    /// The words on both sides.
    package var alignment: Alignment
    /// The words of the passage.
    package var source: [Word]

    /// The stretches of the paragraph that it has.
    var runs: [SourcedRun] {
      alignment.runs.map { SourcedRun(run: $0, passage: passage, source: source) }
    }
  }

  /// So many bytes of a passage are enough to tell most from others.
  private static let glance = 64
  /// Of fewer words every gram is looked for.
  static let fewWords = 12

  private let text: TextStore
  private let passages: Passages
  private var units: PassageTable
  private var grams: PassageTable
  private var sources = KnownSources()
  private var keys: [UInt32] = []
  /// The words that `keys` were selected of; `nil` where they are others.
  private var keysAt: WordsPlace?
  private var tally: [(passage: Int, votes: Int)] = []

  /// An empty index for a page.
  package init(_ page: ImportedPage, _ passages: Passages) {
    text = page.text
    self.passages = passages
    units = PassageTable(expecting: text.count / 120)
    grams = PassageTable(expecting: text.count / 24)
  }

  /// The words of a range of the store.
  package func scan(_ range: ByteRange, into words: inout [Word]) {
    WordScanner.read(text.bytes(of: range), into: &words)
  }

  /// Enters a passage, so that later paragraphs are found to repeat it.
  package mutating func add(_ passage: Int, words: [Word]) {
    guard !words.isEmpty else { return }
    units.insert(PassageKey.of(words[...]), paragraph: passage)
    addSentences(passage, words)
    selectKeys(of: words)
    for key in keys { grams.insert(key, paragraph: passage) }
  }

  /// Makes the keys of some words, unless they are there: most paragraphs are looked for and then entered.
  private mutating func selectKeys(of words: [Word]) {
    let place = WordsPlace(words)
    guard place != keysAt else { return }
    keysAt = place
    keys.removeAll(keepingCapacity: true)
    PassageKey.selected(words, into: &keys)
  }

  private mutating func addSentences(_ passage: Int, _ words: [Word]) {
    var start = 0
    for index in words.indices.dropFirst() where words[index].opensSentence {
      units.insert(PassageKey.of(words[start..<index]), paragraph: passage)
      start = index
    }
    if start > 0 { units.insert(PassageKey.of(words[start...]), paragraph: passage) }
  }

  /// The passages that hold the words of a paragraph best, best first; at most three.
  mutating func candidates(for words: [Word]) -> [Candidate] {
    count(words)
    guard !tally.isEmpty else { return [] }
    let floor = max(1, keys.count / 5)
    var found: [Candidate] = []
    for passage in leading(3, floor: floor) {
      guard let candidate = candidate(words, passage) else { continue }
      // Of equals the one that was entered first leads: it was written first.
      let place = found.firstIndex { $0.alignment.same < candidate.alignment.same }
      found.insert(candidate, at: place ?? found.count)
    }
    return found
  }

  /// The passages with the most votes, most first, of equals the one entered first.
  private func leading(_ count: Int, floor: Int) -> [Int] {
    var best: [(passage: Int, votes: Int)] = []
    for entry in tally where entry.votes >= floor {
      let place = best.firstIndex { $0.votes < entry.votes } ?? best.count
      guard place < count else { continue }
      best.insert(entry, at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.passage)
  }

  /// The passages that share a piece with the words last looked for, though not most of them.
  ///
  /// - Parameters:
  ///   - words: the words last looked for.
  ///   - isShort: whether a piece of a few words is enough; then more passages are looked at.
  mutating func pieceCandidates(for words: [Word], isShort: Bool) -> [Candidate] {
    let passages = isShort ? leading(6, floor: 1) : leading(2, floor: Self.pieceVotes)
    return passages.compactMap { candidate(words, $0) }
  }

  /// The passages that share more than a phrase with some words, whichever of the two is longer; at most six.
  package mutating func sharers(of words: [Word]) -> [Candidate] {
    count(words)
    return leading(6, floor: 2).compactMap { candidate(words, $0) }
  }

  /// So many grams at least of a long piece are in the index.
  private static let pieceVotes = 3

  /// Further passages that hold some of the words last looked for, where several were pasted as one.
  func furtherPassages() -> [Int] { tally.map(\.passage) }

  /// A passage with the words that a paragraph shares with it, if there are any.
  mutating func candidate(_ words: [Word], _ passage: Int) -> Candidate? {
    withSource(passage) { aligner in
      let alignment = aligner.align(words)
      guard !alignment.runs.isEmpty else { return nil }
      return Candidate(passage: passage, alignment: alignment, source: aligner.source)
    }
  }

  /// Whether a passage has a word.
  mutating func holds(_ word: Word, _ passage: Int) -> Bool {
    withSource(passage) { $0.firstPlace(of: word) != nil }
  }

  private mutating func withSource<Result>(
    _ passage: Int, _ body: (inout Aligner) -> Result
  ) -> Result {
    sources.with(
      passage, at: passages.range(passage),
      read: { [text] in WordScanner.words(text.bytes(of: $0)) }, body)
  }

  /// Counts for each passage how many keys of the paragraph it shares; a whole unit outweighs all grams.
  private mutating func count(_ words: [Word]) {
    tally.removeAll(keepingCapacity: true)
    if words.count < Self.fewWords {
      keysAt = nil
      keys.removeAll(keepingCapacity: true)
      words.withUnsafeBufferPointer { PassageKey.every($0, into: &keys) }
    } else {
      selectKeys(of: words)
    }
    let whole = PassageKey.of(words[...])
    units.forEach(whole) { vote(for: $0, votes: keys.count + 1) }
    // A whole paragraph or sentence of a comment needs no further search.
    guard !tally.contains(where: { passages.paragraph($0.passage) != nil }) else { return }
    for key in keys { grams.forEach(key) { vote(for: $0, votes: 1) } }
  }

  private mutating func vote(for passage: Int, votes: Int) {
    for index in tally.indices where tally[index].passage == passage {
      tally[index].votes += votes
      return
    }
    if tally.count < 48 { tally.append((passage, votes)) }
  }

  /// Whether two passages hold the same words.
  func sameWords(_ words: [Word], _ passage: Int) -> Bool {
    let range = passages.range(passage)
    var other: [Word] = []
    // Most differ in the first words, so a long passage is not read whole for these.
    var glance = Self.glance
    while range.count > 2 * glance {
      scan(ByteRange(range.lowerBound, range.lowerBound + UInt32(glance)), into: &other)
      // The last word may be cut.
      guard other.count <= words.count + 1,
        zip(words, other.dropLast()).allSatisfy({ $0.hash == $1.hash })
      else { return false }
      glance *= 16
    }
    scan(range, into: &other)
    return words.count == other.count && zip(words, other).allSatisfy { $0.hash == $1.hash }
  }
}

/// Where some words of a store stand, which tells them from all others that are looked for.
private struct WordsPlace: Equatable {
  let start: UInt32
  let end: UInt32
  let count: Int

  init(_ words: [Word]) {
    (start, end, count) = (words.first?.start ?? 0, words.last?.end ?? 0, words.count)
  }
}
