import DiscussionModel

/// How much text was left out: sentences, or words where no sentence ends or begins in it.
struct LeftOut {
  /// The sentences; a begun one counts as one where a whole one was left out as well.
  private(set) var sentences = 0
  /// The words of pieces of a sentence.
  private(set) var words = 0

  /// Nothing yet.
  init() {}

  /// What a range holds.
  init(_ range: ByteRange, of text: TextStore) { add(range, of: text) }

  /// In words, with where it stood: `1 sentence before`; `nil` where nothing was left out.
  func says(_ place: String) -> String? {
    if sentences > 0 { return Figures.count(sentences, "sentence") + " " + place }
    return words > 0 ? Figures.count(words, "word") + " " + place : nil
  }

  /// Adds what a range holds.
  mutating func add(_ range: ByteRange, of text: TextStore) {
    var ends = 0
    var (words, sinceEnd) = (0, 0)
    var isInWord = false
    for byte in text.bytes(of: range) {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if sinceEnd > 0 { ends += 1 }
        sinceEnd = 0
        isInWord = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "'"), 0x80...0xFF:
        // Not the apostrophe, nor the bytes that begin dashes and quotation marks.
        if !isInWord, byte != UInt8(ascii: "'"), byte < 0x80 || byte >= 0xC3 && byte != 0xE2 {
          words += 1
          sinceEnd += 1
          isInWord = true
        }
      default: isInWord = false
      }
    }
    let isRestOfOne = ends == 1 && sinceEnd == 0 && Self.beginsInside(range, of: text)
    if ends == 0 || isRestOfOne {
      self.words += words
    } else {
      sentences += ends + (sinceEnd > 0 ? 1 : 0)
    }
  }

  /// Whether a range begins in the middle of a sentence: neither behind nor with a full stop.
  private static func beginsInside(_ range: ByteRange, of text: TextStore) -> Bool {
    let isEnd = { (byte: UInt8) in ".!?".utf8.contains(byte) }
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    guard let first = text.bytes(of: range).first(where: { !isBlank($0) }), !isEnd(first) else {
      return false
    }
    // Behind a line end it begins a paragraph.
    let start = text.segment(at: range.lowerBound).range.lowerBound
    let before = text.bytes(of: ByteRange(start, range.lowerBound)).last {
      $0 != 0x20 && $0 != 0x22
    }
    return before.map { !isEnd($0) && $0 > 0x20 } ?? false
  }
}
