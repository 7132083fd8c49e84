/// A cell of the screen.
///
/// Its scalars are packed into two words, five as ncurses keeps them, and its
/// style into a third, so that a grid of cells is filled, copied and compared a
/// word at a time, without a reference being counted.
package struct Cell: Hashable, Sendable {
  private static let bits: UInt64 = 21
  private static let mask: UInt64 = 1 << bits - 1

  /// The first three scalars, 21 bits each, the first lowest; 0 is none.
  private var first: UInt64
  /// The fourth and the fifth.
  private var second: UInt64
  /// The style, packed.
  private(set) var look: UInt64

  /// How it looks.
  package var style: Style {
    get { Style(packed: look) }
    set { look = newValue.packed }
  }

  /// A cell of a symbol and a style.
  package init(symbol: String = " ", style: Style = .plain) {
    first = 0
    second = 0
    look = style.packed
    self.symbol = symbol
  }

  /// A cell of one scalar and a style.
  @inline(__always)
  init(_ scalar: UInt32, style: Style) {
    first = UInt64(scalar)
    second = 0
    look = style.packed
  }

  /// An empty cell.
  static let blank = Cell(0x20, style: .plain)

  /// A cell of one scalar and a packed style.
  @inline(__always)
  init(_ scalar: UInt32, look: UInt64) {
    first = UInt64(scalar)
    second = 0
    self.look = look
  }

  /// What stands in it: one character with its marks, `" "` where empty, `""` in the right half of a wide one.
  package var symbol: String {
    get {
      var symbol = String.UnicodeScalarView()
      forEachScalar { if let scalar = Unicode.Scalar($0) { symbol.append(scalar) } }
      return String(symbol)
    }
    set {
      first = 0
      second = 0
      for scalar in newValue.unicodeScalars { append(scalar) }
    }
  }

  /// Whether it is the right half of a wide character.
  package var isRightHalf: Bool { first == 0 }

  /// Adds a scalar, U+FFFD for a control character; one more than a cell keeps is dropped.
  mutating func append(_ scalar: Unicode.Scalar) {
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    let value: UInt64 = isControl ? 0xFFFD : UInt64(scalar.value)
    for place in 0..<UInt64(3) where first >> (place * Self.bits) == 0 {
      first |= value << (place * Self.bits)
      return
    }
    for place in 0..<UInt64(2) where second >> (place * Self.bits) == 0 {
      second |= value << (place * Self.bits)
      return
    }
  }

  /// Calls `body` with each scalar's value.
  @inline(__always)
  func forEachScalar(_ body: (UInt32) -> Void) {
    var rest = first
    while rest != 0 {
      body(UInt32(truncatingIfNeeded: rest & Self.mask))
      rest >>= Self.bits
    }
    rest = second
    while rest != 0 {
      body(UInt32(truncatingIfNeeded: rest & Self.mask))
      rest >>= Self.bits
    }
  }
}

extension Style {
  /// The style in one word: a byte of attributes, then nine bits for each colour, the ninth set for a number of the palette.
  @inline(__always)
  var packed: UInt64 {
    UInt64(attributes.rawValue) | Self.packed(foreground) << 8 | Self.packed(background) << 17
  }

  @inline(__always)
  private static func packed(_ color: Color) -> UInt64 {
    switch color {
    case .standard: 0
    case .blue: 1
    case .orange: 2
    case .warning: 3
    case .palette(let index): 0x100 | UInt64(index)
    }
  }

  /// The style that was packed into a word.
  @inline(__always)
  init(packed: UInt64) {
    self.init(
      foreground: Self.color(packed >> 8), background: Self.color(packed >> 17),
      attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: packed)))
  }

  @inline(__always)
  private static func color(_ bits: UInt64) -> Color {
    if bits & 0x100 != 0 { return .palette(UInt8(truncatingIfNeeded: bits)) }
    return switch bits & 0xFF {
    case 1: .blue
    case 2: .orange
    case 3: .warning
    default: .standard
    }
  }
}
