import DiscussionModel
import TextKit

/// The habits that a paragraph shows: what tells one writer's hand from another's.
struct Voice {
  /// A habit of which a paragraph shows more or less.
  enum Habit: Int, CaseIterable {
    case straightApostrophe, curlyApostrophe, lostApostrophe
    case blankBeforeMark, noBlankAfterMark, doubleBlank, singleBlank
    case smallStart, smallI, capitalI
    case shouting, exclaiming, doubledMark, dots, dashes, brackets
    case straightQuotes, curlyQuotes, smiley, link, openEnd
  }

  /// How often each habit shows, as many as `Habit` has cases; inside the value, since a page has a
  /// voice for every paragraph.
  private(set) var counts = InlineArray<21, Int32>(repeating: 0)
  private(set) var words = 0
  private(set) var letters = 0
  private(set) var sentences = 0
  private(set) var commas = 0
  private(set) var questions = 0
  /// How often the writer says "I", "you" and "we", in any of their forms.
  private(set) var selves = 0, others = 0, groups = 0

  /// How often a habit shows.
  subscript(habit: Habit) -> Int {
    get { Int(counts[habit.rawValue]) }
    set { counts[habit.rawValue] = Int32(truncatingIfNeeded: newValue) }
  }

  /// The voice of nothing.
  init() {}

  /// The voice of a paragraph of the store.
  init(_ bytes: TextBytes) {
    var scanner = VoiceScanner(bytes)
    scanner.scan(into: &self)
  }

  /// The voices of several paragraphs as one.
  static func + (left: Voice, right: Voice) -> Voice {
    var sum = left
    for index in sum.counts.indices { sum.counts[index] += right.counts[index] }
    sum.words += right.words
    sum.letters += right.letters
    sum.sentences += right.sentences
    sum.commas += right.commas
    sum.questions += right.questions
    sum.selves += right.selves
    sum.others += right.others
    sum.groups += right.groups
    return sum
  }

  /// How many letters a word has, on average.
  var wordLength: Float { Float(letters) / Float(max(words, 1)) }
  /// Commas in ten words.
  var commaRate: Float { 10 * Float(commas) / Float(max(words, 1)) }
  /// Apostrophes in ten words.
  var apostropheRate: Float {
    10 * Float(self[.straightApostrophe] + self[.curlyApostrophe]) / Float(max(words, 1))
  }

  /// Whether one side has only the first habit and the other only the second, of two that one hand does not mix.
  static func differ(_ left: Voice, _ right: Voice, in first: Habit, against second: Habit) -> Bool
  {
    func hasOnly(_ voice: Voice, _ one: Habit, _ other: Habit) -> Bool {
      voice[one] > 0 && voice[other] == 0
    }
    return hasOnly(left, first, second) && hasOnly(right, second, first)
      || hasOnly(left, second, first) && hasOnly(right, first, second)
  }

  /// In how many habits two voices differ, and in how many they agree.
  static func compare(_ left: Voice, _ right: Voice) -> (changes: Int, shared: Int) {
    var (changes, shared) = (0, 0)
    for index in left.counts.indices {
      let (one, other) = (left.counts[index], right.counts[index])
      if (one > 0) != (other > 0) { changes += 1 } else if one > 0 { shared += 1 }
    }
    return (changes, shared)
  }

  /// Counts a word by what it says of the writer.
  ///
  /// - Parameter isWhole: whether it was written without an apostrophe.
  fileprivate mutating func count(word: UInt32, length: Int, isWhole: Bool) {
    words += 1
    letters += length
    guard VoiceWords.all.contains(word) else { return }
    if VoiceWords.selves.contains(word) { selves += 1 }
    if VoiceWords.others.contains(word) { others += 1 }
    if VoiceWords.groups.contains(word) { groups += 1 }
    if isWhole, VoiceWords.lost.contains(word) { self[.lostApostrophe] += 1 }
  }

  fileprivate mutating func countMark(_ mark: UInt8) {
    switch mark {
    case UInt8(ascii: ","): commas += 1
    case UInt8(ascii: "!"): self[.exclaiming] += 1
    case UInt8(ascii: "?"): questions += 1
    case UInt8(ascii: "("): self[.brackets] += 1
    case UInt8(ascii: "\""): self[.straightQuotes] += 1
    default: break
    }
  }

  fileprivate mutating func endSentence() { sentences += 1 }
}

