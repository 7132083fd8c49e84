import DiscussionModel
import TextKit

/// The line of votes below a comment: `11 ( +18 / -7 )`.
enum VoteLine {
  /// The votes of a line that is nothing but a vote line, whole.
  static func parse(_ line: Bytes) -> Votes? {
    guard line.count <= 60, line.last == UInt8(ascii: ")") else { return nil }
    var scanner = Scanner(rest: line)
    guard let votes = scanner.votes(), scanner.isComplete, scanner.rest.isEmpty else { return nil }
    return votes
  }

  /// The votes of a line that was cut short by the end of the page: `-2 ( +6 / -8`, `3 ( +8`, `-8`.
  ///
  /// Only the last line of a page that has vote lines may be read so.
  static func parseCut(_ line: Bytes) -> Votes? {
    guard line.count <= 60 else { return nil }
    var scanner = Scanner(rest: line)
    guard let votes = scanner.votes(), scanner.rest.isEmpty else { return nil }
    return votes
  }

  /// Reads the parts of a vote line one after the other, as far as they go.
  private struct Scanner {
    var rest: Bytes
    var isComplete = false

    mutating func votes() -> Votes? {
      let isNegative = sign() == .minus
      guard var net = digits() else { return nil }
      if isNegative { net = -net }
      var votes = Votes(up: nil, down: nil, net: net)
      guard take("(") else { return votes }
      guard sign() == .plus, let up = digits() else { return votes }
      votes.up = up
      guard take("/"), sign() == .minus, let down = digits() else { return votes }
      votes.down = down
      isComplete = take(")")
      return votes
    }

    private enum Sign { case plus, minus, none }

    private mutating func sign() -> Sign {
      rest = rest.trimmed
      if take("+") { return .plus }
      if take("-") { return .minus }
      // U+2212, the minus sign proper, and U+2013, the dash that some take for it.
      for minus in [[0xE2, 0x88, 0x92], [0xE2, 0x80, 0x93]] as [[UInt8]]
      where rest.starts(with: minus) {
        rest = rest.dropFirst(3)
        return .minus
      }
      return .none
    }

    private mutating func digits() -> Int? {
      let run = rest.prefix(while: \.isDigit)
      guard let number = run.number else { return nil }
      rest = rest.dropFirst(run.count)
      return number
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
      let trimmed = rest.trimmed
      guard trimmed.first == UInt8(ascii: character) else { return false }
      rest = trimmed.dropFirst().trimmed
      return true
    }
  }
}
