import DiscussionModel

extension Votes {
  /// The net as printed, else the difference of the counts where both are known.
  package var score: Int? {
    if let net { return net }
    guard let up, let down else { return nil }
    return up - down
  }
}

extension NameCertainty {
  /// The degree in which a name is printed: plain when sure, `~` when likely, `?` when a guess.
  package var grade: Certainty {
    switch self {
    case .stated, .header, .address: .sure
    case .selfReference: .likely
    case .style: .guess
    }
  }
}
