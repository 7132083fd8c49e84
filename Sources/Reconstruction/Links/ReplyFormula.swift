import DiscussionModel
import QuoteMatching
import TextKit

/// Finds whom a comment answers that only says "Exactly!" or "I've heard this view before".
///
/// What agrees with nothing said agrees with what was written just before.
/// Who has heard a view before, or was beaten to it, means one of the last few
/// comments: the one that alone shares words with what follows. A guess
/// always, and only where the comment quotes and names nobody.
struct ReplyFormula {
  private let page: ImportedPage
  private let drafts: [CommentDraft]
  private let order: ReadingOrder

  /// So many comments back a view may have been written.
  private static let reach = 4
  /// So many words must one of them alone share with the answer.
  private static let fewestShared = 2
  /// So many words of a comment are looked at.
  private static let longest = 400

  private static let agreement = keys(
    """
    exactly|precisely|spot on|well said|ditto|hear hear|my thoughts exactly|could not agree more|
    couldnt agree more|i couldnt agree more|you said it|amen to that|my point exactly
    """)
  private static let reference = keys(
    """
    ive heard this view before|ive heard that view before|ive heard this before|
    ive heard this argument before|ive heard that argument before|you beat me to it|
    beat me to it|i was about to say the same|i was going to say the same
    """)

  /// For a page whose order of writing is known.
  init(_ page: ImportedPage, _ drafts: [CommentDraft], _ order: ReadingOrder) {
    self.page = page
    self.drafts = drafts
    self.order = order
  }

  /// The comment that one answers by a formula, or `nil`.
  ///
  /// - Parameters:
  ///   - comment: the index of one that quotes and names nobody.
  func target(of comment: Int) -> Int? {
    let rank = order.rank(of: comment)
    guard rank > 0, order.order != .popular, let first = drafts[comment].paragraphs.first else {
      return nil
    }
    let words = scan(page.paragraphs[first].range)
    let end = words.dropFirst().firstIndex { $0.opensSentence } ?? words.count
    guard end > 0, end <= 8 else { return nil }
    let key = PassageKey.of(words[..<end])
    if Self.agreement.contains(key) { return order.comment(at: rank - 1) }
    guard Self.reference.contains(key) else { return nil }
    return sharer(of: comment, behind: words[end - 1].end, before: rank)
  }

  /// The one of the last comments that alone shares words with another.
  ///
  /// - Parameters:
  ///   - comment: the index of the other.
  ///   - offset: where its formula ends, in the store.
  ///   - rank: its place in the order of writing.
  private func sharer(of comment: Int, behind offset: UInt32, before rank: Int) -> Int? {
    let mine = topics(of: comment, behind: offset)
    let candidates = (max(0, rank - Self.reach)..<rank).map { order.comment(at: $0) }
    let theirs = candidates.map { topics(of: $0).intersection(mine) }
    let scores = theirs.indices.map { index in
      theirs[index].count { word in
        !theirs.indices.contains { $0 != index && theirs[$0].contains(word) }
      }
    }
    guard let best = scores.max(), best >= Self.fewestShared,
      scores.count(where: { $0 == best }) == 1, let index = scores.firstIndex(of: best)
    else { return nil }
    return candidates[index]
  }

  /// The words of a comment that are not everybody's.
  private func topics(of comment: Int, behind offset: UInt32 = 0) -> Set<UInt32> {
    var topics: Set<UInt32> = []
    var count = 0
    for paragraph in drafts[comment].paragraphs where count < Self.longest {
      for word in scan(page.paragraphs[paragraph].range) {
        count += 1
        let letters = page.text.bytes(of: word.range)
        if word.start >= offset, letters.count >= 4, !EverydayWords.contains(letters) {
          topics.insert(word.hash)
        }
      }
    }
    return topics
  }

  private func scan(_ range: ByteRange) -> [Word] {
    WordScanner.words(page.text.bytes(of: range))
  }

  /// The keys of formulas that are parted by strokes.
  private static func keys(_ formulas: String) -> Set<UInt32> {
    Set(
      formulas.split(separator: "|").map { formula in
        let bytes = Array(formula.utf8)
        return PassageKey.of(WordScanner.words(bytes)[...])
      })
  }
}
