import DiscussionModel
import TextKit

/// A line that can be nothing but a name, marked with `@` or followed by a colon as some write it.
package struct AddressLine {
  /// How plainly the line says that it is a name.
  package enum Form {
    /// With `@` before it.
    case atSign
    /// The bare name.
    case bare
    /// With a colon, comma or dash behind it, as labels have.
    case punctuated
  }

  /// Where the name stands.
  package let name: ByteRange
  /// How plainly it says so.
  package let form: Form

  /// Longer lines are no names.
  private static let longest = 40

  /// Reads a paragraph as a name; `nil` where its form is that of something else.
  ///
  /// - Parameter bytes: the paragraph.
  package init?(_ bytes: TextBytes) {
    guard bytes.count >= 2, bytes.count <= Self.longest else { return nil }
    var slice = Self.droppingMarks(bytes)
    var form = Form.bare
    if slice.first == UInt8(ascii: "@") {
      form = .atSign
      slice = slice.dropFirst().drop { $0 == 0x20 }
    }
    while let last = slice.last, ":,-".utf8.contains(last) || (last == 0x20) {
      if form == .bare, last != 0x20 { form = .punctuated }
      slice = slice.dropLast()
    }
    slice = Self.droppingVerb(slice)
    guard Self.canBeName(slice) else { return nil }
    self.form = form
    name = ByteRange(slice.startIndex..<slice.endIndex)
  }

  /// Without `>`, "To" and quotation marks around the name.
  private static func droppingMarks(_ line: TextBytes) -> TextBytes {
    var slice = line
    while slice.first == UInt8(ascii: ">") || slice.first == 0x20 { slice = slice.dropFirst() }
    if slice.starts(with: "To '".utf8), let close = slice.lastIndex(of: 0x27),
      close > slice.startIndex + 4
    {
      slice = slice[(slice.startIndex + 4)..<close]
    }
    return slice
  }

  /// Without a verb of saying behind the name: "Otto wrote".
  private static func droppingVerb(_ line: TextBytes) -> TextBytes {
    for verb in [" wrote", " writes", " said", " says", " posted"]
    where line.count > verb.utf8.count && line.suffix(verb.utf8.count).elementsEqual(verb.utf8) {
      return line.dropLast(verb.utf8.count)
    }
    return line
  }

  /// Whether some words can be a user's name: at most four, no sentence, not all of them everyday words.
  package static func canBeName(_ slice: TextBytes) -> Bool {
    guard slice.count >= 2, let first = slice.first, let last = slice.last else { return false }
    guard isNameByte(first), first != UInt8(ascii: "."), last != UInt8(ascii: "?") else {
      return false
    }
    guard !slice.contains(where: isForeignSign) else { return false }
    let words = slice.split(separator: 0x20)
    guard words.count <= 4, !words.allSatisfy(EverydayWords.contains),
      !words.contains(where: { $0.elementsEqual("and".utf8) })
    else { return false }
    // "R. T." and "Martin Jr." end with a full stop, "Zero." is an answer.
    if last == UInt8(ascii: ".") { return words.count <= 2 && (words.last?.count ?? 0) <= 3 }
    return last != UInt8(ascii: "!") || words.count <= 2
  }

  /// Whether a sign stands in no name.
  private static func isForeignSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: ","):
      true
    default: false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isWordByte
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
