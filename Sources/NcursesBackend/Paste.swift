/// A text that is being pasted, as much of it as a line takes.
struct Paste {
  /// More than this of one paste, in scalars, is dropped: it goes into a line of words to look for.
  static let limit = 4_096

  /// What was pasted so far.
  private(set) var text = ""
  // Counted here: a string does not know how many scalars it has.
  private var count = 0

  /// Takes the next scalar; a return ends a line.
  mutating func append(_ scalar: Unicode.Scalar) {
    guard count < Self.limit else { return }
    text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
    count += 1
  }
}
