import DiscussionModel
import Testing

@testable import Importers

@Suite("Charsets")
struct CharsetTests {
  private func read(_ bytes: [UInt8], declared: String? = nil) throws -> String {
    let store = try TextDecoder.decode(bytes, declared: declared).text
    return String(decoding: store.first.bytes, as: UTF8.self)
  }

  private func guess(_ bytes: [UInt8]) throws -> [String] {
    try TextDecoder.decode(bytes).diagnostics.map(\.says)
  }

  /// "Café à Zürich" and what one types around it, in Latin-1.
  private static let latin1: [UInt8] =
    Array("Caf".utf8) + [0xE9, 0x20, 0xE0, 0x20, 0x5A, 0xFC] + Array("rich".utf8)

  @Test("a page in Latin-1 or Windows-1252 opens with its letters, and says what it was taken for")
  func latin() throws {
    #expect(try read(Self.latin1) == "Café à Zürich")
    #expect(
      try guess(Self.latin1) == ["this is no UTF-8 and declares nothing; read as windows-1252"])
    let marks: [UInt8] = [0x93] + Self.latin1 + [0x94, 0x20, 0x97, 0x20, 0x80, 0x35]
    #expect(try read(marks) == "“Café à Zürich” — €5")
  }

  @Test("a page in a Japanese charset opens with its letters")
  func japanese() throws {
    // "これはテストです。" and a line of ASCII.
    let ascii = Array("ok\n".utf8)
    let shiftJIS: [UInt8] = [
      0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x82, 0xC5, 0x82,
      0xB7, 0x81, 0x42,
    ]
    let eucJP: [UInt8] = [
      0xA4, 0xB3, 0xA4, 0xEC, 0xA4, 0xCF, 0xA5, 0xC6, 0xA5, 0xB9, 0xA5, 0xC8, 0xA4, 0xC7, 0xA4,
      0xB9, 0xA1, 0xA3,
    ]
    let iso2022: [UInt8] =
      [0x1B, 0x24, 0x42, 0x24, 0x33, 0x24, 0x6C, 0x24, 0x4F, 0x25, 0x46, 0x25, 0x39, 0x25, 0x48]
      + [0x24, 0x47, 0x24, 0x39, 0x21, 0x23, 0x1B, 0x28, 0x42]
    for bytes in [shiftJIS, eucJP, iso2022] {
      #expect(try read(ascii + bytes) == "ok\nこれはテストです。")
    }
    #expect(try guess(shiftJIS).first?.hasSuffix("Shift_JIS") == true)
    #expect(try guess(eucJP).first?.hasSuffix("EUC-JP") == true)
    #expect(try guess(iso2022).first?.hasSuffix("ISO-2022-JP") == true)
  }

  @Test("a byte order mark tells the charset, and half a letter at the end is remarked")
  func marks() throws {
    #expect(try read([0xFF, 0xFE, 0x61, 0x00, 0x3C, 0xD8, 0x09, 0xDF]) == "a🌉")
    #expect(try read([0xFE, 0xFF, 0x00, 0x61, 0x26, 0x03]) == "a☃")
    #expect(try read([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]) == "a")
    #expect(try read([0, 0, 0xFE, 0xFF, 0, 0, 0x26, 0x03]) == "☃")
    #expect(try read([0xFF, 0xFE, 0x61, 0x00, 0x0D, 0x00, 0x0A, 0x00, 0x62, 0x00]) == "a\nb")
    #expect(try read([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00]) == "a\u{FFFD}b")
    #expect(try read([0xFF, 0xFE, 0x61, 0x00, 0x62]) == "a\u{FFFD}")
    #expect(throws: ImportError.binary(line: 1)) { try read([0xFF, 0xFE, 0x61, 0, 0, 0]) }
  }

  @Test(
    "what is declared counts, unless the bytes are UTF-8 all the same",
    arguments: [
      ([0xE9], "ISO-8859-1", "é"), ([0xE9], "latin1", "é"), ([0x80], " us-ascii; ", "€"),
      ([0x87, 0x40], "shift_jis", "①"), ([0xC4, 0xE3], "gb2312", "你"),
      ([0xC7, 0xD1], "euc-kr", "한"), ([0xC3, 0xA9], "iso-8859-1", "é"),
      ([0xC3, 0xA9], "utf8", "é"), ([0xEC], "windows-1251", "м"),
    ] as [([UInt8], String, String)])
  func declared(bytes: [UInt8], label: String, text: String) throws {
    #expect(try read([0x61] + bytes, declared: label) == "a" + text)
    #expect(try TextDecoder.decode([0x61] + bytes, declared: label).diagnostics == [])
  }

  @Test("a charset that nobody knows is an error, and one that says nothing is passed over")
  func unknown() throws {
    #expect(throws: ImportError.encoding("KLINGON-1")) {
      try read(Self.latin1, declared: "klingon-1")
    }
    #expect(try read(Self.latin1, declared: "x-unknown") == "Café à Zürich")
  }

  @Test("UTF-8 with a few broken bytes stays UTF-8")
  func broken() throws {
    let text = "Cafés in Zürich, über and über again: à la carte, naïve, déjà vu. "
    let page = Array(String(repeating: text, count: 5).utf8) + Array("Caf".utf8) + [0xC3]
    #expect(try read(page + Array("s".utf8)).hasSuffix("Caf\u{FFFD}s"))
    #expect(try read(Array("日本語".utf8) + [0xE3, 0x81] + Array("a".utf8)) == "日本語\u{FFFD}a")
  }
}
