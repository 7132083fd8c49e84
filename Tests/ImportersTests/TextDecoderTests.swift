import DiscussionModel
import Importers
import Testing

/// From bytes to text.
@Suite("Decoding")
struct TextDecoderTests {
  private static func text(_ bytes: [UInt8]) throws -> String {
    let store = try TextDecoder.decode(bytes).text
    return String(decoding: store.first.bytes, as: UTF8.self)
  }

  @Test(
    "line ends become line feeds and a byte order mark goes",
    arguments: [
      ("a\r\nb\r\n", "a\nb\n"), ("a\rb\rc", "a\nb\nc"), ("a\rb\nc", "a b\nc"),
      ("a\n\r\nb", "a\n\nb"),
      ("a\r", "a\n"), ("\u{FEFF}a\n", "a\n"), ("a\u{FEFF}b", "a\u{FEFF}b"),
    ])
  func lineEnds(input: String, output: String) throws {
    #expect(try Self.text(Array(input.utf8)) == output)
  }

  @Test("what grows beyond the largest size as it is repaired is refused", arguments: [8, 9])
  func growsTooLarge(most: Int) throws {
    let bytes = Array("ab ".utf8) + [0xFF, 0xFF]
    if most == 9 {
      #expect(try TextDecoder.decode(bytes, most: most).text.count == 9)
    } else {
      #expect(throws: ImportError.tooLarge) { try TextDecoder.decode(bytes, most: most) }
    }
  }

  /// One U+FFFD for each maximal subpart of an ill-formed sequence (The Unicode Standard, 3.9).
  @Test(
    "what is no UTF-8 becomes one mark for each maximal part",
    arguments: [
      ([0x80], 1), ([0xBF, 0xBF], 2), ([0xC0, 0x80], 2), ([0xC1, 0xBF], 2), ([0xC3], 1),
      ([0xE0, 0x80, 0x80], 3), ([0xE0, 0xA0], 1), ([0xE2, 0x82], 1), ([0xED, 0xA0, 0x80], 3),
      ([0xED, 0x9F], 1), ([0xF0, 0x80, 0x80, 0x80], 4), ([0xF0, 0x9F, 0x98], 1),
      ([0xF1, 0x80, 0x80], 1), ([0xF1, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 4), ([0xF4, 0x8F], 1),
      ([0xF5, 0x80, 0x80, 0x80], 4), ([0xFE], 1), ([0xFF, 0xFF], 2),
      ([0xF0, 0x80, 0x80, 0x41], 3), ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF], 4),
    ] as [([UInt8], Int)])
  func damage(bytes: [UInt8], marks: Int) throws {
    let input = Array("ab ".utf8) + bytes + Array("| cd".utf8)
    let tail = bytes.last == 0x41 ? "A" : ""
    let wanted = "ab " + String(repeating: "\u{FFFD}", count: marks) + tail + "| cd"
    #expect(try Self.text(input) == wanted)
    // At the very end the sequence is cut by the end of the input.
    let end = String(repeating: "\u{FFFD}", count: marks) + tail
    #expect(try Self.text(Array("ab ".utf8) + bytes) == "ab " + end)
  }

  @Test(
    "what is well formed stays, the limits of each length included",
    arguments: [
      "\u{7F}x", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}",
      "\u{10FFFF}", "naïve 日本 🌉",
    ])
  func wellFormed(text: String) throws {
    let (store, remarks) = try TextDecoder.decode(Array(("a" + text).utf8))
    #expect(Array(store.first.bytes) == Array(("a" + text).utf8))
    #expect(remarks == [])
  }

  @Test("damage is remarked by line, and the line table fits what stands there now")
  func remarks() throws {
    let (store, remarks) = try TextDecoder.decode([0x61, 0x0A, 0xFF, 0xFE, 0x0A, 0x62, 0x80])
    #expect(remarks.map(\.line) == [2, 3])
    #expect(remarks.allSatisfy { $0.kind == .encoding })
    #expect(store.first.lineStarts == [0, 2, 9])
    #expect(store.line(at: 9) == 3)
  }

  @Test("of many damaged lines the first twenty are named and the rest is counted")
  func manyDamaged() throws {
    let bytes = (0..<50).flatMap { _ in [0xFF, 0x0A] as [UInt8] } + Array("text".utf8)
    let remarks = try TextDecoder.decode(bytes).diagnostics
    #expect(remarks.count == 21)
    #expect(remarks.last?.line == 21)
    #expect(remarks.last?.says.contains("30") == true)
  }

  @Test(
    "what is no text is refused",
    arguments: [
      ([], .empty), ([0x20, 0x0A, 0x09, 0x0D], .empty), ([0xEF, 0xBB, 0xBF], .empty),
      ([0xEF, 0xBB, 0xBF, 0x20, 0x0A], .empty), ([0xC2, 0xA0, 0x0A, 0xC2, 0xA0], .empty),
      ([0x61, 0x0A, 0x62, 0x00], .binary(line: 2)), ([0x00], .binary(line: 1)),
      ([0x61, 0x0D, 0x0A, 0x0A, 0x00, 0x0A], .binary(line: 3)),
      ([0xFF, 0xFE, 0x20, 0x00], .empty),
    ] as [([UInt8], ImportError)])
  func refused(bytes: [UInt8], error: ImportError) {
    #expect(throws: error) { try TextDecoder.decode(bytes) }
  }

  @Test("each refusal says what is wrong and what to do, in one line")
  func messages() {
    let errors: [ImportError] = [.empty, .binary(line: 3), .encoding("UTF-16"), .tooLarge]
    for error in errors {
      #expect(error.message.contains("; "))
      #expect(!error.message.contains("\n"))
    }
    #expect(ImportError.binary(line: 3).line == 3)
    #expect(ImportError.empty.line == nil)
  }

  @Test("a single line of 20 MB is read")
  func longLine() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 20_000_000)
    let page = try ImporterRegistry.read(bytes, source: "long")
    #expect(page.article.body.first?.range.count == 20_000_000)
  }
}
