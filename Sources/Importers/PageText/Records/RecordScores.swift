import DiscussionModel
import TextKit

/// The scores of records: `+20` on a line of its own or behind the time, `Score:5`, `12 points`.
struct RecordScores {
  /// A score, and where it stands.
  struct Score {
    var net: Int
    var range: ByteRange
  }

  /// For each record its score; `nil` where it has none.
  private(set) var scores: [Score?] = []

  /// Reads the scores around the texts of some records.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - around: for each record the indices of the lines around its text.
  init(_ page: RecordPage, around: [[Int]]) {
    let found = around.map { lines in
      lines.lazy.compactMap { Self.score(on: page, $0) }.first
    }
    // What only now and then looks like a score is something else.
    let isUsual = found.count { $0 != nil } * 3 >= found.count
    scores = isUsual ? found : found.map { _ in nil }
  }

  private static func score(on page: RecordPage, _ index: Int) -> Score? {
    let line = page.lines.bytes(index)
    if let time = page.facts[index].when {
      return signed(line[time.range.upperBound...].trimmed)
    }
    return signed(line) ?? labelled(line)
  }

  /// `+20`, `-7`.
  private static func signed(_ words: Bytes) -> Score? {
    guard let sign = words.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let number = words.dropFirst().number
    else { return nil }
    return Score(net: sign == UInt8(ascii: "-") ? -number : number, range: words.range)
  }

  /// `(Score:5, Insightful)`, `12 points`.
  private static func labelled(_ line: Bytes) -> Score? {
    let tokens = LineTokens(line)
    for index in tokens.tokens.indices where tokens.tokens[index].kind == .letters {
      if tokens.text(index).equals("score"), tokens.isSign(index + 1, ":") {
        let isNegative = tokens.isSign(index + 2, "-")
        let place = index + (isNegative ? 3 : 2)
        guard let number = tokens.number(place, digits: 1...6) else { continue }
        return Score(
          net: isNegative ? -number : number,
          range: ByteRange(
            tokens.tokens[index].range.lowerBound..<tokens.tokens[place].range.upperBound))
      }
      if tokens.text(index).equals("points") || tokens.text(index).equals("point"), index > 0,
        let number = tokens.number(index - 1, digits: 1...6)
      {
        return Score(
          net: number,
          range: ByteRange(
            tokens.tokens[index - 1].range.lowerBound..<tokens.tokens[index].range.upperBound))
      }
    }
    return nil
  }
}
