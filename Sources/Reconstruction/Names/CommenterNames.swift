import DiscussionModel
import QuoteMatching
import TextKit

/// The names that writers of a page are known by, to find them again in running text.
struct CommenterNames {
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
  private var names: [UInt32: [ByteRange]] = [:]
  /// The hashes of the names' first letters: nearly every other word is passed over at once.
  private var beginnings: WordSet

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
    beginnings = WordSet(known.compactMap { Self.beginning(text.bytes[$0.offsets]) })
    var seen: Set<String> = []
    for name in known where name.count >= Self.shortest {
      guard seen.insert(text[name].lowercased()).inserted else { continue }
      let first = hash(wordAt: name.offsets.lowerBound, name.offsets.upperBound)
      guard names[first]?.count ?? 0 < Self.mostAlike else { continue }
      names[first, default: []].append(name)
    }
  }

  /// Whether no name is known.
  var isEmpty: Bool { names.isEmpty }

  /// The longest known name, or else the short form of one, that begins at an index.
  ///
  /// - Parameters:
  ///   - index: a byte offset of the store, at the start of a word.
  ///   - end: where the text ends in which it is looked for.
  func name(at index: Int, before end: Int) -> Found? {
    guard index < end, text.bytes[index].isNameByte,
      let beginning = Self.beginning(text.bytes[index..<end]), beginnings.contains(beginning)
    else { return nil }
    var longest = 0
    for name in names[hash(wordAt: index, end)] ?? []
    where name.count > longest && stands(name, at: index, before: end) {
      longest = name.count
    }
    if longest > 0 { return Found(range: ByteRange(index..<index + longest), isWhole: true) }
    let word = word(at: index, end)
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
    var end = index
    while end > start, text.bytes[end - 1] == 0x20 || text.bytes[end - 1] == 0x09 { end -= 1 }
    var best: Found?
    for first in stride(from: end - 1, through: max(start, end - Self.longest), by: -1)
    where first == start || !text.bytes[first - 1].isNameByte {
      if let found = name(at: first, before: end), Int(found.range.upperBound) == end {
        best = found
      }
    }
    return best
  }

  /// Longer names are none.
  private static let longest = 40

  /// The hash of as many letters as every name has at least; `nil` where a text has fewer.
  static func beginning(_ text: ArraySlice<UInt8>) -> UInt32? {
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

  /// Whether a name is spelled out at an index and ends there with a word.
  private func stands(_ name: ByteRange, at index: Int, before end: Int) -> Bool {
    let stop = index + name.count
    guard stop <= end, stop == end || !text.bytes[stop].isNameByte else { return false }
    return zip(text.bytes[name.offsets], text.bytes[index..<stop]).allSatisfy {
      $0.lowered == $1.lowered
    }
  }

  private func word(at index: Int, _ end: Int) -> ArraySlice<UInt8> {
    text.bytes[index..<end].prefix(while: \.isNameByte)
  }

  private func hash(wordAt index: Int, _ end: Int) -> UInt32 {
    Word.hash(ofASCII: word(at: index, end))
  }

}
