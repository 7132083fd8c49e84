import DiscussionModel

/// Sets names with their times apart that share a line with the words quoted.
///
/// `NAME at 02:03 PM JST - 8th January` is followed by the quoted words on
/// the same line, `(NAME, Jan. 8, 2:03PM)` stands behind them; each becomes a
/// paragraph of its own.
package enum HeaderSplitter {
  /// The page with such lines in two paragraphs.
  package static func split(_ page: ImportedPage) -> ImportedPage {
    let headers = page.paragraphs.indices.compactMap { index in
      rest(of: page.paragraphs[index], in: page.text).map { (index: index, rest: $0) }
    }
    guard !headers.isEmpty else { return page }
    var result = page
    result.paragraphs = []
    var moved: [Int] = []
    var next = headers.startIndex
    for (index, paragraph) in page.paragraphs.enumerated() {
      moved.append(result.paragraphs.count)
      guard next < headers.endIndex, headers[next].index == index else {
        result.paragraphs.append(paragraph)
        continue
      }
      var (header, quote) = (paragraph, paragraph)
      header.range.upperBound = end(of: headers[next].rest, in: page.text)
      quote.range = headers[next].rest
      result.paragraphs += [header, quote]
      next += 1
    }
    moved.append(result.paragraphs.count)
    result.marks = page.marks?.map { mark in
      var mark = mark
      mark.paragraphs = moved[mark.paragraphs.lowerBound]..<moved[mark.paragraphs.upperBound]
      return mark
    }
    return result
  }

  /// The second part of such a line: the words behind a header, or the bracket behind the words.
  private static func rest(of paragraph: Paragraph, in text: TextStore) -> ByteRange? {
    let bytes = text.bytes[paragraph.range.offsets]
    if bytes.last == UInt8(ascii: ")") { return bracket(at: paragraph.range, in: text) }
    // Asked only of lines that hold " at " near their start.
    guard holdsAt(text.bytes, bytes.prefix(48).indices) else { return nil }
    return HeaderLine(text.bytes, in: paragraph.range)?.rest
  }

  private static func holdsAt(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      range.dropLast(3).contains { index in
        buffer[index] == 0x20 && buffer[index + 1] == 0x61 && buffer[index + 2] == 0x74
          && buffer[index + 3] == 0x20
      }
    }
  }

  /// The bracket of name and time at the end of a paragraph.
  private static func bracket(at range: ByteRange, in text: TextStore) -> ByteRange? {
    let tail = text.bytes[range.offsets].suffix(48)
    guard let start = tail.lastIndex(of: UInt8(ascii: "(")), start > range.lowerBound else {
      return nil
    }
    let bracket = ByteRange(UInt32(start), range.upperBound)
    let header = HeaderLine(text.bytes, in: bracket, needsZone: false)
    return header?.heading.posted == nil ? nil : bracket
  }

  /// The end of a header before its quote, without the blanks between.
  private static func end(of rest: ByteRange, in text: TextStore) -> UInt32 {
    var end = rest.lowerBound
    while end > 0, text.bytes[Int(end) - 1] == 0x20 { end -= 1 }
    return end
  }
}
