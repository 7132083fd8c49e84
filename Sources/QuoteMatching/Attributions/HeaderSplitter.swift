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
      header.range.upperBound = end(
        before: headers[next].rest, of: page.text.bytes(of: paragraph.range))
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
    let bytes = text.bytes(of: paragraph.range)
    if bytes.last == UInt8(ascii: ")") { return bracket(at: paragraph.range, in: text) }
    // Asked only of lines that hold " at " near their start.
    guard holdsAt(bytes.prefix(48)) else { return nil }
    return HeaderLine(bytes)?.rest
  }

  private static func holdsAt(_ bytes: TextBytes) -> Bool {
    bytes.indices.dropLast(3).contains { index in
      bytes[index] == 0x20 && bytes[index + 1] == 0x61 && bytes[index + 2] == 0x74
        && bytes[index + 3] == 0x20
    }
  }

  /// The bracket of name and time at the end of a paragraph.
  private static func bracket(at range: ByteRange, in text: TextStore) -> ByteRange? {
    let tail = text.bytes(of: range).suffix(48)
    guard let start = tail.lastIndex(of: UInt8(ascii: "(")), start > range.lowerBound else {
      return nil
    }
    let bracket = tail[start...]
    let header = HeaderLine(bracket, needsZone: false)
    return header?.heading.posted == nil ? nil : bracket.range
  }

  /// The end of a header before its quote, without the blanks between.
  private static func end(before rest: ByteRange, of line: TextBytes) -> UInt32 {
    let head = line[..<Int(rest.lowerBound)]
    return UInt32((head.lastIndex { $0 != 0x20 } ?? head.startIndex - 1) + 1)
  }
}
