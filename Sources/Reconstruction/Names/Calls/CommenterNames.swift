import DiscussionModel
import QuoteMatching
import TextKit

/// The names that writers of a page are known by, to find them again in running text.
///
/// A class, since all who look for names in a page share them.
final class CommenterNames {
  /// A name that stands in a text.
  struct Found {
    /// Where it stands.
    var range: ByteRange
    /// Whether it is there in full, not by a short form.
    var isWhole: Bool
  }

  private let text: TextStore
  private let shortNames: ShortNames
  /// The names, by the hash of their first word.
  private let names: [UInt32: [ByteRange]]
  /// The hashes of the names' first letters: nearly every other word is passed over at once.
  private let beginnings: WordSet

  /// Shorter words are too common to be taken for somebody's name in running text.
  private static let shortest = 3

  /// Of more names with one first word the rest is left out, so that no word has to be compared with all.
  private static let mostAlike = 64

  /// An index of names.
  ///
  /// - Parameters:
  ///   - known: where names stand that headers, addresses and the page itself give.
  ///   - shortNames: what stands for some of them.
  ///   - text: the store.
  init(_ known: some Sequence<ByteRange>, _ shortNames: ShortNames, _ text: TextStore) {
    self.text = text
    self.shortNames = shortNames
    beginnings = WordSet(known.compactMap { Self.beginning(text.bytes(of: $0)) })
    var names: [UInt32: [ByteRange]] = [:]
    var seen: Set<String> = []
    for name in known where name.count >= Self.shortest {
      guard seen.insert(text[name].lowercased()).inserted else { continue }
      let first = Self.hash(ofWordIn: text.bytes(of: name))
      guard names[first]?.count ?? 0 < Self.mostAlike else { continue }
      names[first, default: []].append(name)
    }
    self.names = names
  }

  /// Whether no name is known.
  var isEmpty: Bool { names.isEmpty }

  /// The longest known name, or else the short form of one, that begins at an index.
  ///
  /// - Parameters:
  ///   - index: a byte offset of the store, at the start of a word.
  ///   - end: where the text ends in which it is looked for.
  func name(at index: Int, before end: Int) -> Found? {
    guard index < end else { return nil }
    let bytes = text.bytes(of: ByteRange(index..<end))
    guard let first = bytes.first, first.isNameByte,
      let beginning = Self.beginning(bytes), beginnings.contains(beginning)
    else { return nil }
    var longest = 0
    for name in names[Self.hash(ofWordIn: bytes)] ?? []
    where name.count > longest && opens(bytes, name) {
      longest = name.count
    }
    if longest > 0 { return Found(range: ByteRange(index..<index + longest), isWhole: true) }
    let word = Self.word(in: bytes)
    guard word.count >= Self.shortest, !EverydayWords.contains(word),
      shortNames.fullName(of: String(decoding: word, as: UTF8.self).lowercased()) != nil
    else { return nil }
    return Found(range: ByteRange(word.startIndex..<word.endIndex), isWhole: false)
  }

  /// The known name, or the short form of one, that ends at an index, blanks before that left aside.
  ///
  /// - Parameters:
  ///   - index: a byte offset of the store.
  ///   - start: where the text begins in which it is looked for.
  func name(endingAt index: Int, from start: Int) -> Found? {
    let bytes = text.bytes(of: ByteRange(start..<index))
    let end = (bytes.lastIndex { !$0.isSpaceOrTab } ?? start - 1) + 1
    var best: Found?
    for first in stride(from: end - 1, through: max(start, end - Self.longest), by: -1)
    where first == start || !bytes[first - 1].isNameByte {
      if let found = name(at: first, before: end), Int(found.range.upperBound) == end {
        best = found
      }
    }
    return best
  }

  /// Longer names are none.
  private static let longest = 40

  /// The hash of as many letters as every name has at least; `nil` where a text has fewer.
  static func beginning(_ text: TextBytes) -> UInt32? {
    guard text.count >= shortest else { return nil }
    let start = text.startIndex
    return beginning(text[start], text[start + 1], text[start + 2])
  }

  /// The hash of a word's first letters.
  @inline(__always)
  static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    let letters =
      UInt32(first.lowered) | UInt32(second.lowered) << 8 | UInt32(third.lowered) << 16
    return letters &* 0x9E37_79B1 ^ letters >> 9
  }

  /// Whether a text begins with a name, which ends there with a word.
  private func opens(_ bytes: TextBytes, _ name: ByteRange) -> Bool {
    let stop = bytes.startIndex + name.count
    guard stop <= bytes.endIndex, stop == bytes.endIndex || !bytes[stop].isNameByte else {
      return false
    }
    return zip(text.bytes(of: name), bytes).allSatisfy { $0.lowered == $1.lowered }
  }

  /// The word with which a text begins.
  private static func word(in bytes: TextBytes) -> TextBytes { bytes.prefix(while: \.isNameByte) }

  private static func hash(ofWordIn bytes: TextBytes) -> UInt32 {
    Word.hash(ofASCII: word(in: bytes))
  }

}
