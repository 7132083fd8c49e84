import DiscussionModel
import DiscussionQuery
import TerminalUI
import Wording

/// What the screens ask of a discussion again and again, worked out once when it is loaded.
package struct PageFacts: Sendable {
  /// What each comment is known by, close together: loops over all comments read nothing else of them.
  package let ids: [CommentID]
  /// What limits and statistics read.
  package let query: QueryIndex
  /// Who answers and quotes whom.
  package let backlinks: Backlinks
  /// Under each comment those that answer it and stand elsewhere, in page order.
  let ghosts: GhostRows
  /// The most votes that were cast on one comment, or the highest score where only scores are known; 0 without votes.
  package let busiest: Int
  /// The cells of the longest score.
  package let netWidth: Int
  /// The cells of the longest name with its mark and of the longest depth beside one.
  let nameCells: Int
  /// The cells of the longest count of folded comments with the blank before it; 0 where nothing can be folded.
  let hiddenCells: Int
  /// For each comment the best score among those below it, or `Int32.min` where none has one.
  private let bestBelow: [Int32]
  /// What of the page was not understood, in the order of its lines; the site's own text is none of it.
  package let notUnderstood: [Diagnostic]
  /// The comments that the site shows folded.
  package let collapsed: [CommentID]
  /// The deepest depth, 0 where nothing is answered.
  package let maxDepth: Int
  /// Whether every comment has its day, and whether one has votes for and against.
  package let isDated: Bool, hasBothVotes: Bool
  /// Whether a comment quotes another.
  package let hasQuotes: Bool
  /// Whether most cuts between comments are guesses.
  package let mostCutsAreGuesses: Bool
  /// How many comments answer another and are named.
  package let tally: PageTally

  /// The facts of a discussion with its index; linear.
  package init(_ query: QueryIndex) {
    let discussion = query.discussion
    self.query = query
    ids = discussion.comments.map(\.id)
    backlinks = Backlinks(comments: discussion.comments, blocks: discussion.blocks)
    ghosts = GhostRows(discussion)
    var busiest = 0
    var netWidth = 0
    for votes in discussion.comments.lazy.compactMap(\.votes) {
      busiest = max(busiest, votes.cast ?? abs(votes.net ?? 0))
      netWidth = max(netWidth, VoteText.net(votes, glyphs: .unicode).count)
    }
    self.busiest = busiest
    self.netWidth = netWidth
    bestBelow = Self.bestBelow(discussion)
    let most = Int(discussion.tree.descendants.max() ?? 0)
    hiddenCells = most == 0 ? 0 : 2 + Figures.grouped(most).count
    notUnderstood = discussion.diagnostics.filter { !$0.isUnderstood }
    collapsed = discussion.comments.indices
      .filter { discussion.comments[$0].state == .collapsed }.map { discussion.comments[$0].id }
    let maxDepth = Int(discussion.tree.depths.max() ?? 0)
    self.maxDepth = maxDepth
    nameCells =
      Self.longestName(query)
      + (CommentNaming.showsDepth(maxDepth) ? 2 + String(maxDepth).count : 0)
    isDated = discussion.comments.allSatisfy { $0.posted?.day != nil }
    hasBothVotes = discussion.comments.contains { $0.votes?.controversy != nil }
    hasQuotes = discussion.blocks.contains { $0.quote?.comment != nil }
    mostCutsAreGuesses = discussion.mostCutsAreGuesses
    tally = PageTally(discussion.comments, writers: query.writerCount)
  }

  /// The cells of the longest name; that of a comment without a name has one.
  private static func longestName(_ query: QueryIndex) -> Int {
    let hasMarks = query.discussion.comments.contains {
      $0.author.map { $0.certainty.grade != .sure } ?? false
    }
    return query.writerNames.reduce(1) { max($0, TextWidth.of($1) + (hasMarks ? 1 : 0)) }
  }

  /// The best score among the comments below one, or `nil` where none has one.
  package func bestScore(below index: Int) -> Int? {
    bestBelow[index] == .min ? nil : Int(bestBelow[index])
  }

  private static func bestBelow(_ discussion: Discussion) -> [Int32] {
    var best = [Int32](repeating: .min, count: discussion.comments.count)
    for index in discussion.tree.preorder.reversed().lazy.map(Int.init) {
      guard let parent = discussion.tree.parent(of: index) else { continue }
      let own = discussion.comments[index].votes?.score.map { Int32(clamping: $0) } ?? .min
      best[parent] = max(best[parent], best[index], own)
    }
    return best
  }

  /// Whether the page has votes at all.
  package var hasVotes: Bool { netWidth > 0 }
}
