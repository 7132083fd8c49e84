import TextKit

/// Cuts a text into rows, one at a time.
struct RowCutter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let width: Int
  private var position: Int

  /// A cutter over a range of bytes that outlive it.
  init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, width: Int) {
    let range = range.clamped(to: 0..<bytes.count)
    self.bytes = bytes
    self.width = max(1, width)
    position = range.lowerBound
    end = range.upperBound
  }

  /// What is known of the row that is being filled.
  private struct Filling {
    /// The offset of its first byte.
    let start: Int
    /// The cells up to the next scalar, blanks included; these may reach over the edge.
    var column = 0
    /// The end of its last scalar that is no blank, and the cells up to there.
    var ink: (end: Int, width: Int)
    /// Where it may be broken: the end and the cells of this row, the start of the next.
    var lastBreak: (end: Int, width: Int, next: Int)?
    /// Whether the last scalar was wide, and whether the next may not be parted from it.
    var afterWide = false
    var afterOpening = false

    init(start: Int) {
      self.start = start
      ink = (start, 0)
    }
  }

  /// The next row, or `nil` at the end of the range.
  mutating func next() -> WrappedRow? {
    guard position < end else { return nil }
    var filling = Filling(start: position)
    var index = position
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        position = index + 1
        return WrappedRow(range: filling.start..<filling.ink.end, width: filling.ink.width)
      }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        index += 1
        addBlank(&filling, endingAt: index)
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index, end: end)
      if byte == 0xC2, scalar == "\u{A0}", standsBetweenWords(index, index + length) {
        index += length
        addBlank(&filling, endingAt: index)
        continue
      }
      let cells = byte < 0x80 ? 1 : TextWidth.of(scalar)
      noteBreak(before: scalar, of: cells, at: index, &filling)
      // The first scalar of a row is always taken, so that a wide one in a row of one cell moves on.
      if cells > 0, filling.column + cells > width, index > filling.start {
        return cut(filling, at: index)
      }
      index += length
      filling.column += cells
      filling.ink = (index, filling.column)
    }
    position = end
    return WrappedRow(range: filling.start..<filling.ink.end, width: filling.ink.width)
  }

  private func addBlank(_ filling: inout Filling, endingAt next: Int) {
    filling.column += 1
    filling.afterWide = false
    filling.afterOpening = false
    // The blanks that indent a line are no place to break it.
    if filling.ink.end > filling.start {
      filling.lastBreak = (filling.ink.end, filling.ink.width, next)
    }
  }

  /// Whether a blank that is not to be broken at has a letter on either side.
  ///
  /// Pages keep such blanks where a word was emphasized; glued together, the words would leave rows
  /// half empty. Beside a figure or a mark, as in `10 km` or `« oui »`, they are what they say.
  private func standsBetweenWords(_ start: Int, _ next: Int) -> Bool {
    guard start > 0, next < end else { return false }
    let before = bytes.scalarStart(atOrBefore: start - 1)
    return [before, next].allSatisfy {
      UTF8Decoding.scalar(in: bytes, at: $0, end: end).scalar.properties.isAlphabetic
    }
  }

  /// Wide characters need no blank between them, but closing marks stay with what they close.
  @inline(__always)
  private func noteBreak(
    before scalar: Unicode.Scalar, of cells: Int, at index: Int, _ filling: inout Filling
  ) {
    guard cells == 2 || filling.afterWide else { return }
    if cells == 0 { return }
    let mayPart = !filling.afterOpening && !LineBreakMarks.isClosing(scalar)
    if mayPart, index > filling.start, filling.ink.end == index {
      filling.lastBreak = (index, filling.column, index)
    }
    filling.afterWide = cells == 2
    filling.afterOpening = LineBreakMarks.isOpening(scalar)
  }

  private mutating func cut(_ filling: Filling, at index: Int) -> WrappedRow {
    if let last = filling.lastBreak {
      position = last.next
      return WrappedRow(range: filling.start..<last.end, width: last.width)
    }
    position = index
    return WrappedRow(range: filling.start..<filling.ink.end, width: filling.ink.width)
  }
}

/// The marks beside which text without blanks is not broken.
enum LineBreakMarks {
  /// Whether a row should not start with it.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "}", ",", ".", "!", "?", ":", ";", "%", "”", "’", "…", "、", "。", "〉", "》",
      "」", "』", "】", "〕", "〜", "・", "ー", "！", "）", "，", "．", "：", "；", "？", "］", "｝":
      true
    default:
      false
    }
  }

  /// Whether a row should not end with it.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "{", "“", "‘", "〈", "《", "「", "『", "【", "〔", "（", "［", "｛": true
    default: false
    }
  }
}
