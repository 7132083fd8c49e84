/// The votes on a comment, as printed.
///
/// The net is not always `up - down`: some pages print a net that is off by
/// one, and a vote line at the end of a page can be cut. What is missing is
/// `nil`; nothing is computed to fill it.
package struct Votes: Hashable, Sendable {
  /// Votes for, never negative.
  package var up: Int?
  /// Votes against, as a positive number.
  package var down: Int?
  /// The net score as the page prints it.
  package var net: Int?

  /// Votes as printed; a part that the page does not give is `nil`.
  package init(up: Int?, down: Int?, net: Int?) {
    self.up = up
    self.down = down
    self.net = net
  }

  /// The votes cast either way, where both counts are known.
  package var cast: Int? {
    guard let up, let down else { return nil }
    return up + down
  }
}
