import DiscussionModel
import TextKit

/// Finds the known commenters whom a text calls by name, as in "Marrow, that is not so" and "You know better, Marrow".
///
/// A call stands apart from its sentence: at the start of the text, perhaps
/// behind a greeting; at the end of a sentence, behind a comma; between two
/// commas, in a sentence that says "you" or that has hardly begun. What goes on
/// about the person ("Marrow, who …"), lists people or is itself quoted calls
/// nobody, nor does a name alone on its line, which tells whom the next lines
/// are for.
struct NameCalls {
  /// The text.
  let bytes: TextBytes
  /// The names that are known.
  let names: CommenterNames

  /// A finder of calls.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - names: the names that are known.
  init(_ bytes: TextBytes, _ names: CommenterNames) {
    self.bytes = bytes
    self.names = names
  }

  /// The names called in the text, in order.
  ///
  /// - Parameter takesLabel: whether a name with a colon behind it is a call, not what introduces a speaker.
  func calls(takesLabel: Bool) -> [CommenterNames.Found] {
    let first = opening(takesLabel).map { [$0] } ?? []
    return first + inside()
  }
}

// MARK: - At the start

extension NameCalls {
  /// What may stand before a name that opens a text.
  private static let leads = phrases(
    """
    yeah|yes|no|nope|yep|yup|well|so|but|ok|okay|oh|ah|look|listen|again|actually|seriously|
    honestly|and|why|oh yes|oh no|ah yes|so no|good point|good post|good stuff|good one|good call|
    great post|great point|great stuff|nice post|nice one|nice try|well said|well put|well done|
    fair point|agreed|exactly|bravo|spot on|come on|keep dreaming
    """)
  /// What leads to a name with no comma behind it.
  private static let greetings = phrases("hi|hey|hello|dear|thanks|thank you|cheers|sorry|welcome")
  /// What these begin with: most paragraphs open with none of it.
  private static let firstWords = WordSet(leads.union(greetings).joined(separator: " "))
  /// A lead is no longer than so many words.
  static let longestLead = 3

  /// The phrases of a text that are parted by strokes.
  static func phrases(_ text: String) -> Set<String> {
    Set(text.split { $0 == "|" || $0 == "\n" }.map(String.init))
  }

  private func opening(_ takesLabel: Bool) -> CommenterNames.Found? {
    guard let first = bytes.first else { return nil }
    let range = bytes.indices
    if first == UInt8(ascii: "@") {
      let start = range.lowerBound + 1
      let index = start < range.upperBound && bytes[start] == 0x20 ? start + 1 : start
      return names.name(at: index, before: range.upperBound).flatMap {
        endsAlone(upTo: Int($0.range.upperBound), range.upperBound) ? $0 : nil
      }
    }
    var reader = WordReader(bytes)
    var lead = ""
    let word = bytes.prefix(while: \.isNameByte)
    let longest = Self.firstWords.contains(Word.hash(ofASCII: word)) ? Self.longestLead : 0
    for count in 0...longest {
      if count == 0 || Self.leads.contains(lead) || Self.greetings.contains(lead),
        let found = names.name(at: nameStart(reader.index, range), before: range.upperBound),
        isCalled(upTo: Int(found.range.upperBound), range.upperBound, lead, takesLabel)
      {
        return found
      }
      guard count < longest, let word = reader.next() else { return nil }
      lead += (count == 0 ? "" : " ") + word
    }
    return nil
  }

  /// Past what parts a lead from a name.
  func nameStart(_ index: Int, _ range: Range<Int>) -> Int {
    bytes[index..<range.upperBound].firstIndex {
      $0 != 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "!")
    } ?? range.upperBound
  }

  /// Whether a name behind `@` ends there, and is not one of two.
  private func endsAlone(upTo end: Int, _ limit: Int) -> Bool {
    guard bytes[end..<limit].contains(where: \.isNameByte) else { return false }
    return bytes[end] != 0x27 && !bytes[end..<limit].starts(with: " and ".utf8)
      && !bytes[end..<limit].starts(with: " &".utf8)
  }

  /// Whether a name that opens a text stands apart from what follows.
  private func isCalled(upTo end: Int, _ limit: Int, _ lead: String, _ takesLabel: Bool) -> Bool {
    guard bytes[end..<limit].contains(where: \.isNameByte) else { return !lead.isEmpty }
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
