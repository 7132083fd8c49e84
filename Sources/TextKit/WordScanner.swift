/// Splits bytes of UTF-8 into folded words.
public enum WordScanner {
  /// Appends the words of some bytes.
  ///
  /// A Chinese or Japanese character is a word of its own, since nothing
  /// separates words there. Combining marks and invisible characters are
  /// passed over.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - offset: the offset of the first byte; those of the words are counted on from there.
  ///   - words: what to append to.
  public static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0, into words: inout [Word]
  ) {
    guard let first = bytes.baseAddress else { return }
    let end = offset + bytes.count
    // Read from where offset 0 would be, so that nothing is added for each word; nothing before the first byte is touched.
    let bytes = UnsafeBufferPointer(start: first - offset, count: end)
    withUnsafeTemporaryAllocation(of: Word.self, capacity: State.room) { room in
      var state = State(room)
      var index = offset
      while index < end {
        if bytes[index] < 0x80 {
          index = state.ascii(bytes, at: index, end: end, into: &words)
        } else {
          let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index, end: end)
          state.other(scalar.value, at: index, length: length, into: &words)
          index += length
        }
      }
      state.close(into: &words)
      state.hand(to: &words)
    }
  }

  /// The words of some bytes of UTF-8, whose offsets are indices of the bytes.
  @inlinable
  public static func words<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> [Word]
  where Bytes.Index == Int {
    var words: [Word] = []
    read(bytes, into: &words)
    return words
  }

  /// Replaces words by those of some bytes of UTF-8, whose offsets are indices of the bytes; the room that they took is used again.
  @inlinable
  public static func read<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, into words: inout [Word]
  ) where Bytes.Index == Int {
    words.removeAll(keepingCapacity: true)
    let isInOnePiece: Void? = bytes.withContiguousStorageIfAvailable {
      scan($0, from: bytes.startIndex, into: &words)
    }
    guard isInOnePiece == nil else { return }
    Array(bytes).withUnsafeBufferPointer { scan($0, from: bytes.startIndex, into: &words) }
  }

  /// The word that is being read, and those that were read before it.
  private struct State {
    /// So many words are handed on at once, since each `append` would cost as much as reading the word.
    ///
    /// They take 1,024 bytes: of more the standard library would take memory anew each time.
    static let room = 64

    private var hash = FNV1a<UInt32>()
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
      hash.add(letter)
    }

    @inline(__always)
    mutating func close(into words: inout [Word]) {
      guard start >= 0 else { return }
      if count == Self.room { hand(to: &words) }
      read.initializeElement(
        at: count,
        to: Word(
          hash: hash.value, start: UInt32(truncatingIfNeeded: start),
          end: UInt32(truncatingIfNeeded: end), opensSentence: opensSentence))
      count += 1
      hash = FNV1a()
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
        hash.add(UInt32(letter))
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
        if first + 1 < limit, !bytes[first + 1].isWordByte { close(into: &words) }
      } else if byte != 0x5C {
        // A backslash is what an old export leaves of an escaped apostrophe.
        close(into: &words)
        if byte == 0x2E || byte == 0x21 || byte == 0x3F {
          if first + 1 >= limit || !bytes[first + 1].isWordByte { opensSentence = true }
        }
      }
      return first + 1
    }

    mutating func other(_ scalar: UInt32, at index: Int, length: Int, into words: inout [Word]) {
      switch WordScalar(scalar) {
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
    if lowered.isSmall { return lowered }
    return isDigit ? self : nil
  }
}
