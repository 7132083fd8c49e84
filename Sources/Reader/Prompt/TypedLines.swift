/// The lines that were typed and taken, for each kind of prompt.
package struct TypedLines: Sendable {
  private var lines: [Prompt.Purpose: [String]] = [:]
  /// How many lines of a kind are kept.
  static let capacity = 100

  /// Notes a line; one that is typed again comes to stand last, a blank one is none.
  mutating func note(_ line: String, for purpose: Prompt.Purpose) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    var known = lines[purpose, default: []]
    known.removeAll { $0 == line }
    known.append(line)
    if known.count > Self.capacity { known.removeFirst() }
    lines[purpose] = known
  }

  /// The lines of a kind, the latest last.
  subscript(purpose: Prompt.Purpose) -> [String] { lines[purpose] ?? [] }
}
