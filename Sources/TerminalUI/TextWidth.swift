import TextKit

/// How many cells a text takes, and which of its characters may reach the terminal at all.
///
/// The one width function of the program: the sum over the scalars of the
/// cleaned text. Emulators disagree about joiners, variation selectors and
/// flags, and ncurses moves its cursor by `wcwidth`; so joiners and selectors
/// are dropped, and what has no width there becomes U+FFFD.
package enum TextWidth {
  /// The scalars of a text that may reach the terminal.
  ///
  /// Joiners, variation selectors and other format characters are dropped,
  /// bidirectional controls among them; line ends and tabs become blanks,
  /// other controls and unassigned scalars U+FFFD.
  package static func cleaned(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let kept = cleaned(scalar) { result.append(kept) }
    }
    return result
  }

  /// What stands for a scalar on the screen, or `nil` where it is dropped.
  package static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    display(scalar)?.scalar
  }

  /// The cells of a cleaned scalar: 0 for a mark, 1 or 2.
  ///
  /// A scalar that was not cleaned has the width of what it would become.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    display(scalar)?.width ?? 0
  }

  /// The cells of a text after cleaning.
  package static func of(_ text: String) -> Int {
    withBytes(of: text) { width(of: $0, in: 0..<$0.count) }
  }

  /// The cells of a range of UTF-8 bytes after cleaning.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is not valid counts as U+FFFD.
  ///   - range: byte offsets, cut to those that `bytes` has.
  package static func of(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { width(of: $0, in: range.clamped(to: 0..<$0.count)) }
  }

  /// The cells of UTF-8 bytes after cleaning; what is not valid counts as U+FFFD.
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    width(of: bytes, in: 0..<bytes.count)
  }

  /// The longest start of UTF-8 bytes that takes no more than `width` cells after cleaning, marks included.
  ///
  /// - Returns: its offsets, the first of which is 0.
  package static func fitting(_ width: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    fitting(width, of: bytes, in: 0..<bytes.count)
  }

  /// The longest start of a range of UTF-8 bytes that takes no more than `width` cells after cleaning, marks included.
  ///
  /// - Parameters:
  ///   - width: the cells it may take.
  ///   - bytes: UTF-8; what is not valid counts as U+FFFD.
  ///   - range: byte offsets, cut to those that `bytes` has.
  package static func fitting(_ width: Int, of bytes: [UInt8], in range: Range<Int>) -> Range<Int> {
    bytes.withUnsafeBufferPointer { fitting(width, of: $0, in: range.clamped(to: 0..<$0.count)) }
  }

  /// The start of a text that fits, with `…` at its end where something was cut.
  ///
  /// - Parameters:
  ///   - text: any text; the result is cleaned.
  ///   - width: the cells it may take; nothing fits into less than one.
  ///   - sign: what stands for the rest, in cells of one scalar each.
  package static func clipped(
    _ text: some StringProtocol, to width: Int, sign: String = "…"
  ) -> String {
    let sign = sign.unicodeScalars.prefix(max(0, width))
    var result = ""
    var column = 0
    // The end and the width of what is left when the ellipsis needs a cell.
    var kept = (end: result.unicodeScalars.endIndex, width: 0)
    for scalar in text.unicodeScalars {
      guard let (shown, cells) = display(scalar) else { continue }
      guard column + cells <= width else {
        return String(result[..<kept.end]) + String(sign)
      }
      result.unicodeScalars.append(shown)
      column += cells
      if column <= width - sign.count { kept = (result.unicodeScalars.endIndex, column) }
    }
    return result
  }

  /// What stands for a scalar on the screen and its cells, or `nil` where it is dropped.
  static func display(_ scalar: Unicode.Scalar) -> (scalar: Unicode.Scalar, width: Int)? {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return (scalar, 1) }
    if value == 0x09 || value == 0x0A || value == 0x0D { return (" ", 1) }
    if value < 0x20 { return ("\u{FFFD}", 1) }
    if value == 0xA0 || value == 0x2028 || value == 0x2029 { return (" ", 1) }
    if isDropped(value) { return nil }
    switch WidthTable.classOf(value) {
    case .mark: return (scalar, 0)
    case .narrow: return (scalar, 1)
    case .wide: return (scalar, 2)
    case .unprintable: return ("\u{FFFD}", 1)
    }
  }

  /// The cells of a range of bytes, which must lie within them.
  static func width(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    var index = range.lowerBound
    var cells = 0
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        cells += 1
        index += 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index, end: range.upperBound)
      cells += of(scalar)
      index += length
    }
    return cells
  }

  /// The longest start of a range of bytes that takes no more than `width` cells, marks included.
  static func fitting(
    _ width: Int, of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Range<Int> {
    var index = range.lowerBound
    var cells = 0
    while index < range.upperBound {
      if bytes[index] < 0x80 {
        if cells == width { break }
        cells += 1
        index += 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index, end: range.upperBound)
      let next = cells + of(scalar)
      if next > width { break }
      cells = next
      index += length
    }
    return range.lowerBound..<index
  }

  /// Calls `body` with the UTF-8 of a text.
  @inline(__always)
  static func withBytes<Result>(
    of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  /// Format characters that show nothing themselves, and variation selectors.
  ///
  /// Not the signs that enclose or precede Arabic numbers: they have ink.
  private static func isDropped(_ value: UInt32) -> Bool {
    guard value >= 0xAD else { return false }
    switch value {
    case 0xAD, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF0...0xFFFB, 0x13430...0x1343F, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      return true
    default:
      return false
    }
  }
}
