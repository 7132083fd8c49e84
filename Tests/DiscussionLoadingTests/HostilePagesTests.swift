import DiscussionLoading
import DiscussionModel
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
      guard let discussion = try? DiscussionLoader.load(bytes, source: "fuzz") else { continue }
      if let fault = Consistency.fault(in: discussion) {
        Issue.record(
          "seed \(seed), page \(round): \(fault)\n\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test("random bytes of any value are read or refused", arguments: 0..<4)
  func noise(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<50 {
      let bytes = (0..<300).map { _ in UInt8.random(in: 1...255, using: &random) }
      guard let discussion = try? DiscussionLoader.load(bytes, source: "noise") else { continue }
      #expect(Consistency.fault(in: discussion) == nil)
    }
  }

  @Test("a chain of 100,000 replies is a tree of that depth")
  func chain() throws {
    var bytes = Array("Login to comment\n\nword0 a0 b0 c0 d0 e0 f0.\n\n0 ( +0 / -0 )\n\n".utf8)
    for index in 1..<100_000 {
      for step in [index - 1, index] {
        bytes += "word\(step) a\(step) b\(step) c\(step) d\(step) e\(step) f\(step).\n\n".utf8
      }
      bytes += "0 ( +0 / -0 )\n\n".utf8
    }
    let discussion = try DiscussionLoader.load(bytes, source: "chain")
    #expect(discussion.comments.count == 100_000)
    #expect(discussion.tree.depths.max() == 99_999)
  }

  @Test("100,000 comments of one line are read")
  func many() throws {
    var bytes = Array("Login to comment\n\n".utf8)
    for index in 0..<100_000 { bytes += "Bridge \(index)\n\n0 ( +0 / -0 )\n\n".utf8 }
    let discussion = try DiscussionLoader.load(bytes, source: "many")
    #expect(discussion.comments.count == 100_000)
    #expect(discussion.tree.roots.count == 100_000)
  }

  @Test("an input that cannot be read is named with its line and what to do")
  func refused() {
    #expect {
      try DiscussionLoader.load([0x61, 0x0A, 0x00], source: "photo.png")
    } throws: { error in
      "\(error)".hasPrefix("photo.png:2: ")
    }
    #expect {
      try DiscussionLoader.load([], source: "empty.txt")
    } throws: { error in
      "\(error)".hasPrefix("empty.txt: ")
    }
  }
}
