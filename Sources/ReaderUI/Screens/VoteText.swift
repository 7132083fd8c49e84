import DiscussionModel
import DiscussionQuery

/// Votes in words and figures.
enum VoteText {
  /// The score with its sign (`+11`, `−4`, `0`), empty where there is none.
  static func net(_ votes: Votes, glyphs: Glyphs) -> String {
    guard let score = votes.score else { return "" }
    return signed(score, glyphs: glyphs)
  }

  /// A figure with its sign.
  static func signed(_ number: Int, glyphs: Glyphs) -> String {
    number > 0 ? "+\(number)" : number < 0 ? glyphs.minus + "\(number.magnitude)" : "0"
  }

  /// The counts and the score, as the status line says them: `1 up 5 down, −4`.
  static func words(_ votes: Votes?, glyphs: Glyphs) -> String {
    guard let votes else { return "no votes" }
    var parts: [String] = []
    if let up = votes.up, let down = votes.down {
      if up + down == 0 { return "no votes" }
      parts.append("\(up) up \(down) down")
    }
    let net = net(votes, glyphs: glyphs)
    if !net.isEmpty { parts.append(net) }
    return parts.isEmpty ? "votes not known" : parts.joined(separator: ", ")
  }
}
