import DiscussionModel

/// Finds the known commenters whom a text calls by name, as in "Marrow, that is not so" and "You know better, Marrow".
///
/// A call stands apart from its sentence: at the start of the text, perhaps
/// behind a greeting; at the end of a sentence, behind a comma; between two
/// commas, in a sentence that says "you" or that has hardly begun. What goes on
/// about the person ("Marrow, who …"), lists people or is itself quoted calls
/// nobody, nor does a name alone on its line, which tells whom the next lines
/// are for.
struct NameCalls {
  private let bytes: [UInt8]
  private let names: CommenterNames

  /// A finder of calls.
  ///
  /// - Parameters:
  ///   - bytes: the store.
  ///   - names: the names that are known.
  init(_ bytes: [UInt8], _ names: CommenterNames) {
    self.bytes = bytes
    self.names = names
  }

  /// The names called in a text, in order.
  ///
  /// - Parameters:
  ///   - range: the text.
  ///   - takesLabel: whether a name with a colon behind it is a call, not what introduces a speaker.
  func calls(in range: ByteRange, takesLabel: Bool) -> [CommenterNames.Found] {
    let first = opening(range.offsets, takesLabel).map { [$0] } ?? []
    return first + inside(range.offsets)
  }
}

// MARK: - At the start

extension NameCalls {
  /// What may stand before a name that opens a text.
  private static let leads: Set<String> = [
    "yeah", "yes", "no", "nope", "yep", "yup", "well", "so", "but", "ok", "okay", "oh", "ah",
    "look",
    "listen", "again", "actually", "seriously", "honestly", "btw", "and", "good point",
    "good post", "good stuff", "good one", "good call", "great post", "great point", "great stuff",
    "nice post", "nice one", "nice try", "well said", "well put", "well done", "fair point",
    "agreed", "exactly", "bravo", "spot on", "come on", "keep dreaming", "oh yes", "oh no",
    "ah yes",
    "so no", "why", "one more thing",
  ]
  /// What leads to a name with no comma behind it.
  private static let greetings: Set<String> = [
    "hi", "hey", "hello", "dear", "thanks", "thank you", "cheers", "sorry", "welcome",
  ]
  private static let longestLead = 3

  private func opening(_ range: Range<Int>, _ takesLabel: Bool) -> CommenterNames.Found? {
    guard let first = bytes[range].first else { return nil }
    if first == UInt8(ascii: "@") {
      let start = range.lowerBound + 1
      let index = start < range.upperBound && bytes[start] == 0x20 ? start + 1 : start
      return names.name(at: index, before: range.upperBound).flatMap {
        isMarked(upTo: Int($0.range.upperBound), range.upperBound) ? $0 : nil
      }
    }
    var reader = WordReader(bytes, in: range)
    var lead = ""
    for count in 0...Self.longestLead {
      if count == 0 || Self.leads.contains(lead) || Self.greetings.contains(lead),
        let found = names.name(at: nameStart(reader.index, range), before: range.upperBound),
        isCalled(upTo: Int(found.range.upperBound), range.upperBound, lead, takesLabel)
      {
        return found
      }
      guard let word = reader.next() else { return nil }
      lead += (count == 0 ? "" : " ") + word
    }
    return nil
  }

  /// Past what parts a lead from a name.
  private func nameStart(_ index: Int, _ range: Range<Int>) -> Int {
    bytes[index..<range.upperBound].firstIndex { !" ,.!".utf8.contains($0) } ?? range.upperBound
  }

  /// Whether a name behind `@` ends there, and is not one of two.
  private func isMarked(upTo end: Int, _ limit: Int) -> Bool {
    guard bytes[end..<limit].contains(where: CommenterNames.isLetter) else { return false }
    return bytes[end] != 0x27 && !bytes[end..<limit].starts(with: " and ".utf8)
      && !bytes[end..<limit].starts(with: " &".utf8)
  }

  /// Whether a name that opens a text stands apart from what follows.
  private func isCalled(upTo end: Int, _ limit: Int, _ lead: String, _ takesLabel: Bool) -> Bool {
    guard bytes[end..<limit].contains(where: CommenterNames.isLetter) else { return !lead.isEmpty }
    let next = end + 1 < limit ? bytes[end + 1] : 0x20
    switch bytes[end] {
    case UInt8(ascii: ","): return !speaksOf(behind: end + 1, limit)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return next == UInt8(ascii: ".") || next == 0x20 && !lead.isEmpty
    case UInt8(ascii: ":"): return takesLabel && next == 0x20
    case UInt8(ascii: "-"): return next == 0x20 || next == UInt8(ascii: "-")
    case 0x20:
      return isDash(at: end + 1, limit) || Self.greetings.contains(lead)
        || next == UInt8(ascii: ",") && !speaksOf(behind: end + 2, limit)
    default: return false
    }
  }

