import Glibc

/// A page as the user names it: a file, and with `FILE#26` the comment at which to open it.
struct PageAddress {
  /// The file's path, or `-` for standard input.
  let path: String
  /// The 1-based number of the comment, or `nil` for the beginning.
  let comment: Int?

  /// Takes a name apart; a file whose name really ends in `#26` wins.
  init(_ text: String) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    if parts.count > 1, let digits = parts.last, let number = Self.number(digits),
      text.count > digits.count + 1, access(text, F_OK) != 0
    {
      path = String(text.dropLast(digits.count + 1))
      comment = number
    } else {
      path = text
      comment = nil
    }
  }

  /// A figure without a sign.
  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }
}
