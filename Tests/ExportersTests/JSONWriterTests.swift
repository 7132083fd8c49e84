import DiscussionModel
import Evaluation
import Testing
import _TestSupport

@testable import Exporters

struct JSONWriterTests {
  private func written(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }

  /// Scalars from every corner that an escape could go wrong in.
  private static let corners: [Unicode.Scalar] = [
    "\u{0}", "\u{1B}", "\u{1F}", "\n", "\r", "\t", "\"", "\\", "/", "\u{7F}", "\u{80}", "\u{9B}",
    "\u{9F}", "\u{A0}", "é", "Â", "“", "…", "\u{200E}", "\u{2028}", "\u{2029}", "\u{202E}",
    "\u{2066}", "\u{2069}", "\u{206A}", "東", "😀", "\u{10FFFF}", "a", " ",
  ]

  @Test("any string comes back as it was", arguments: 0..<200)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      if let scalar = Self.corners.randomElement(using: &random) { text.append(scalar) }
      // Runs around the length of a machine word, which the writer passes over at once.
      for _ in 0..<Int.random(in: 0...20, using: &random) { text.append("a") }
    }
    #expect(try JSONValue(parsing: written(String(text))) == .string(String(text)))
  }

  @Test("nothing that a terminal takes for a command is written raw")
  func terminalCommands() {
    let text = String(String.UnicodeScalarView(Self.corners))
    let raw = String(decoding: written(text), as: UTF8.self).unicodeScalars.map(\.value)
    #expect(!raw.contains { $0 < 0x20 || (0x7F...0x9F).contains($0) })
    #expect(!raw.contains { (0x2028...0x202E).contains($0) || (0x2066...0x2069).contains($0) })
    #expect(raw.contains(0x201C) && raw.contains(0x1F600))
  }

  @Test(
    "numbers are written as they are",
    arguments: [(0, "0"), (-17, "-17"), (1_000, "1000"), (Int.min, "-9223372036854775808")])
  func numbers(number: Int, text: String) {
    var writer = JSONWriter()
    writer.number(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test(
    "shares have up to three decimals and are never out of range",
    arguments: [
      (1.0, "1.0"), (0.0, "0.0"), (0.8734, "0.873"), (0.05, "0.05"), (0.9999, "1.0"), (7, "1.0"),
      (-1, "0.0"), (.nan, "0.0"),
    ])
  func shares(share: Double, text: String) {
    var writer = JSONWriter()
    writer.share(share)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }
}