  /// Whether a dash stands at an index, with a blank behind it.
  private func isDash(at index: Int, _ limit: Int) -> Bool {
    ["- ", "-- ", "– ", "— "].contains { bytes[index..<limit].starts(with: $0.utf8) }
  }
}

// MARK: - Inside and at the end

extension NameCalls {
  /// The part of a sentence that ends at a comma.
  private struct Part {
    var range: Range<Int>
    /// Whether another comma opened it.
    var isAfterComma: Bool
    /// Where its sentence begins.
    var sentence: Int
  }

  private func inside(_ range: Range<Int>) -> [CommenterNames.Found] {
    var found: [CommenterNames.Found] = []
    var part = Part(
      range: range.lowerBound..<range.lowerBound, isAfterComma: false, sentence: range.lowerBound)
    var isQuoted = false
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case 0x9C where bytes[range.lowerBound..<index].suffix(2) == [0xE2, 0x80]: isQuoted = true
      case 0x9D where bytes[range.lowerBound..<index].suffix(2) == [0xE2, 0x80]: isQuoted = false
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

  /// The name called right behind the comma at the end of a part of a sentence.
  private func call(behind part: Part, _ limit: Int) -> CommenterNames.Found? {
    let start = part.range.upperBound + 2
    guard start < limit, bytes[start - 1] == 0x20,
      let found = names.name(at: start, before: limit)
    else { return nil }
    let end = Int(found.range.upperBound)
    guard isApart(upTo: end, limit, part), !isList(part), !explains(part, upTo: end, limit) else {
      return nil
    }
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
        || saysYou(part.sentence..<sentenceEnd(end, limit))
    default: return false
    }
  }

  /// Whether what stands before a comma is an item of a list of people.
  private func isList(_ part: Part) -> Bool {
    if names.name(endingAt: part.range.upperBound, from: part.range.lowerBound) != nil {
      return true
    }
    guard part.isAfterComma, wordCount(part.range) <= 2 else { return false }
    return bytes[part.range].first { $0 != 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A } ?? true
  }

  private static let owners: Set<String> = ["his", "her", "their", "my", "our", "its"]

  /// Whether a name only says who somebody is that was spoken of just before: "her husband, Otto".
  private func explains(_ part: Part, upTo end: Int, _ limit: Int) -> Bool {
    var reader = WordReader(bytes, in: part.range)
    var last: [String] = []
    while let word = reader.next() { last = last.suffix(3) + [word] }
    return (last.contains { Self.owners.contains($0) } || last.suffix(3).contains("the"))
      && !saysYou(part.sentence..<sentenceEnd(end, limit))
  }

  private func wordCount(_ range: Range<Int>) -> Int {
    bytes[range].split(separator: 0x20).count
  }

  private func sentenceEnd(_ index: Int, _ limit: Int) -> Int {
    bytes[index..<limit].firstIndex { ".!?".utf8.contains($0) } ?? limit
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
  /// So many bytes behind a name are looked at for a "you".
  private static let reach = 200

  /// Whether the words behind a name and a comma are about the person, or name another.
  private func speaksOf(behind index: Int, _ limit: Int) -> Bool {
    var reader = WordReader(bytes, in: index..<limit)
    guard let word = reader.next() else { return false }
    if Self.about.contains(word) { return true }
    if Self.either.contains(word) { return !saysYou(index..<min(limit, index + Self.reach)) }
    let start = nameStart(index, index..<limit)
    return names.name(at: start, before: limit) != nil || isPair(bytes[start..<limit])
  }

  /// Whether a text begins with two people: "Marrow and I".
  private func isPair(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first >= 0x41, first <= 0x5A else { return false }
    let word = text.prefix { CommenterNames.isLetter($0) }
    return text[word.endIndex...].starts(with: " and ".utf8)
  }

  private func saysYou(_ range: Range<Int>) -> Bool {
    var reader = WordReader(bytes, in: range)
    while let word = reader.next() {
      if Self.you.contains(word) { return true }
    }
    return false
  }
}
