/// A word of a passage, folded: what two passages are compared by.
///
/// Space, case, quotation marks, dashes and punctuation are gone; apostrophes
/// inside a word as well, so that "it’s" and "it's" are the same word.
struct Word {
  /// The hash of its folded letters (FNV-1a).
  var hash: UInt32
  /// The byte offset in the store at which it starts.
  var start: UInt32
  /// The byte offset behind its last letter.
  var end: UInt32
  /// Whether a sentence ended just before it.
  var opensSentence: Bool
}

/// Splits bytes of UTF-8 into folded words.
enum WordScanner {
  /// Appends the words of a range of bytes.
  ///
  /// A Chinese or Japanese character is a word of its own, since nothing
  /// separates words there. Combining marks and invisible characters are
  /// passed over.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - range: where to look, at character boundaries.
  ///   - words: what to append to.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, into words: inout [Word]
  ) {
    var state = State()
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        state.ascii(byte, at: index, bytes: bytes, end: end, into: &words)
        index += 1
      } else {
        let (scalar, length) = decode(bytes, at: index, end: end)
        state.other(scalar, at: index, length: length, into: &words)
        index += length
      }
    }
    state.close(into: &words)
  }

  /// The words of a range of a store, at character boundaries.
  static func words(_ bytes: [UInt8], in range: Range<Int>) -> [Word] {
    var words: [Word] = []
    read(bytes, in: range, into: &words)
    return words
  }

  /// Replaces words by those of a range of a store, at character boundaries; the room that they took is used again.
  static func read(_ bytes: [UInt8], in range: Range<Int>, into words: inout [Word]) {
    words.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { scan($0, in: range, into: &words) }
  }

  /// The scalar at an index and its length in bytes; the bytes are valid, so nothing is checked but the end.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (
    UInt32, Int
  ) {
    let lead = bytes[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= end else { return (0xFFFD, end - index) }
    var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for step in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + step] & 0x3F) }
    return (scalar, length)
  }

  /// The word that is being read.
  private struct State {
    static let seed: UInt32 = 0x811C_9DC5
    var hash = seed
    var start = -1
    var end = 0
    var opensSentence = true

    @inline(__always)
    mutating func add(_ letter: UInt32, at index: Int, length: Int) {
      if start < 0 { start = index }
      end = index + length
      hash = (hash ^ letter) &* 0x0100_0193
    }

    @inline(__always)
    mutating func close(into words: inout [Word]) {
      guard start >= 0 else { return }
      words.append(
        Word(
          hash: hash, start: UInt32(truncatingIfNeeded: start),
          end: UInt32(truncatingIfNeeded: end), opensSentence: opensSentence))
      hash = Self.seed
      start = -1
      opensSentence = false
    }

    @inline(__always)
    mutating func ascii(
      _ byte: UInt8, at index: Int, bytes: UnsafeBufferPointer<UInt8>, end limit: Int,
      into words: inout [Word]
    ) {
      let lowered = byte | 0x20
      if lowered >= 0x61 && lowered <= 0x7A {
        add(UInt32(lowered), at: index, length: 1)
      } else if byte >= 0x30 && byte <= 0x39 {
        add(UInt32(byte), at: index, length: 1)
      } else if byte == 0x27 {
        // An apostrophe inside a word is passed over, one at its end closes it.
        if index + 1 < limit, !bytes[index + 1].isLetter { close(into: &words) }
      } else if byte != 0x5C {
        // A backslash is what an old export leaves of an escaped apostrophe.
        close(into: &words)
        if byte == 0x2E || byte == 0x21 || byte == 0x3F {
          if index + 1 >= limit || !bytes[index + 1].isLetter { opensSentence = true }
        }
      }
    }

    mutating func other(_ scalar: UInt32, at index: Int, length: Int, into words: inout [Word]) {
      switch ScalarClass.of(scalar) {
      case .letter(let folded):
        add(folded, at: index, length: length)
      case .ideograph:
        close(into: &words)
        add(scalar, at: index, length: length)
        close(into: &words)
      case .ignored:
        break
      case .stop:
        close(into: &words)
        opensSentence = true
      case .separator:
        close(into: &words)
      }
    }
  }
}

extension UInt8 {
  /// Whether an ASCII letter or digit, or a byte of something beyond ASCII.
  @inline(__always)
  fileprivate var isLetter: Bool {
    let lowered = self | 0x20
    return (lowered >= 0x61 && lowered <= 0x7A) || (self >= 0x30 && self <= 0x39) || self >= 0x80
  }
}
