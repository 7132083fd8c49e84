import DiscussionModel

/// Sets the headers apart that share a line with the quote below them.
///
/// `NAME at 02:03 PM JST - 8th January` is followed by the quoted words on
/// the same line; each becomes a paragraph of its own.
enum HeaderSplitter {
  /// The page with such lines in two paragraphs.
  static func split(_ page: ImportedPage) -> ImportedPage {
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

  /// The words behind a header on the same line; asked only of lines that hold " at " near their start.
  private static func rest(of paragraph: Paragraph, in text: TextStore) -> ByteRange? {
    let head = text.bytes[paragraph.range.offsets].prefix(48)
    guard
      head.indices.contains(where: { head[$0] == 0x20 && head[$0...].starts(with: " at ".utf8) })
    else { return nil }
    return HeaderLine(text.bytes, in: paragraph.range)?.rest
  }

  /// The end of a header before its quote, without the blanks between.
  private static func end(of rest: ByteRange, in text: TextStore) -> UInt32 {
    var end = rest.lowerBound
    while end > 0, text.bytes[Int(end) - 1] == 0x20 { end -= 1 }
    return end
  }
}
