import TerminalUI

/// A terminal's answer to the question for its background, as it comes in, scalar by scalar.
///
/// It reads `ESC ] 11 ; rgb:ffff/ffff/ffff` and ends in BEL or `ESC \`.
struct GroundReply {
  /// What another scalar made of it.
  enum Progress {
    /// It may be an answer, and goes on.
    case goesOn
    /// It is whole; the ground is `nil` where it names no colour.
    case complete(Ground?)
    /// The scalar is no part of it.
    case refused
  }

  private static let prefix = Array("\u{1B}]11;".unicodeScalars)
  /// No colour has more scalars; an answer that would was cut off, and keys follow.
  private static let longestColor = 32

  /// Where in the prefix it began: behind the escape, where that was taken for a key.
  private let start: Int
  /// How much of the prefix came, in scalars.
  private var matched: Int
  private var color = ""
  private var isEnding = false

  /// An answer whose first scalar came.
  ///
  /// - Parameters:
  ///   - first: the scalar.
  ///   - isCut: whether its escape came before and was taken for a key.
  init?(first: Unicode.Scalar, isCut: Bool) {
    start = isCut ? 1 : 0
    guard first == Self.prefix[start] else { return nil }
    matched = start + 1
  }

  /// Whether it is an answer and cannot be keys.
  var isCertain: Bool { matched == Self.prefix.count }

  /// Whether only its escape came, as it does from the key Escape.
  var isOnlyEscape: Bool { matched == 1 }

  /// What came of it, as long as it may be keys.
  var scalars: ArraySlice<Unicode.Scalar> { Self.prefix[start..<matched] }

  /// Takes the next scalar.
  mutating func take(_ scalar: Unicode.Scalar) -> Progress {
    guard isCertain else {
      guard scalar == Self.prefix[matched] else { return .refused }
      matched += 1
      return .goesOn
    }
    if isEnding { return scalar == "\\" ? .complete(Self.ground(of: color)) : .refused }
    if scalar == "\u{7}" { return .complete(Self.ground(of: color)) }
    if scalar == "\u{1B}" {
      isEnding = true
      return .goesOn
    }
    guard Self.isOfColor(scalar), color.utf8.count < Self.longestColor else { return .refused }
    color.unicodeScalars.append(scalar)
    return .goesOn
  }

  private static func isOfColor(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isASCIIHexDigit || "rgba:/".unicodeScalars.contains(scalar)
  }

  /// The ground of a colour as X names it: `rgb:` and one to four hexadecimal digits for each part.
  private static func ground(of color: String) -> Ground? {
    guard let colon = color.firstIndex(of: ":") else { return nil }
    let parts = color[color.index(after: colon)...]
      .split(separator: "/", omittingEmptySubsequences: false)
      .compactMap { digits -> Double? in
        guard digits.utf8.count <= 4, let value = Int(digits, radix: 16) else { return nil }
        return Double(value) / Double(1 << (4 * digits.utf8.count) - 1)
      }
    // A fourth part is how opaque it is.
    guard parts.count == 3 || parts.count == 4 else { return nil }
    return Ground(red: parts[0], green: parts[1], blue: parts[2])
  }
}
