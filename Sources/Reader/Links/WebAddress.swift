import DiscussionModel
import TextKit
import ThreadDisplay

/// A web address that a page names: `http` or `https`, a host, and nothing that a program could take for an option.
package struct WebAddress: Hashable, Sendable {
  /// The address, printable ASCII only.
  package let text: String

  /// The longest address that is taken, in bytes.
  private static let longest = 2_000

  /// Takes a text as an address.
  ///
  /// - Parameter text: the address; letters beyond ASCII behind the host are percent-encoded.
  /// - Returns: `nil` where the scheme is another, the host is missing or names a user, or a sign has no place in an address.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.longest, let start = Self.schemeLength(of: bytes[...]) else {
      return nil
    }
    let host = bytes[start...].prefix { ![0x2F, 0x3F, 0x23].contains($0) }
    guard let first = host.first, first.isASCIILetterOrDigit || first == UInt8(ascii: "["),
      host.allSatisfy(Self.isHostByte), bytes.allSatisfy({ $0 >= 0x80 || Self.isAddressByte($0) })
    else { return nil }
    self.text = bytes.reduce(into: "") { $0 += Self.written($1) }
  }

  /// The addresses in the text of an item, each once, in the order of the text.
  static func all(in discussion: Discussion, of item: Item) -> [WebAddress] {
    var found: [WebAddress] = []
    if item == .article, let url = discussion.article.url.flatMap(WebAddress.init) {
      found.append(url)
    }
    for range in texts(of: item, in: discussion) {
      for address in addresses(in: discussion.text.bytes(of: range))
      where !found.contains(address) {
        found.append(address)
        if found.count == mostOfOneText { return found }
      }
    }
    return found
  }

  /// So many addresses are looked for in a text: a page is not to be searched for a list that nobody reads.
  private static let mostOfOneText = 200

  private static func texts(of item: Item, in discussion: Discussion) -> [ByteRange] {
    switch item {
    case .article: discussion.article.body.map(\.range)
    case .comment(let index), .ghost(of: let index, under: _):
      discussion.comments[index].blocks.map { discussion.blocks[$0].range }
    }
  }
}

// MARK: - Finding them in a text

extension WebAddress {
  private static func addresses(in text: TextBytes) -> [WebAddress] {
    var found: [WebAddress] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] | 0x20 == UInt8(ascii: "h"), schemeLength(of: text[index...]) != nil else {
        index += 1
        continue
      }
      let end = end(of: text, from: index)
      let address = WebAddress(String(decoding: text[index..<end], as: UTF8.self))
      if let address { found.append(address) }
      index = max(end, index + 1)
    }
    return found
  }

  /// The bytes of the `http://` or `https://` with which a text begins, whatever its case.
  private static func schemeLength(of text: some Collection<UInt8>) -> Int? {
    let head = text.prefix(8).map(\.lowered)
    if head.starts(with: "https://".utf8) { return 8 }
    return head.starts(with: "http://".utf8) ? 7 : nil
  }

  /// Where an address that starts at an index ends: before a sign that has no place in it, marks of the sentence left out.
  private static func end(of text: TextBytes, from start: Int) -> Int {
    var end = start
    while end < text.endIndex, isAddressByte(text[end]) || isForeignLetter(text, at: end) {
      end += 1
    }
    var closing = text[start..<end].reduce(0) { $0 + balance($1) }
    while end > start, sentenceMarks.contains(text[end - 1]) {
      // A bracket that was opened in the address belongs to it.
      if text[end - 1] == UInt8(ascii: ")"), closing <= 0 { break }
      closing -= balance(text[end - 1])
      end -= 1
    }
    return end
  }

  /// What a byte adds to how many more brackets are closed than opened.
  private static func balance(_ byte: UInt8) -> Int {
    byte == UInt8(ascii: ")") ? 1 : byte == UInt8(ascii: "(") ? -1 : 0
  }

  private static let sentenceMarks = Array(".,;:!?)]'*_".utf8)
  private static let forbidden = Array("<>\"`{}|\\^".utf8)

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !forbidden.contains(byte)
  }

  /// Whether a byte beyond ASCII is of a letter: the blocks of quotation marks, dashes and blanks end an address.
  private static func isForeignLetter(_ text: TextBytes, at index: Int) -> Bool {
    guard text[index] >= 0x80 else { return false }
    let isIdeographicSign =
      text[index] == 0xE3 && index + 1 < text.endIndex && text[index + 1] == 0x80
    return text[index] != 0xE2 && text[index] != 0xC2 && !isIdeographicSign
  }

  /// Of a host with its port: no user's name, no letter beyond ASCII that looks like another.
  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || Array(".-:[]".utf8).contains(byte)
  }

  private static func written(_ byte: UInt8) -> String {
    guard byte >= 0x80 else { return String(Character(Unicode.Scalar(byte))) }
    return "%" + String(byte, radix: 16, uppercase: true)
  }
}
