import DiscussionModel
import TextKit

/// The line that names an article's writer: `By NAME | | Updated: 2024-05-24 11:10`.
struct Byline {
  /// Where the name or names stand, without "By".
  var name: Range<Int>
  /// When the article was published, as ISO 8601.
  var published: String?
  /// When it was last changed, as ISO 8601.
  var updated: String?
  /// Where "By" and the dates stand.
  private(set) var understood: [ByteRange]

  /// Reads a line that is a byline; `nil` where it is something else.
  init?(_ line: Bytes) {
    guard line.count < 200, line.begins(with: "By "), !line.endsSentence || line.count < 60 else {
      return nil
    }
    let parts = line.dropFirst(3).split(separator: UInt8(ascii: "|")).map(\.trimmed)
    guard let name = parts.first, Self.isName(name) else { return nil }
    self.name = name.startIndex..<name.endIndex
    understood = [line.prefix(2).range]
    for part in parts.dropFirst() {
      read("Updated:", in: part, to: \.updated)
      read("Published:", in: part, to: \.published)
    }
  }

  /// Reads a date behind its label, the first of its kind.
  private mutating func read(
    _ label: String, in part: Bytes, to date: WritableKeyPath<Self, String?>
  ) {
    guard self[keyPath: date] == nil, part.begins(with: label),
      let found = PrintedDate(part.dropFirst(label.utf8.count).trimmed)
    else { return }
    self[keyPath: date] = found.iso
    understood.append(ByteRange(part.startIndex..<found.end))
  }

  /// Whether some words can be people's names: few, and each with a capital but for "and" and the like.
  static func isName(_ line: Bytes) -> Bool {
    let words = line.split(separator: 0x20)
    guard !words.isEmpty, words.count <= 12 else { return false }
    return words.allSatisfy { word in
      guard let first = word.first else { return false }
      return first.isCapital || first >= 0x80 || particles.contains { word.equals($0) }
    }
  }

  /// The small words that stand between names: "Ann de Vries and Bob Shaw for The Daily".
  private static let particles = ["and", "de", "van", "von", "for", "of", "in", "the"]
}

/// A date at the start of some words: `2024-05-24 11:10` or `2024-05-24`.
struct PrintedDate {
  /// The same as ISO 8601.
  let iso: String
  /// The offset behind it.
  let end: Int

  /// `nil` where the words begin with something else.
  init?(_ line: Bytes) {
    let parts = line.split(separator: 0x20)
    guard let day = parts.first, day.count == 10,
      day.split(separator: UInt8(ascii: "-")).map(\.number).compactMap({ $0 }).count == 3
    else { return nil }
    guard let clock = parts.dropFirst().first, clock.count == 5,
      clock.split(separator: UInt8(ascii: ":")).map(\.number).compactMap({ $0 }).count == 2
    else {
      (iso, end) = (day.text, day.endIndex)
      return
    }
    (iso, end) = (day.text + "T" + clock.text, clock.endIndex)
  }
}

extension Article {
  /// Takes over what a byline says, and tells which parts of it stand nowhere as text.
  mutating func take(_ line: Byline) -> [ByteRange] {
    byline = ByteRange(line.name)
    published = line.published
    updated = line.updated
    return line.understood
  }
}
