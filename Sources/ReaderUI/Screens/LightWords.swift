import DiscussionModel
import TerminalUI

/// What the status line says of lit words: who quotes them, and what was left out or changed.
struct LightWords {
  let state: ReaderState
  let page: Page

  private var discussion: Discussion { page.discussion }

  /// `Words quoted by Sefa #31 (2 of 2); left out: 1 sentence after. Ctrl-o back`.
  ///
  /// - Parameters:
  ///   - place: the quote.
  ///   - number: its place among those of its comment, 0-based.
  ///   - count: how many quotes the comment has.
  ///   - index: the quoting comment.
  ///   - hint: what is said at the end; by default the key that leads back.
  func says(
    _ place: QuotePlace, number: Int, of count: Int, in index: Int, hint: String? = nil
  ) -> String {
    let words = CommentWords(page: page, glyphs: state.options.glyphs)
    let isNarrow = state.size.width < 60
    var text = (isNarrow ? "By " : "Words quoted by ") + words.named(index)
    if count > 1 { text += " (\(number + 1)\(isNarrow ? "/" : " of ")\(count))" }
    let changes = QuoteChanges(place.quote, in: discussion)
    var missing = leftOut(of: place.quote)
    if changes.droppedWords > 0 { missing.append(Self.words(changes.droppedWords) + " within") }
    if !missing.isEmpty { text += "; left out: " + missing.joined(separator: ", ") }
    if changes.addedWords > 0 { text += "; added: " + Self.words(changes.addedWords) }
    text += changed(changes)
    let key = state.keyMap.shortcut(for: .back, in: .thread).map { ". \($0) back" } ?? ""
    return text + (hint ?? key)
  }

  /// `; changed: bogeyman → bogyman and 2 more`.
  private func changed(_ changes: QuoteChanges) -> String {
    guard let first = changes.replaced.first else {
      return changes.isUntold ? "; in other words" : ""
    }
    let more = changes.replaced.count - 1
    return "; changed: \(first.source) \(state.options.glyphs.answers) \(first.quote)"
      + (more > 0 ? " and \(more) more" : "")
  }

  /// What of the source's paragraph was not quoted: `1 sentence before`, `4 words after`.
  private func leftOut(of quote: Quote) -> [String] {
    guard let paragraph = source(of: quote) else { return [] }
    let spans = quote.spans.map(\.source).filter(paragraph.contains)
      .sorted { $0.lowerBound < $1.lowerBound }
    guard let first = spans.first, let last = spans.last else { return [] }
    let bytes = discussion.text.bytes
    var between = LeftOut()
    for (left, right) in zip(spans, spans.dropFirst()) where left.upperBound < right.lowerBound {
      between.add(ByteRange(left.upperBound, right.lowerBound), of: bytes)
    }
    let parts = [
      (LeftOut(ByteRange(paragraph.lowerBound, first.lowerBound), of: bytes), "before"),
      (between, "between"),
      (LeftOut(ByteRange(last.upperBound, paragraph.upperBound), of: bytes), "after"),
    ]
    return parts.compactMap { part, place in
      if part.sentences > 0 {
        return "\(part.sentences) sentence\(part.sentences == 1 ? "" : "s") \(place)"
      }
      return part.words > 0 ? Self.words(part.words) + " " + place : nil
    }
  }

  private func source(of quote: Quote) -> ByteRange? {
    switch quote.source {
    case .comment(_, let block):
      discussion.blocks.indices.contains(block) ? discussion.blocks[block].range : nil
    case .title: discussion.article.title?.range
    case .body(let paragraph):
      paragraph.flatMap {
        discussion.article.body.indices.contains($0) ? discussion.article.body[$0].range : nil
      }
    case .external, .unresolved: nil
    }
  }

  private static func words(_ count: Int) -> String { "\(count) word\(count == 1 ? "" : "s")" }
}

/// How much text was left out: sentences, or words where no sentence ends or begins in it.
private struct LeftOut {
  /// The sentences; a begun one counts as one where a whole one was left out as well.
  var sentences = 0
  /// The words of pieces of a sentence.
  var words = 0

  init() {}

  init(_ range: ByteRange, of bytes: [UInt8]) { add(range, of: bytes) }

  /// Adds what a range holds.
  mutating func add(_ range: ByteRange, of bytes: [UInt8]) {
    var ends = 0
    var (words, sinceEnd) = (0, 0)
    var isInWord = false
    for byte in bytes[range.offsets] {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if sinceEnd > 0 { ends += 1 }
        sinceEnd = 0
        isInWord = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "'"), 0x80...0xFF:
        // Not the apostrophe, nor the bytes that begin dashes and quotation marks.
        if !isInWord, byte != UInt8(ascii: "'"), byte < 0x80 || byte >= 0xC3 && byte != 0xE2 {
          words += 1
          sinceEnd += 1
          isInWord = true
        }
      default: isInWord = false
      }
    }
    let isRestOfOne = ends == 1 && sinceEnd == 0 && Self.beginsInside(range, of: bytes)
    if ends == 0 || isRestOfOne {
      self.words += words
    } else {
      sentences += ends + (sinceEnd > 0 ? 1 : 0)
    }
  }

  /// Whether a range begins in the middle of a sentence: neither behind nor with a full stop.
  private static func beginsInside(_ range: ByteRange, of bytes: [UInt8]) -> Bool {
    let isEnd = { (byte: UInt8) in ".!?".utf8.contains(byte) }
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    guard let first = bytes[range.offsets].first(where: { !isBlank($0) }), !isEnd(first) else {
      return false
    }
    // Behind a line end it begins a paragraph.
    let before = bytes[..<Int(range.lowerBound)].last { $0 != 0x20 && $0 != 0x22 }
    return before.map { !isEnd($0) && $0 > 0x20 } ?? false
  }
}
