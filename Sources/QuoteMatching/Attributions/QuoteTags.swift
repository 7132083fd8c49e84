import DiscussionModel
import TextKit

/// Sets apart what stands between `[quote=NAME]` and `[/quote]`, as forum software writes it.
///
/// The name becomes an address, the words a paragraph of their own that the
/// page marks as a quote, and what follows on the same line the answer. Copies
/// of a page often lose the opening tag: a closing one at the end of a
/// comment's first paragraph is enough. Any other tag that has lost its
/// partner says nothing and stays text.
package enum QuoteTags {
  /// A tag in the text.
  struct Tag {
    /// Whether it closes a quote.
    var closes: Bool
    /// Where it stands.
    var range: Range<Int>
    /// The name in it, if it has one.
    var name: ByteRange?

    /// Whether there is more in it than that a quote begins or ends: such a tag stays on the page.
    var saysMore: Bool { range.count > "[quote=]".utf8.count }
  }

  /// A quote does not go on over more paragraphs than this; where comments are not marked, over fewer.
  private static let longest = 24, longestUnmarked = 6

  /// The page with its tagged quotes in paragraphs of their own.
  package static func split(_ page: ImportedPage) -> ImportedPage {
    guard page.text.segments.contains(where: { holdsTag($0.bytes) }) else { return page }
    var result = page
    result.paragraphs = []
    let tags = pairedTags(page)
    var depth = 0
    var moved: [Int] = []
    for (index, paragraph) in page.paragraphs.enumerated() {
      moved.append(result.paragraphs.count)
      guard depth > 0 || !tags[index].isEmpty else {
        result.paragraphs.append(paragraph)
        continue
      }
      var splitter = Splitter(page.text, paragraph, depth: depth)
      splitter.split(tags[index])
      depth = splitter.depth
      result.paragraphs += splitter.pieces
    }
    moved.append(result.paragraphs.count)
    result.marks = page.marks?.map { mark in
      var mark = mark
      mark.paragraphs = moved[mark.paragraphs.lowerBound]..<moved[mark.paragraphs.upperBound]
      return mark
    }
    return result
  }

  /// The name in a tag that begins a paragraph, if it is nothing else.
  static func name(_ bytes: TextBytes) -> ByteRange? {
    guard bytes.count >= 8, bytes.first == UInt8(ascii: "["),
      let tag = tag(bytes, at: bytes.startIndex), tag.range.upperBound == bytes.endIndex
    else { return nil }
    return tag.name
  }

  /// For each paragraph the tags that have a partner in the same comment, or need none.
  private static func pairedTags(_ page: ImportedPage) -> [[Tag]] {
    let tags = page.paragraphs.map { Self.tags(in: page.text.bytes(of: $0.range)) }
    let units = page.marks?.map(\.paragraphs) ?? [page.paragraphs.indices]
    let reach = page.marks == nil ? longestUnmarked : longest
    var paired: [[Tag]] = Array(repeating: [], count: tags.count)
    for unit in units {
      var open: [(paragraph: Int, tag: Tag)] = []
      for paragraph in unit {
        for tag in tags[paragraph] {
          if !tag.closes {
            open.append((paragraph, tag))
          } else if let opening = open.popLast() {
            guard paragraph - opening.paragraph <= reach else { continue }
            paired[opening.paragraph].append(opening.tag)
            paired[paragraph].append(tag)
          } else if page.marks != nil, paragraph == unit.lowerBound {
            paired[paragraph].append(tag)
          }
        }
      }
    }
    return paired.map { $0.sorted { $0.range.lowerBound < $1.range.lowerBound } }
  }

  private static func holdsTag(_ bytes: TextBytes) -> Bool {
    var index = bytes.startIndex
    while let bracket = bytes.firstIndex(
      in: index..<bytes.endIndex, where: { $0.equal(UInt8(ascii: "[")) })
    {
      if tag(bytes, at: bracket) != nil { return true }
      index = bracket + 1
    }
    return false
  }

  private static func tags(in bytes: TextBytes) -> [Tag] {
    var tags: [Tag] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "["), let tag = tag(bytes, at: index) {
        tags.append(tag)
        index = tag.range.upperBound
      } else {
        index += 1
      }
    }
    return tags
  }

  /// The tag that begins at a bracket, in small or capital letters.
  private static func tag(_ bytes: TextBytes, at start: Int) -> Tag? {
    let end = bytes.endIndex
    var index = start + 1
    let closes = index < end && bytes[index] == UInt8(ascii: "/")
    if closes { index += 1 }
    for letter in "quote".utf8 {
      guard index < end, bytes[index] | 0x20 == letter else { return nil }
      index += 1
    }
    guard index < end else { return closes ? Tag(closes: true, range: start..<end) : nil }
    if bytes[index] == UInt8(ascii: "]") {
      return Tag(closes: closes, range: start..<index + 1)
    }
    guard !closes, bytes[index] == UInt8(ascii: "=") else { return nil }
    let limit = min(end, index + 100)
    guard let close = bytes[index..<limit].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return Tag(closes: false, range: start..<close + 1, name: writer(bytes[index + 1..<close]))
  }

  /// The name between the sign of equality and the bracket, without marks and what follows a comma or semicolon.
  private static func writer(_ bytes: TextBytes) -> ByteRange? {
    let marks = Array("\"' ".utf8)
    var name = bytes.drop { marks.contains($0) }
    if let stop = name.firstIndex(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }) {
      name = name[..<stop]
    }
    while let last = name.last, marks.contains(last) { name = name.dropLast() }
    return name.isEmpty || name.count > 40 ? nil : ByteRange(name.startIndex..<name.endIndex)
  }

  /// Cuts one paragraph at its tags.
  private struct Splitter {
    private let text: TextStore
    private let bytes: TextBytes
    private let paragraph: Paragraph
    private(set) var pieces: [Paragraph] = []
    /// How many quotes are open.
    private(set) var depth: Int

    init(_ text: TextStore, _ paragraph: Paragraph, depth: Int) {
      self.text = text
      bytes = text.bytes(of: paragraph.range)
      self.paragraph = paragraph
      self.depth = depth
    }

    mutating func split(_ tags: [Tag]) {
      var cursor = paragraph.range.offsets.lowerBound
      for tag in tags {
        add(cursor..<tag.range.lowerBound, isQuote: depth > 0 || tag.closes)
        cursor = tag.range.upperBound
        if tag.closes {
          depth = max(0, depth - 1)
        } else {
          depth += 1
          if tag.saysMore { add(tag.range, isQuote: false) }
        }
      }
      add(cursor..<paragraph.range.offsets.upperBound, isQuote: depth > 0)
    }

    private mutating func add(_ range: Range<Int>, isQuote: Bool) {
      var range = range
      while let first = range.first, bytes[first].isBlank { range = first + 1..<range.upperBound }
      while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
      guard !range.isEmpty else { return }
      var piece = paragraph
      piece.range = ByteRange(range)
      piece.lineNumber = UInt32(text.line(at: piece.range.lowerBound) ?? 0)
      if isQuote { piece.kind = .quote(level: 1) }
      pieces.append(piece)
    }
  }
}
