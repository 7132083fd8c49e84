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
    withUnsafeTemporaryAllocation(of: Word.self, capacity: State.room) { room in
      var state = State(room)
      var index = range.lowerBound
      let end = range.upperBound
      while index < end {
        if bytes[index] < 0x80 {
          index = state.ascii(bytes, at: index, end: end, into: &words)
        } else {
          let (scalar, length) = decode(bytes, at: index, end: end)
          state.other(scalar, at: index, length: length, into: &words)
          index += length
        }
      }
      state.close(into: &words)
      state.hand(to: &words)
    }
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

  /// The word that is being read, and those that were read before it.
  private struct State {
    /// So many words are handed on at once, since each `append` would cost as much as reading the word.
    ///
    /// They take 1,024 bytes: of more the standard library would take memory anew each time.
    static let room = 64
    private static let seed: UInt32 = 0x811C_9DC5
    private static let prime: UInt32 = 0x0100_0193

    private var hash = seed
    private var start = -1
    private var end = 0
    private var opensSentence = true
    private let read: UnsafeMutableBufferPointer<Word>
    private var count = 0

    init(_ room: UnsafeMutableBufferPointer<Word>) { read = room }

    @inline(__always)
    private mutating func add(_ letter: UInt32, at index: Int, length: Int) {
      if start < 0 { start = index }
      end = index + length
      hash = (hash ^ letter) &* Self.prime
    }

    @inline(__always)
    mutating func close(into words: inout [Word]) {
      guard start >= 0 else { return }
      if count == Self.room { hand(to: &words) }
      read.initializeElement(
        at: count,
        to: Word(
          hash: hash, start: UInt32(truncatingIfNeeded: start),
          end: UInt32(truncatingIfNeeded: end), opensSentence: opensSentence))
      count += 1
      hash = Self.seed
      start = -1
      opensSentence = false
    }

    /// Hands the words that were read on.
    mutating func hand(to words: inout [Word]) {
      words.append(contentsOf: UnsafeBufferPointer(rebasing: read[..<count]))
      count = 0
    }

    /// Takes the run of letters at an index, or the one byte there that is none.
    ///
    /// - Returns: the index behind it.
    @inline(__always)
    mutating func ascii(
      _ bytes: UnsafeBufferPointer<UInt8>, at first: Int, end limit: Int, into words: inout [Word]
    ) -> Int {
      var index = first
      var hash = hash
      while index < limit, let letter = bytes[index].foldedLetter {
        hash = (hash ^ UInt32(letter)) &* Self.prime
        index += 1
      }
      guard index == first else {
        if start < 0 { start = first }
        end = index
        self.hash = hash
        guard index < limit, bytes[index] == 0x20 else { return index }
        // Nearly every word has a blank behind it, which need not be looked at once more.
        close(into: &words)
        return index + 1
      }
      let byte = bytes[first]
      if byte == 0x27 {
        // An apostrophe inside a word is passed over, one at its end closes it.
        if first + 1 < limit, !bytes[first + 1].isLetter { close(into: &words) }
      } else if byte != 0x5C {
        // A backslash is what an old export leaves of an escaped apostrophe.
        close(into: &words)
        if byte == 0x2E || byte == 0x21 || byte == 0x3F {
          if first + 1 >= limit || !bytes[first + 1].isLetter { opensSentence = true }
        }
      }
      return first + 1
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
  /// An ASCII letter in lower case or a digit; `nil` where it is neither.
  @inline(__always)
  fileprivate var foldedLetter: UInt8? {
    let lowered = self | 0x20
    if lowered >= 0x61 && lowered <= 0x7A { return lowered }
    return self >= 0x30 && self <= 0x39 ? self : nil
  }

  /// Whether an ASCII letter or digit, or a byte of something beyond ASCII.
  @inline(__always)
  fileprivate var isLetter: Bool {
    foldedLetter != nil || self >= 0x80
  }
}
