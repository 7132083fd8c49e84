/// Why an input could not be read.
package enum ImportError: Error, Hashable, Sendable {
  /// The input holds nothing but blanks.
  case empty
  /// The input holds bytes that no text has, from a 1-based line on.
  case binary(line: Int)
  /// The input is text in an encoding that is not read, named.
  case encoding(String)
  /// The input is of a kind that is known and not read yet: what it is, and what its owner can do.
  case unread(name: String, remedy: String)
  /// The input is larger than the 4 GiB that ranges can point into.
  case tooLarge
  /// The input does not hold the discussion that was asked for, since it has changed.
  case missing

  /// The input is JSON that is broken or cut on a 1-based line, where something else was expected.
  case malformed(line: Int, expected: String)

  /// The 1-based line at which it went wrong, where there is one.
  package var line: Int? {
    switch self {
    case .binary(let line), .malformed(let line, _): line
    case .empty, .encoding, .unread, .tooLarge, .missing: nil
    }
  }

  /// What is wrong and what to do, in one line for the user.
  package var message: String {
    switch self {
    case .empty:
      "there is no text in it; save the page again, with its comments shown"
    case .binary:
      "this is no text but a binary file; save the page as plain text first"
    case .encoding(let name):
      "this is \(name) text; convert it first: iconv -f \(name) -t UTF-8"
    case .unread(let name, let remedy):
      "this is \(name), which is not read yet; \(remedy)"
    case .tooLarge:
      "this is larger than 4 GiB; split it first"
    case .malformed(_, let expected):
      "this is no whole JSON, \(expected) was expected; export the page again, or mend the line"
    case .missing:
      "this discussion is no longer in it; open it again"
    }
  }
}
