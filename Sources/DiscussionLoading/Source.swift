import Glibc

/// What the user names: a file, a folder or standard input, and with `FILE#26` the comment at which to open it.
package struct Source: Hashable, Sendable {
  /// The name that stands for standard input.
  package static let standardInput = "-"

  /// The path of the file or folder, or `-` for standard input.
  package let path: String
  /// The 1-based number of the comment, or `nil` for the beginning.
  package let comment: Int?

  /// Takes a name apart; a file whose name really ends in `#26` wins.
  package init(_ text: String) {
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

  /// Whether it is a folder, whose files are meant.
  package var isFolder: Bool { FileKind(of: path)?.isFolder == true }

  /// A figure without a sign.
  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }
}
