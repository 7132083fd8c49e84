import DiscussionModel
import TextKit

/// What the site prints around the text of each record, besides names and times: labels, ranks, numbers, buttons.
///
/// What stands around several records is remarked once, however many there are.
struct RecordFurniture {
  /// Words that stand on several lines, their numbers aside.
  private struct Repeated {
    var ranges: [ByteRange]
    var line: Int
  }

  private var repeated: [[UInt8]: Repeated] = [:]
  private let text: TextStore

  /// Nothing yet, of a page.
  init(_ text: TextStore) { self.text = text }

  /// Takes in a line around a record's text.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - kept: what of it was understood.
  mutating func add(_ line: PageLine, apartFrom kept: [ByteRange]) {
    var rest = [line.range]
    for range in kept { rest = rest.flatMap { $0.without(range) } }
    for piece in rest {
      let words = text.bytes(of: piece).trimmed
      guard words.contains(where: \.isWordByte) else { continue }
      repeated[Self.form(of: words), default: Repeated(ranges: [], line: line.number)].ranges
        .append(words.range)
    }
  }

  /// Words without case, their numbers all alike.
  static func form(of words: Bytes) -> [UInt8] {
    var form: [UInt8] = []
    for byte in words where !byte.isDigit || form.last != 0x30 {
      form.append(byte.isDigit ? 0x30 : byte.lowered)
    }
    return form
  }

  /// Remarks what stands on several lines; what stands on one is left to be found with all else that is left.
  func note(in page: inout PageBuilder) {
    for words in repeated.values.sorted(by: { $0.line < $1.line }) where words.ranges.count > 1 {
      for range in words.ranges { page.understand(range) }
      page.note(
        Diagnostic(
          line: words.line, kind: .furniture,
          says: "left out on \(words.ranges.count) lines: "
            + "\u{201C}\(text.opening(of: words.ranges[0]))\u{201D}"))
    }
  }
}
