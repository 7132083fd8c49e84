/// Small questions about a run of bytes, for words of ASCII with upper and lower case alike.
extension RandomAccessCollection<UInt8> where Index == Int, SubSequence == Self {
  /// Without spaces, tabs and no-break spaces at either end.
  @inlinable
  public var trimmed: Self {
    var (start, end) = (startIndex, endIndex)
    while start < end {
      let next = index(after: start)
      if self[start].isSpaceOrTab {
        start = next
      } else if self[start] == 0xC2, next < end, self[next] == 0xA0 {
        start = index(after: next)
      } else {
        break
      }
    }
    while start < end {
      let last = index(before: end)
      if self[last].isSpaceOrTab {
        end = last
      } else if self[last] == 0xA0, start < last, self[index(before: last)] == 0xC2 {
        end = index(before: last)
      } else {
        break
      }
    }
    return self[start..<end]
  }

  /// Whether the bytes begin with a word of ASCII, upper and lower case alike.
  @inlinable
  public func begins(with word: String) -> Bool {
    first?.lowered == word.utf8.first?.lowered && count >= word.utf8.count
      && prefix(word.utf8.count).equals(word)
  }

  /// Whether the bytes are a word of ASCII, upper and lower case alike.
  @inlinable
  public func equals(_ word: String) -> Bool {
    count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0.lowered == $1.lowered }
  }

  /// Whether a word of ASCII stands anywhere in the bytes, upper and lower case alike.
  @inlinable
  public func holds(_ word: String) -> Bool { firstIndex(of: word) != nil }

  /// The index at which a word of ASCII begins for the first time, upper and lower case alike.
  ///
  /// - Returns: `nil` where it does not stand there, or is empty.
  @inlinable
  public func firstIndex(of word: String) -> Int? {
    let wanted = word.utf8.map(\.lowered)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    // A line can be the whole page: the first letter is looked for before anything is compared.
    for start in startIndex...(endIndex - wanted.count) where self[start].lowered == first {
      if wanted.indices.allSatisfy({ self[start + $0].lowered == wanted[$0] }) { return start }
    }
    return nil
  }

  /// The number that a run of ASCII digits stands for; `nil` where it is none or has more than nine.
  @inlinable
  public var number: Int? {
    guard !isEmpty, count <= 9, allSatisfy(\.isDigit) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The bytes as text; what is no UTF-8 becomes U+FFFD.
  @inlinable
  public var text: String { String(decoding: self, as: UTF8.self) }
}
