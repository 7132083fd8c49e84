import DiscussionModel

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
  init(_ bytes: [UInt8], in range: ByteRange) {
    let range = range.offsets
    bytes.withUnsafeBufferPointer { buffer in
      var start = range.lowerBound
      var letters = 0
      var capitals = 0
      for index in range {
        let byte = buffer[index]
        if byte == UInt8(ascii: "!") { exclaims = true }
        let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        if isLetter || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80 {
          if letters == 0 { start = index }
          letters += 1
          if byte >= 0x41 && byte <= 0x5A { capitals += 1 }
        } else if letters > 0, byte != UInt8(ascii: "'") {
          close(buffer[start..<index], letters, capitals)
          (letters, capitals) = (0, 0)
        }
      }
      if letters > 0 { close(buffer[start..<range.upperBound], letters, capitals) }
    }
    ending = Self.ending(bytes[range].last)
  }

  /// Takes in a word.
  ///
  /// - Parameters:
  ///   - word: its bytes, apostrophes included.
  ///   - letters: how many are letters or figures.
  ///   - capitals: how many are capitals.
  @inline(__always)
  private mutating func close(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, _ letters: Int, _ capitals: Int
  ) {
    words += 1
    if letters == 1, let letter = word.first {
      if letter == UInt8(ascii: "i") { hasSmallI = true }
      if words <= 6, letter | 0x20 == UInt8(ascii: "i") { saysI = true }
    }
    if capitals >= 4, capitals == letters { shouts = true }
    if words == 1 { readFirst(word) }
  }

  private mutating func readFirst(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    let letters = word.lazy.filter { $0 != UInt8(ascii: "'") }.prefix(16)
    let small = String(decoding: letters.map { $0 >= 0x80 ? $0 : $0 | 0x20 }, as: UTF8.self)
    opensWithReply = Self.replies.contains(small)
    opensWithConnective = Self.connectives.contains(small)
  }

  private static func ending(_ last: UInt8?) -> Ending {
    switch last {
    case UInt8(ascii: "."): .full
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: ":"): .colon
    case let byte? where byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A: .open
    case let byte? where byte >= 0x30 && byte <= 0x39: .open
    default: .other
    }
  }
}
