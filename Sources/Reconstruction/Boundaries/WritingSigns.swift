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
    var letters: [UInt8] = []
    var capitals = 0
    for byte in bytes[range.offsets] {
      if byte == UInt8(ascii: "!") { exclaims = true }
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      if isLetter || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80 {
        if letters.count < 16 { letters.append(byte) }
        capitals = byte >= 0x41 && byte <= 0x5A ? capitals + 1 : -100
      } else if byte != UInt8(ascii: "'") {
        close(&letters, &capitals)
      }
    }
    close(&letters, &capitals)
    ending = Self.ending(bytes[range.offsets].last)
  }

  private mutating func close(_ letters: inout [UInt8], _ capitals: inout Int) {
    defer {
      letters.removeAll(keepingCapacity: true)
      capitals = 0
    }
    guard !letters.isEmpty else { return }
    words += 1
    if capitals >= 4 { shouts = true }
    if letters == [UInt8(ascii: "i")] { hasSmallI = true }
    if words <= 6, letters.count == 1, letters[0] | 0x20 == UInt8(ascii: "i") { saysI = true }
    if words == 1 {
      let word = String(decoding: letters.map { $0 >= 0x80 ? $0 : $0 | 0x20 }, as: UTF8.self)
      opensWithReply = Self.replies.contains(word)
      opensWithConnective = Self.connectives.contains(word)
    }
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
