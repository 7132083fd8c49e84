import DiscussionModel
import Evaluation
import Importers
import Reconstruction
import Testing
import _TestSupport

/// Pages that nobody wrote by hand.
@Suite("Hostile pages")
struct HostilePagesTests {
  /// What the random pages are put together of: all that importers and threaders look for.
  private static let pieces: [[UInt8]] =
    [
      "1 ( +2 / -1 )", "-8 ( +1", "3 (", "Login to comment", "44 Comments", "By Ann", "© KYODO",
      "©", "The requested article has expired", "OttoToday 09:03 am JST", "Today", "@", "@Otto",
      "Otto", ">", "\"", "\u{201C}", "\u{201D}", "\u{2018}", "…", "...", " ", "\u{A0}", "  ", "• 2",
      "    ", "\t", "\r", "a bridge is what this little town needs", "Moderator: no",
      "the ferry has always been good", "渡し船は九時に止まります。", "e\u{301}", "👩\u{200D}👩\u{200D}👧",
      "\u{1B}[31m",
      "\u{FEFF}", "\u{202E}", "Home / Opinion", "The author is late.", "Posted in: x",
      "More in Sports",
      "Jun. 22, 2012 - 09:53AM JST:", "at 02:03 PM JST", "(", ")", "/", "https://example.org/a b",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC2], [0xE2, 0x80], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0x07],
    ]

  private static func page(_ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        bytes += pieces[Int.random(in: pieces.indices, using: &random)]
        if Int.random(in: 0..<8, using: &random) == 0 {
          bytes.append(UInt8.random(in: 1...255, using: &random))
        }
      }
      bytes += Bool.random(using: &random) ? [0x0A] : [0x0A, 0x0A]
    }
    return bytes
  }

  @Test(
    "no bytes make the loader trap, and what it makes of them hangs together", arguments: 0..<20)
  func fuzz(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for round in 0..<100 {
      let bytes = Self.page(&random)
      guard let discussion = Self.read(bytes) else { continue }
      guard let fault = Consistency.fault(in: discussion) else { continue }
      let comment =
        "seed \(seed), page \(round): \(fault)\n\(String(decoding: bytes, as: UTF8.self))"
      Issue.record("\(comment)")
    }
  }

  @Test("random bytes of any value are read or refused", arguments: 0..<4)
  func noise(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<50 {
      let bytes = (0..<300).map { _ in UInt8.random(in: 1...255, using: &random) }
      guard let discussion = Self.read(bytes) else { continue }
      #expect(Consistency.fault(in: discussion) == nil)
    }
  }

  @Test("a named comment whose body was lost may be the last of the page")
  func lastBodyLost() async {
    await #expect(processExitsWith: .success) {
      let page =
        "Login to comment\nOtto\nA bridge is what we need, and soon.\nFrieda\nWho pays for it?\nOtto\n"
      _ = Conversation(page: page)
    }
  }

  /// Reads a page as the loader does, or not where it is refused.
  private static func read(_ bytes: [UInt8]) -> Discussion? {
    guard let page = try? ImporterRegistry.read(bytes, source: "fuzz") else { return nil }
    return reconstruct(page)
  }
}
