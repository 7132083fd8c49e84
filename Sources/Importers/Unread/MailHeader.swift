import TextKit

/// The lines of a message's header at the beginning of a text: RFC 5322, RFC 5536, and the `From ` line of a mailbox.
struct MailHeader {
  /// Fields that little but a message begins with, and what one of them holds that says so by itself.
  private static let own: [String: String?] = [
    "content-type": "/", "delivered-to": "@", "from": nil, "message-id": "@",
    "mime-version": "1.0", "newsgroups": nil, "path": nil, "received": " by ",
    "return-path": "<",
  ]
  /// Fields that other texts may have as well.
  private static let common: Set<String> = ["cc", "date", "reply-to", "sender", "subject", "to"]

  /// Whether a `From ` line is above it, as in a mailbox.
  let isOfMailbox: Bool
  /// Whether the message is a web page that a browser saved with its pictures.
  let isWebPage: Bool

  /// The header with which a text begins; `nil` where it begins otherwise.
  ///
  /// - Parameter text: the beginning of a text, without blanks in front.
  init?(_ text: ArraySlice<UInt8>) {
    let isParted = text.starts(with: [1, 1, 1, 1, 0x0A])
    isOfMailbox = isParted || text.starts(with: "From ".utf8)
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    // The line between messages has a time of day; those of four control characters (MMDF) have nothing.
    let isDated = isOfMailbox && lines.first.map(Self.hasTime) == true
    if isOfMailbox { lines = lines.dropFirst() }
    let fields = Self.fields(lines)
    let isSure = isParted || isDated || fields.contains(where: \.saysSo)
    let names = Set(fields.map(\.name))
    guard !names.isEmpty, isSure || names.count > 1 && names.contains(where: Self.isOwn) else {
      return nil
    }
    isWebPage =
      text.holds("multipart/related")
      && (text.holds("snapshot-content-location:") || text.holds("<saved by"))
  }

  private static func isOwn(_ name: String) -> Bool { own.keys.contains(name) }

  private static func hasTime(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.dropLast().contains { place in
      line[place] == UInt8(ascii: ":") && place > line.startIndex && line[place - 1].isDigit
        && line[place + 1].isDigit
    }
  }

  /// The known fields up to the first line that belongs to none.
  private static func fields(
    _ lines: ArraySlice<ArraySlice<UInt8>>
  ) -> [(name: String, saysSo: Bool)] {
    var fields: [(name: String, saysSo: Bool)] = []
    for line in lines {
      // A field goes on in the next line where that begins with a blank.
      if let first = line.first, first.isSpaceOrTab, line.contains(where: { $0 > 0x20 }) {
        continue
      }
      let word = line.prefix { $0.isASCIILetterOrDigit || $0 == 0x2D }
      let rest = line[word.endIndex...].drop(while: \.isSpaceOrTab)
      guard !word.isEmpty, rest.first == UInt8(ascii: ":") else { break }
      let name = String(decoding: word.map(\.lowered), as: UTF8.self)
      let sign = own[name] ?? nil
      let saysSo = sign.map { rest.holds($0) } ?? false
      if isOwn(name) || common.contains(name) { fields.append((name, saysSo)) }
    }
    return fields
  }
}
