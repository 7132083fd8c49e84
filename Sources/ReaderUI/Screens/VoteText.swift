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
    let net = net(votes, glyphs: glyphs)
    guard let up = votes.up, let down = votes.down else {
      return net.isEmpty ? "votes not known" : net
    }
    if up + down == 0 { return "no votes" }
    return "\(up) up \(down) down" + (net.isEmpty ? "" : ", " + net)
  }
}
