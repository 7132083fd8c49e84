import DiscussionModel
import QuoteMatching

/// Looks across each gap for a change of the hand that writes.
struct VoiceEvidence {
  /// How many paragraphs a stretch has at most, before the gap and behind it.
  private static let reachBefore = 4, reachBehind = 3

  private let voices: [Voice]
  /// Whether a paragraph is the writer's own words; a stretch ends where one is not.
  private let isOwn: [Bool]
  private let usual: Float

  /// The voices of a page's paragraphs.
  init(_ page: ImportedPage, _ reading: QuoteReading) {
    let isOwn = page.paragraphs.indices.map { reading.isOwn($0) }
    let voices = page.paragraphs.map { Voice(page.text.bytes(of: $0.range)) }
    let lengths = voices.indices.filter { isOwn[$0] }.map { voices[$0].words }.sorted()
    self.isOwn = isOwn
    self.voices = voices
    usual = lengths.isEmpty ? 1 : Float(lengths[lengths.count / 2] + 1)
  }

  /// Fills in the features of the voice.
  func fill(_ table: inout BoundaryTable) {
    for row in voices.indices {
      fillOwn(&table, row)
      guard row > 0 else { continue }
      fillStep(&table, row)
      fillStretches(&table, row)
    }
  }

  private func fillOwn(_ table: inout BoundaryTable, _ row: Int) {
    let voice = voices[row]
    let scale = Float(max(voice.words, 1)).squareRoot()
    table[row, .selves] = Float(voice.selves) / scale
    table[row, .others] = Float(voice.others) / scale
    table[row, .groups] = Float(voice.groups) / scale
    table[row, .questions] = Float(min(voice.questions, 9))
    table[row, .sentences] = Float(min(voice.sentences, 30))
    table[row, .relativeWords] = Float(voice.words) / usual
    table[row, .usualWords] = usual
    if row > 0 {
      table[row, .aboveSelves] = table[row - 1, .selves]
      table[row, .aboveOthers] = table[row - 1, .others]
      table[row, .aboveSentences] = table[row - 1, .sentences]
      table[row, .aboveRelativeWords] = table[row - 1, .relativeWords]
    }
    if row > 1 { table[row, .twoAboveWords] = Float(min(voices[row - 2].words, 200)) }
  }

  private func fillStep(_ table: inout BoundaryTable, _ row: Int) {
    let (above, here) = (voices[row - 1], voices[row])
    let (changes, shared) = Voice.compare(above, here)
    table[row, .habitsChange] = Float(changes)
    table[row, .habitsShared] = Float(shared)
    for (feature, pair) in Self.pairs {
      table.mark(row, feature, Voice.differ(above, here, in: pair.0, against: pair.1))
    }
    for (feature, habit) in Self.changes {
      table.mark(row, feature, (above[habit] > 0) != (here[habit] > 0))
    }
    table[row, .wordLengthStep] = abs(here.wordLength - above.wordLength)
    table[row, .commaStep] = abs(here.commaRate - above.commaRate)
    table[row, .apostropheStep] = abs(here.apostropheRate - above.apostropheRate)
    table[row, .lengthStep] = logarithm(Float(here.words + 1) / Float(above.words + 1))
  }

  private static let pairs: [(BoundaryFeature, (Voice.Habit, Voice.Habit))] = [
    (.apostrophesDiffer, (.straightApostrophe, .curlyApostrophe)),
    (.lostApostrophesDiffer, (.lostApostrophe, .straightApostrophe)),
    (.blanksDiffer, (.doubleBlank, .singleBlank)),
    (.selvesDiffer, (.smallI, .capitalI)),
  ]
  private static let changes: [(BoundaryFeature, Voice.Habit)] = [
    (.smileyChanges, .smiley), (.linkChanges, .link), (.bracketChanges, .brackets),
  ]
  private static let stretches: [(BoundaryFeature, Voice.Habit)] = [
    (.stretchBlankMarks, .blankBeforeMark), (.stretchShouting, .shouting),
    (.stretchExclaiming, .exclaiming), (.stretchDots, .dots), (.stretchSmallStart, .smallStart),
    (.stretchOpenEnd, .openEnd),
  ]

  private func fillStretches(_ table: inout BoundaryTable, _ row: Int) {
    var (before, count) = (Voice(), 0)
    var index = row - 1
    while index >= 0, row - index <= Self.reachBefore, isOwn[index] {
      before = before + voices[index]
      count += 1
      index -= 1
    }
    table[row, .stretchWords] = Float(min(before.words, 600))
    table[row, .stretchParagraphs] = Float(count)
    var behind = voices[row]
    index = row + 1
    while index < voices.count, index - row < Self.reachBehind, isOwn[row], isOwn[index] {
      behind = behind + voices[index]
      index += 1
    }
    guard count > 0, isOwn[row] else { return }
    for pair in Self.pairs where Voice.differ(before, behind, in: pair.1.0, against: pair.1.1) {
      table[row, .stretchesDiffer] += 1
    }
    for (feature, habit) in Self.stretches {
      table.mark(row, feature, (before[habit] > 0) != (behind[habit] > 0))
    }
    func step(_ path: KeyPath<Voice, Int>) -> Float {
      let (left, right) = (before[keyPath: path], behind[keyPath: path])
      return abs(Float(left) / Float(before.words + 5) - Float(right) / Float(behind.words + 5))
    }
    table[row, .stretchSelves] = step(\.selves)
    table[row, .stretchOthers] = step(\.others)
    table[row, .stretchCommas] = step(\.commas)
  }
}