/// The words by which a voice is told.
private enum VoiceWords {
  static let selves = WordSet("i im iam ive id ill me my mine myself")
  static let others = WordSet("you your yours youre youve youll yourself u ur")
  static let groups = WordSet("we us our ours were weve")
  /// Hashed with their apostrophes left out, as they are when those were never typed.
  static let lost = WordSet(
    "dont cant wont didnt doesnt isnt iam im thats youre theyre wasnt arent couldnt wouldnt ive hes whats"
  )
  /// All of these, so that most words are asked for once.
  static let all = WordSet([selves, others, groups, lost].flatMap(\.hashes))
}

/// Reads the bytes of a paragraph from left to right.
private struct VoiceScanner {
  /// The hash of the word "i".
  private static let i = Word.hash(ofASCII: "i".utf8)

  private let bytes: TextBytes
  private let range: Range<Int>
  private var hash = FNV1a<UInt32>()
  private var length = 0
  private var capitals = 0
  private var hasApostrophe = false

  init(_ bytes: TextBytes) {
    self.bytes = bytes
    range = bytes.indices
  }

  mutating func scan(into voice: inout Voice) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if Self.isLetter(byte) {
        hash.add(UInt32(byte | 0x20))
        if byte.isCapital { capitals += 1 }
        length += 1
      } else if let curly = apostrophe(at: index) {
        voice[curly ? .curlyApostrophe : .straightApostrophe] += 1
        hasApostrophe = true
        index += curly ? 2 : 0
      } else {
        closeWord(into: &voice)
        readMark(byte, at: index, into: &voice)
      }
      index += 1
    }
    closeWord(into: &voice)
    readEnds(into: &voice)
  }

  /// Whether a letter or digit of ASCII, or the first byte of a letter beyond; the weights are trained on just these.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte >= 0xC3 && byte < 0xE2
  }

  /// Whether an apostrophe inside a word stands at an index, and whether it is curly.
  private func apostrophe(at index: Int) -> Bool? {
    guard length > 0 else { return nil }
    if bytes[index] == 0x27 {
      return index + 1 < range.upperBound && Self.isLetter(bytes[index + 1]) ? false : nil
    }
    guard bytes[index] == 0xE2, index + 3 < range.upperBound, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99, Self.isLetter(bytes[index + 3])
    else { return nil }
    return true
  }

  private mutating func closeWord(into voice: inout Voice) {
    guard length > 0 else { return }
    voice.count(word: hash.value, length: length, isWhole: !hasApostrophe)
    if length == 1, hash.value == Self.i {
      voice[capitals == 1 ? .capitalI : .smallI] += 1
    }
    if capitals == length, length >= 4 { voice[.shouting] += 1 }
    hash = FNV1a()
    length = 0
    capitals = 0
    hasApostrophe = false
  }

  private func byte(_ index: Int) -> UInt8? { range.contains(index) ? bytes[index] : nil }

  private func readMark(_ mark: UInt8, at index: Int, into voice: inout Voice) {
    voice.countMark(mark)
    let (before, after) = (byte(index - 1), byte(index + 1))
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","):
      if before == 0x20 { voice[.blankBeforeMark] += 1 }
      if after?.isASCIILetter == true { voice[.noBlankAfterMark] += 1 }
      guard mark != UInt8(ascii: ",") else { break }
      if after == mark { voice[mark == UInt8(ascii: ".") ? .dots : .doubledMark] += 1 }
      if after == 0x20 || after == nil { voice.endSentence() }
      if after == 0x20 { voice[byte(index + 2) == 0x20 ? .doubleBlank : .singleBlank] += 1 }
    case UInt8(ascii: "-"):
      if before == 0x20 || before == mark { voice[.dashes] += 1 }
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      if let after, [0x29, 0x28, 0x2D, 0x44, 0x50].contains(after) { voice[.smiley] += 1 }
    case UInt8(ascii: "/"):
      if after == mark { voice[.link] += 1 }
    case 0xE2 where byte(index + 1) == 0x80: readWideMark(byte(index + 2), into: &voice)
    default: break
    }
  }

  /// The dashes, quotation marks and dots from U+2010 on, by their last byte.
  private func readWideMark(_ last: UInt8?, into voice: inout Voice) {
    switch last {
    case 0x93, 0x94: voice[.dashes] += 1
    case 0x9C, 0x9D: voice[.curlyQuotes] += 1
    case 0xA6: voice[.dots] += 1
    default: break
    }
  }

  private func readEnds(into voice: inout Voice) {
    guard let first = byte(range.lowerBound), let last = byte(range.upperBound - 1) else { return }
    if first.isSmall { voice[.smallStart] += 1 }
    if Self.isLetter(last) { voice[.openEnd] += 1 }
    if voice.sentences == 0 { voice.endSentence() }
  }
}
