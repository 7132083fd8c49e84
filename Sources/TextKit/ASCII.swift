/// The classes of single bytes of UTF-8, each with a name of its own.
///
/// What counts as a letter depends on what is asked: a byte of a character
/// beyond ASCII is no ASCII letter, may well be part of a word, and a name may
/// hold an underscore besides.
extension UInt8 {
  /// Whether an ASCII digit.
  @inlinable @inline(__always)
  public var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether an ASCII capital.
  @inlinable @inline(__always)
  public var isCapital: Bool { self &- 0x41 < 26 }

  /// Whether a small ASCII letter.
  @inlinable @inline(__always)
  public var isSmall: Bool { self &- 0x61 < 26 }

  /// Whether an ASCII letter, small or capital.
  @inlinable @inline(__always)
  public var isASCIILetter: Bool { (self | 0x20).isSmall }

  /// Whether an ASCII letter or digit.
  @inlinable @inline(__always)
  public var isASCIILetterOrDigit: Bool { isASCIILetter || isDigit }

  /// Whether one of the bytes of a character beyond ASCII.
  @inlinable @inline(__always)
  public var isBeyondASCII: Bool { self >= 0x80 }

  /// Whether an ASCII letter, or a byte of a character beyond ASCII: what a word without figures is made of.
  @inlinable @inline(__always)
  public var isLetterByte: Bool { isASCIILetter || isBeyondASCII }

  /// Whether an ASCII letter or digit, or a byte of a character beyond ASCII: what a word is made of.
  @inlinable @inline(__always)
  public var isWordByte: Bool { isASCIILetterOrDigit || isBeyondASCII }

  /// Whether it may stand in a name: a byte of a word or an underscore.
  @inlinable @inline(__always)
  public var isNameByte: Bool { isWordByte || self == 0x5F }

  /// Whether it may stand in a name of nothing but ASCII: a letter, a digit or an underscore.
  @inlinable @inline(__always)
  public var isASCIINameByte: Bool { isASCIILetterOrDigit || self == 0x5F }

  /// Whether a space or a tab.
  @inlinable @inline(__always)
  public var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  /// Whether a space, a tab or a line feed.
  @inlinable @inline(__always)
  public var isBlank: Bool { isSpaceOrTab || self == 0x0A }

  /// In lower case, if an ASCII capital; else as it is.
  @inlinable @inline(__always)
  public var lowered: UInt8 { isCapital ? self | 0x20 : self }
}

extension Unicode.Scalar {
  /// Whether a letter from a to z, small or capital.
  @inlinable
  public var isASCIILetter: Bool { value < 0x80 && UInt8(truncatingIfNeeded: value).isASCIILetter }

  /// The figure that an ASCII digit stands for; `nil` where it is none.
  @inlinable
  public var asciiDigit: Int? { value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil }
}
