import DiscussionModel
import QuoteMatching
import TextKit

/// A comment referred to by the time at which it was posted.
///
/// "Sefa at 10:42 am", "(Sefa, Jan. 3, 11:20PM)", "your post of 1:49 p.m.".
/// A time alone is none: whose comment is meant must stand before it, or that
/// it is a comment of the one spoken to.
struct ClockReference {
  /// Where the name stands; `nil` where somebody's "your post" is meant.
  var name: ByteRange?
  /// Whether the name is one that the page gives in full elsewhere.
  var isKnown: Bool
  /// The time.
  var posted: PostedTime
  /// Where all of it stands.
  var range: ByteRange
  /// Whether it opens the text or a bracket, as what tells where words were taken from.
  var isApart = false

  /// The references in a text, in order.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - names: the names that are known.
  static func all(_ bytes: TextBytes, _ names: CommenterNames)
    -> [ClockReference]
  {
    var found: [ClockReference] = []
    for colon in colons(bytes) {
      let reader = ClockReader(bytes, names)
      guard var reference = reader.reference(around: colon) else { continue }
      let start = Int(reference.range.lowerBound)
      reference.isApart = start == bytes.startIndex || "(@".utf8.contains(bytes[start - 1])
      found.append(reference)
    }
    return found
  }

  private static func colons(_ bytes: TextBytes) -> [Int] {
    var found: [Int] = []
    bytes.forEachIndex(in: bytes.indices, where: { $0.equal(UInt8(ascii: ":")) }) {
      found.append($0)
    }
    return found
  }
}

/// Reads the words before a time of day.
private struct ClockReader {
  private let bytes: TextBytes
  private let range: Range<Int>
  private let names: CommenterNames

  /// A date is no longer than so many bytes.
  private static let longestDate = 24
  private static let longestName = 40
  private static let prepositions = ["at", "@", "of", "from", "on"]
  private static let remarks: Set<String> = [
    "post", "comment", "remark", "message", "reply", "answer", "response",
  ]

  init(_ bytes: TextBytes, _ names: CommenterNames) {
    self.bytes = bytes
    range = bytes.indices
    self.names = names
  }

  func reference(around colon: Int) -> ClockReference? {
    var start = colon
    while start > range.lowerBound, colon - start < 2, bytes[start - 1].isDigit { start -= 1 }
    guard start < colon, start > range.lowerBound, bytes[start - 1] != UInt8(ascii: ":"),
      !bytes[start - 1].isDigit
    else { return nil }
    var cursor = TimeCursor(bytes, at: start, end: range.upperBound)
    guard let time = cursor.clock(needsZone: false) else { return nil }
    let date = date(before: start)
    let stop = behindPreposition(date?.start ?? start)
    guard stop != nil || date != nil else { return nil }
    let posted = PostedTime(day: date?.day, hour: time.hour, minute: time.minute)
    return reference(to: posted, namedBefore: stop ?? trimmed(date?.start ?? start), cursor.index)
  }

  private func reference(to posted: PostedTime, namedBefore stop: Int, _ end: Int)
    -> ClockReference?
  {
    if let name = names.name(endingAt: stop, from: range.lowerBound) {
      return ClockReference(
        name: name.range, isKnown: name.isWhole, posted: posted,
        range: ByteRange(Int(name.range.lowerBound)..<end))
    }
    if isYours(before: stop) {
      return ClockReference(
        name: nil, isKnown: false, posted: posted, range: ByteRange(stop..<end))
    }
    return opener(before: stop).map {
      ClockReference(
        name: $0, isKnown: false, posted: posted, range: ByteRange(Int($0.lowerBound)..<end))
    }
  }

  /// The day printed before a time, and where it starts.
  private func date(before time: Int) -> (start: Int, day: PostedTime.Day?)? {
    let first = max(range.lowerBound, time - Self.longestDate)
    for start in stride(from: time - 1, through: first, by: -1)
    where bytes[start].isCapital {
      var cursor = TimeCursor(bytes, at: start, end: time)
      var day: PostedTime.Day?
      if !cursor.skip("Today") {
        guard let date = cursor.date() else { continue }
        day = date.day
      }
      _ = cursor.skip(",")
      _ = cursor.skip(" at")
      cursor.skipBlanks()
      if cursor.isAtEnd { return (start, day) }
    }
    return nil
  }

  /// The end of what stands before "at", "of" and the like; `nil` where no such word stands there.
  private func behindPreposition(_ index: Int) -> Int? {
    let end = trimmed(index)
    for word in Self.prepositions {
      let start = end - word.utf8.count
      guard start > range.lowerBound, bytes[start..<end].elementsEqual(word.utf8),
        bytes[start - 1] == 0x20
      else { continue }
      return trimmed(start)
    }
    return nil
  }

  private func trimmed(_ index: Int) -> Int {
    var end = index
    while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: ",") {
      end -= 1
    }
    return end
  }

  /// Whether "your post" or the like stands right before an index.
  private func isYours(before index: Int) -> Bool {
    var reader = WordReader(bytes[max(range.lowerBound, index - Self.longestDate)..<index])
    var last: (String, String) = ("", "")
    while let word = reader.next() { last = (last.1, word) }
    return last.0 == "your" && Self.remarks.contains(last.1)
  }

  /// A name that nobody gives elsewhere: it must open the text, or a bracket.
  private func opener(before stop: Int) -> ByteRange? {
    let first = max(range.lowerBound, stop - Self.longestName)
    let bracket = bytes[first..<stop].lastIndex(of: UInt8(ascii: "("))
    guard let start = bracket.map({ $0 + 1 }) ?? (first == range.lowerBound ? first : nil),
      start < stop, bytes[start].isCapital,
      AddressLine.canBeName(bytes[start..<stop])
    else { return nil }
    return ByteRange(start..<stop)
  }
}
