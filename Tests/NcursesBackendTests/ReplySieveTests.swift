import TerminalUI
import Testing

@testable import NcursesBackend

@Suite struct ReplySieveTests {
  /// What a sieve makes of pieces that come one after the other, with a pause behind each.
  private func sift(
    _ pieces: [String], isDue: Bool = true
  ) -> (keys: String, answers: [Ground?]) {
    var sieve = ReplySieve()
    var keys = ""
    var answers: [Ground?] = []
    for piece in pieces {
      for scalar in piece.unicodeScalars {
        if let answer = sieve.take(scalar, isSoon: isDue) { answers.append(answer.ground) }
      }
      sieve.pause(isDue: isDue)
      keys.unicodeScalars += sieve.takeKeys()
    }
    return (keys, answers)
  }

  private static let light = "\u{1B}]11;rgb:fdfd/f6f6/e3e3"

  @Test(
    "an answer names a ground, in all ways in which terminals write it",
    arguments: [
      ("rgb:ffff/ffff/ffff", .light), ("rgb:0/0/0", .dark), ("rgb:f/f/f", .light),
      ("rgb:1e/1e/2e", .dark), ("rgb:fdf/f6f/e3e", .light), ("rgba:ffff/ffff/ffff/0000", .light),
      ("rgb:FD/F6/E3", .light), ("rgb:fff/ff", nil), ("", nil), ("rgb:fffff/0/0", nil),
      ("rgb://", nil),
    ] as [(String, Ground?)])
  func ways(color: String, ground: Ground?) {
    for end in ["\u{7}", "\u{1B}\\"] {
      let (keys, answers) = sift(["\u{1B}]11;" + color + end])
      #expect(keys.isEmpty)
      #expect(answers == [ground])
    }
  }

  @Test("an answer among keys leaves them as they are", arguments: [false, true])
  func among(isDue: Bool) {
    let (keys, answers) = sift(["j\u{1B}" + Self.light + "\u{7}]k\u{1B}"], isDue: isDue)
    #expect(keys == "j\u{1B}]k\u{1B}")
    #expect(answers == [.light])
  }

  @Test("an answer in two pieces is no key; only an escape that comes alone is taken for one")
  func pieces() {
    let answer = Array((Self.light + "\u{1B}\\").unicodeScalars).map(String.init)
    for count in 1..<answer.count {
      let (keys, answers) = sift([
        answer[..<count].joined(), answer[count...].joined() + "j",
      ])
      #expect(keys == (count == 1 ? "\u{1B}j" : "j"), "parted before \(count)")
      #expect(answers == [.light])
    }
    #expect(sift(answer).keys == "\u{1B}")
    #expect(sift(answer).answers == [.light])
  }

  @Test("an answer that nobody waits for any more is one all the same, if it comes in a piece")
  func late() {
    let (keys, answers) = sift(["j", Self.light + "\u{7}", "k"], isDue: false)
    #expect(keys == "jk")
    #expect(answers == [.light])
  }

  @Test(
    "keys that begin as an answer does come through, in order",
    arguments: [
      ["\u{1B}]"], ["\u{1B}", "]"], ["\u{1B}]11x"], ["\u{1B}\u{1B}]1"], ["]11;"], ["\u{1B}]]"],
      ["\u{1B}]", "\u{1B}"],
    ])
  func keys(pieces: [String]) {
    for isDue in [false, true] {
      let (keys, answers) = sift(pieces + ["j"], isDue: isDue)
      #expect(keys == pieces.joined() + "j")
      #expect(answers.isEmpty)
    }
    // At once where no answer is due.
    #expect(sift(pieces, isDue: false).keys == pieces.joined())
  }

  @Test("an answer that was cut off ends where keys begin")
  func cut() {
    let (keys, answers) = sift(["\u{1B}]11;rgb:ff", "j", "k"])
    #expect(keys == "jk")
    #expect(answers.isEmpty)
    #expect(sift(["\u{1B}]11;" + String(repeating: "f", count: 40) + "k"]).keys.hasSuffix("ffk"))
  }

  @Test(
    "consoles are not asked, and screen is asked in its own way as well",
    arguments: [
      ("linux", nil), ("linux-16color", nil), ("sun", nil), ("ansi", nil),
      ("xterm-256color", "\u{1B}]11;?\u{7}"), ("tmux-256color", "\u{1B}]11;?\u{7}"),
      ("ansible", "\u{1B}]11;?\u{7}"),
      ("screen.xterm-256color", "\u{1B}]11;?\u{7}\u{1B}P\u{1B}]11;?\u{7}\u{1B}\\"),
    ] as [(String, String?)])
  func question(term: String, expected: String?) {
    #expect(GroundQuestion.bytes(for: term) == expected.map { Array($0.utf8) })
  }
}
