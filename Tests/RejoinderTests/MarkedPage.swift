import Evaluation

/// A page of letters that are hard to place: marks by the handful, wide letters, ambiguous and unprintable ones.
enum MarkedPage {
  /// Letters by what is hard about them; the last are of several kinds at once.
  private static let letters: [[String]] = [
    ["a", "e", "i", "o", "n", "r", "s", "t"],
    [
      "e\u{301}", "o\u{308}\u{304}", "n\u{303}\u{332}\u{30A}", "ж\u{308}", "ø\u{301}\u{323}\u{302}",
    ],
    ["日", "本", "語", "한", "글", "Ａ", "。", "🍵", "𠮷"],
    ["語\u{302}", "か\u{3099}", "🍵\u{20E3}", "한\u{302}\u{323}\u{304}\u{308}"],
    ["±", "×", "…", "①", "α", "Ж", "│", "▌", "“", "”", "—", "°", "§"],
    ["\u{200D}", "\u{FE0F}", "\u{AD}", "\u{200F}", "\u{378}", "\u{FFFD}", "\u{1160}"],
    ["a" + String(repeating: "\u{301}", count: 12), "日" + String(repeating: "\u{302}", count: 9)],
  ]

  /// A page as it is saved; what a seed gives is the same in every run.
  static func text(using random: inout SeededRandom) -> String {
    let names = (0..<6).map { _ in word(of: 1...7, using: &random) }
    let count = Int.random(in: 2...40, using: &random)
    var paragraphs: [String] = []
    var text = "Harbour Post\nlocal\n\nFerry \(sentence(using: &random))\n\n\(count) Comments\n"
    text += "Login to comment\n\n"
    for _ in 0..<count {
      if let quoted = paragraphs.randomElement(using: &random), Bool.random(using: &random) {
        text += "\(names.randomElement(using: &random) ?? "")Today 08:02 am JST\n\n\(quoted)\n\n"
      }
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let paragraph = sentence(using: &random)
        paragraphs.append(paragraph)
        text += paragraph + "\n\n"
      }
      text += "1 ( +1 / -0 )\n\n"
    }
    return text + "Login to leave a comment\n"
  }

  private static func sentence(using random: inout SeededRandom) -> String {
    (0..<Int.random(in: 3...40, using: &random))
      .map { _ in word(of: 1...12, using: &random) }.joined(separator: " ")
  }

  private static func word(of lengths: ClosedRange<Int>, using random: inout SeededRandom) -> String
  {
    var word = ""
    for _ in 0..<Int.random(in: lengths, using: &random) {
      word += letters.randomElement(using: &random)?.randomElement(using: &random) ?? ""
    }
    return word
  }
}
