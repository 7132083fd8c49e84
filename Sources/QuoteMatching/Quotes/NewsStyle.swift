import DiscussionModel
import TextKit

/// Tells whether a paragraph reads as a news agency's and not as a commenter's.
///
/// Who said what on which weekday, offices before names, long whole sentences
/// and a quotation that the paste began in the middle of speak for it; a
/// writer who says "I" or "you", asks or shouts outside quotation marks
/// speaks against it, whatever else.
package struct NewsStyle {
  /// Fewer words do not show a style.
  static let fewestWords = 12
  /// From so many points on it is news.
  private static let enough = 2
  /// So many words a sentence are many.
  private static let longSentence = 28

  private static let reporting = WordSet(
    "said told added warned announced reported stated says")
  /// Whoever says these, or shortens a word, is no agency.
  private static let persons = WordSet(
    "i im ive we you my your me us our youre theyre thats dont didnt doesnt cant wont isnt arent "
      + "yeah yes yep nope well lol")
  private static let offices = WordSet(
    "president minister secretary chancellor premier governor senator gov sen rep spokesman "
      + "spokeswoman spokesperson")
  private static let days = WordSet("monday tuesday wednesday thursday friday saturday sunday")
  private static let beforeDays = WordSet("on last late early")
  private static let agencies = WordSet("reuters afp kyodo")
  private static let according = WordSet("according")
  /// All of these, so that most words are asked for once.
  private static let telling = WordSet(
    [persons, reporting, offices, days, agencies, according].flatMap(\.hashes))

  private let bytes: TextBytes
  private let words: [Word]
  private var points = 0
  private var isPersonal = false
  private var hasReport = false
  private var hasDay = false
  private var hasOffice = false
  private var hasAgency = false
  private var hasSpeech = false

  /// Whether a paragraph reads as news.
  ///
  /// - Parameter bytes: the paragraph.
  package static func reads(_ bytes: TextBytes) -> Bool {
    reads(bytes, words: WordScanner.words(bytes))
  }

  /// Whether a paragraph whose words are known reads as news.
  package static func reads(_ bytes: TextBytes, words: [Word]) -> Bool {
    guard words.count >= fewestWords else { return false }
    var style = NewsStyle(bytes, words)
    style.read()
    return !style.isPersonal && style.total >= enough
  }

  private init(_ bytes: TextBytes, _ words: [Word]) {
    self.bytes = bytes
    self.words = words
  }

  private var total: Int {
    var total = points
    if hasReport && hasDay { total += 2 }
    if hasReport && hasSpeech { total += 1 }
    if hasOffice { total += 1 }
    if hasAgency { total += 1 }
    return hasLongSentences ? total + 1 : total
  }

  private mutating func read() {
    var isSpeech = false
    for index in words.indices {
      let gap = gap(before: index)
      for mark in gap where isMark(mark) {
        let opens = mark == 0x9C || mark == 0x22 && opensWord(index, gap)
        if !opens, !isSpeech, !hasSpeech { endFirstSpeech(before: index, gap) }
        isSpeech = opens
        hasSpeech = true
      }
      if !isSpeech, gap.contains(where: { $0 == 0x21 || $0 == 0x3F }) { isPersonal = true }
      if !isSpeech { weigh(index) }
    }
    let rest = bytes[Int(words[words.count - 1].end)...]
    if !isSpeech, rest.contains(where: { $0 == 0x21 || $0 == 0x3F }) { isPersonal = true }
  }

  /// A closing mark without an opening one: what stands before it was somebody's speech.
  private mutating func endFirstSpeech(before index: Int, _ gap: TextBytes) {
    isPersonal = false
    if isSmall(words[index]), gap.contains(where: { $0 == 0x2C || $0 == 0x2E }) { points += 2 }
  }

  private mutating func weigh(_ index: Int) {
    let word = words[index]
    guard Self.telling.contains(word.hash) else { return }
    if Self.persons.contains(word.hash), isPerson(word) {
      isPersonal = true
    } else if Self.reporting.contains(word.hash) {
      hasReport = true
    } else if Self.days.contains(word.hash), index > 0,
      Self.beforeDays.contains(words[index - 1].hash)
    {
      hasDay = true
    } else if Self.offices.contains(word.hash), !isSmall(word), index + 1 < words.count,
      !isSmall(words[index + 1])
    {
      hasOffice = true
    } else if Self.agencies.contains(word.hash) || Self.according.contains(word.hash) {
      hasAgency = true
    }
  }

  /// "US" is no person.
  private func isPerson(_ word: Word) -> Bool {
    word.end - word.start != 2 || !isCapital(word.start) || !isCapital(word.start + 1)
  }

  private var hasLongSentences: Bool {
    let sentences = words.count { $0.opensSentence }
    let tail = bytes.suffix(4)
    return words.count >= Self.longSentence * max(sentences, 1) && tail.contains(0x2E)
      && !isSmall(words[0])
  }

  private func gap(before index: Int) -> TextBytes {
    let start = index == 0 ? bytes.startIndex : Int(words[index - 1].end)
    return bytes[start..<max(start, Int(words[index].start))]
  }

  /// A straight mark, or the last byte of a curly one.
  private func isMark(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x9C || byte == 0x9D }

  /// Whether a straight mark stands right before a word and not right behind one.
  private func opensWord(_ index: Int, _ gap: TextBytes) -> Bool {
    gap.last == 0x22 && (gap.count == 1 ? index == 0 : gap.first != 0x22)
  }

  private func isSmall(_ word: Word) -> Bool {
    let byte = bytes[Int(word.start)]
    return byte.isSmall
  }

  private func isCapital(_ offset: UInt32) -> Bool {
    bytes[Int(offset)].isCapital
  }
}
