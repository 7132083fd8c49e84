import DiscussionModel
import TextKit

// MARK: - Inside sentences and at their ends

extension NameCalls {
  /// What opens a sentence that is beside the point, and perhaps for somebody else.
  private static let asides = phrases("btw|by the way|also|ps|one more thing|oh and")

  /// The part of a sentence that ends at a comma.
  private struct Part {
    var range: Range<Int>
    /// Whether another comma opened it.
    var isAfterComma: Bool
    /// Where its sentence begins.
    var sentence: Int
  }

  /// The names called inside sentences and at their ends.
  func inside() -> [CommenterNames.Found] {
    let range = bytes.indices
    var found: [CommenterNames.Found] = []
    var part = Part(
      range: range.lowerBound..<range.lowerBound, isAfterComma: false, sentence: range.lowerBound)
    var isQuoted = false
    var next = range.lowerBound
    while let index = stop(in: next..<range.upperBound) {
      next = index + 1
      switch bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case 0x9C where bytes[..<index].suffix(2).elementsEqual([0xE2, 0x80]): isQuoted = true
      case 0x9D where bytes[..<index].suffix(2).elementsEqual([0xE2, 0x80]): isQuoted = false
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        part = Part(
          range: index + 1..<index + 1, isAfterComma: false, sentence: index + 1)
      case UInt8(ascii: ","):
        part.range = part.range.lowerBound..<index
        if !isQuoted, let name = call(behind: part, range.upperBound) { found.append(name) }
        part = Part(
          range: index + 1..<index + 1, isAfterComma: true, sentence: part.sentence)
      default: break
      }
    }
    return found
  }

  /// The next place of a byte that is neither letter nor blank: by far the most only go on with a sentence.
  @inline(__always)
  private func stop(in range: Range<Int>) -> Int? {
    bytes.firstIndex(in: range) { $0.others(than: $0.letters | $0.equal(0x20)) }
  }

  /// The name called right behind the comma at the end of a part of a sentence.
  private func call(behind part: Part, _ limit: Int) -> CommenterNames.Found? {
    let start = part.range.upperBound + 2
    guard start < limit, bytes[start - 1] == 0x20,
      let found = names.name(at: start, before: limit)
    else { return nil }
    let end = Int(found.range.upperBound)
    guard isApart(upTo: end, limit, part), !isList(part), !explains(part, upTo: end, limit),
      !Self.asides.contains(words(of: part).joined(separator: " "))
    else { return nil }
    return found
  }

  /// Whether a name behind a comma ends its sentence, or goes on as a call does.
  private func isApart(upTo end: Int, _ limit: Int, _ part: Part) -> Bool {
    guard end < limit else { return true }
    let next = end + 1 < limit ? bytes[end + 1] : 0x20
    switch bytes[end] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return [0x20, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(next)
    case UInt8(ascii: ","):
      guard !speaksOf(behind: end + 1, limit) else { return false }
      return !part.isAfterComma && wordCount(part.range) <= Self.longestLead
        || saysYou(inSentenceOf: part, at: end, limit)
    default: return false
    }
  }

  /// Whether what stands before a comma is an item of a list of people.
  private func isList(_ part: Part) -> Bool {
    if names.name(endingAt: part.range.upperBound, from: part.range.lowerBound) != nil {
      return true
    }
    guard part.isAfterComma, wordCount(part.range) <= 2 else { return false }
    return bytes[part.range].first { $0 != 0x20 }.map(\.isCapital) ?? true
  }

  private static let owners: Set<String> = ["his", "her", "their", "my", "our", "its"]

  /// Whether a name only says who somebody is that was spoken of just before: "her husband, Otto".
  private func explains(_ part: Part, upTo end: Int, _ limit: Int) -> Bool {
    let last = words(of: part).suffix(4)
    return (last.contains { Self.owners.contains($0) } || last.suffix(3).contains("the"))
      && !saysYou(inSentenceOf: part, at: end, limit)
  }

  /// The last words of a part of a sentence, small.
  private func words(of part: Part) -> [String] {
    let start = max(part.range.lowerBound, part.range.upperBound - Self.reach)
    var reader = WordReader(bytes[start..<part.range.upperBound])
    var words: [String] = []
    while let word = reader.next() { words.append(word) }
    return words
  }

  private func wordCount(_ range: Range<Int>) -> Int {
    bytes[range].split(separator: 0x20).count
  }

  /// Whether a sentence says "you" not far from a name in it.
  private func saysYou(inSentenceOf part: Part, at end: Int, _ limit: Int) -> Bool {
    let last = min(limit, end + Self.reach)
    let stop = bytes[end..<last].firstIndex { ".!?".utf8.contains($0) } ?? last
    return saysYou(max(part.sentence, end - Self.reach)..<stop)
  }
}

// MARK: - What follows

extension NameCalls {
  /// What goes on about a person who was named.
  private static let about: Set<String> = [
    "who", "whose", "whom", "which", "and", "or", "like", "as", "however", "meanwhile", "too",
    "also", "being", "himself", "herself", "among",
  ]
  /// What may as well go on about the person as speak to them.
  private static let either: Set<String> = [
    "the", "a", "an", "in", "on", "at", "of", "for", "with", "to", "from", "by",
    "his", "her", "their", "though",
  ]
  private static let you: Set<String> = [
    "you", "your", "yours", "you're", "youre", "you've", "you'd", "you'll", "yourself", "u", "ur",
  ]
  /// So many bytes around a name are looked at for a "you".
  private static let reach = 200

  /// Whether the words behind a name and a comma are about the person, or name another.
  func speaksOf(behind index: Int, _ limit: Int) -> Bool {
    var reader = WordReader(bytes[index..<limit])
    guard let word = reader.next() else { return false }
    if Self.about.contains(word) { return true }
    if Self.either.contains(word) { return !saysYou(index..<min(limit, index + Self.reach)) }
    let start = nameStart(index, index..<limit)
    return names.name(at: start, before: limit) != nil || isPair(bytes[start..<limit])
  }

  /// Whether a text begins with two people: "Marrow and I".
  private func isPair(_ text: TextBytes) -> Bool {
    guard let first = text.first, first.isCapital else { return false }
    let word = text.prefix(while: \.isNameByte)
    return text[word.endIndex...].starts(with: " and ".utf8)
  }

  private func saysYou(_ range: Range<Int>) -> Bool {
    var reader = WordReader(bytes[range])
    while let word = reader.next() {
      if Self.you.contains(word) { return true }
    }
    return false
  }
}
