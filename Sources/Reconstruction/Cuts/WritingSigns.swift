import DiscussionModel
import TextKit

/// How a paragraph is written, as far as one look at its bytes tells.
struct WritingSigns {
  /// How a paragraph ends.
  enum Ending {
    case full, question, colon, open, other
  }

  private(set) var words = 0
  private(set) var shouts = false
  private(set) var exclaims = false
  private(set) var hasSmallI = false
  private(set) var saysI = false
  private(set) var opensWithReply = false
  private(set) var opensWithConnective = false
  private(set) var ending = Ending.other

  private static let replies: Set<String> = Set(
    """
    exactly well you no yes yeah agreed agree right wrong true false so actually lol ha haha sorry \
    thanks thank please what why how who where when really sure of course nonsense oh ok okay hmm \
    hey hi hello welcome nope yep indeed absolutely wow im i your
    """.split(separator: " ").map(String.init))
  private static let connectives: Set<String> = Set(
    """
    also however but and or furthermore moreover besides therefore thus hence because finally \
    second secondly third first firstly next then additionally another in for as the this these \
    those it they he she
    """.split(separator: " ").map(String.init))

  /// The signs of nothing.
  init() {}

  /// The signs of a paragraph of the store.
  init(_ bytes: TextBytes) {
    bytes.withBytes { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        guard byte.isWordByte else {
          if byte == UInt8(ascii: "!") { exclaims = true }
          index += 1
          continue
        }
        let end = Self.wordEnd(buffer, from: index)
        count(buffer[index..<end], opensWith: byte)
        index = end
      }
    }
    ending = Self.ending(bytes.last)
  }

  /// Where the word ends that begins at an index, apostrophes in and behind it included.
  @inline(never)
  private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index].isWordByte || bytes[index] == UInt8(ascii: "'") {
      index += 1
    }
    return index
  }

  @inline(__always)
  private mutating func count(_ word: Slice<UnsafeBufferPointer<UInt8>>, opensWith first: UInt8) {
    words += 1
    if words == 1 { readFirst(word) }
    if first | 0x20 == UInt8(ascii: "i"), word.count(where: { $0 != UInt8(ascii: "'") }) == 1 {
      if first == UInt8(ascii: "i") { hasSmallI = true }
      if words <= 6 { saysI = true }
    }
    if first.isCapital, !shouts { shouts = Self.isShout(word) }
  }

  /// Whether a word is in capitals, four or more.
  private static func isShout(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let letters = word.lazy.filter { $0 != UInt8(ascii: "'") }
    return letters.allSatisfy(\.isCapital) && letters.count >= 4
  }

  private mutating func readFirst(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    let letters = word.lazy.filter { $0 != UInt8(ascii: "'") }.prefix(16)
    let small = String(decoding: letters.map { $0.isBeyondASCII ? $0 : $0 | 0x20 }, as: UTF8.self)
    opensWithReply = Self.replies.contains(small)
    opensWithConnective = Self.connectives.contains(small)
  }

  private static func ending(_ last: UInt8?) -> Ending {
    switch last {
    case UInt8(ascii: "."): .full
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: ":"): .colon
    case let byte? where byte.isASCIILetterOrDigit: .open
    default: .other
    }
  }
}
