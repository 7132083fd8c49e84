import DiscussionModel
import DiscussionQuery
import TextKit

/// Why a comment is read as it is: who wrote it, whom it answers, where it stands and begins.
///
/// Each claim comes in words, with the lines of the input that it rests on;
/// figures of probability tell a reader nothing. Pure: the same comment of
/// the same discussion is always explained in the same words.
package struct Explanation: Hashable, Sendable {
  /// What a claim is about.
  package enum Subject: String, Sendable, CaseIterable {
    /// Who wrote the comment.
    case writer = "Writer"
    /// Whom it answers.
    case answers = "Answers"
    /// Under which comment it stands.
    case place = "Stands under"
    /// Where it begins and ends, on a page that marks neither.
    case cut = "Cut"
  }

  /// Words of the page on which a claim rests.
  package struct Ground: Hashable, Sendable {
    /// The 1-based line of the input, or `nil` where the input has no lines.
    package var line: Int?
    /// The words, in the store.
    package var words: ByteRange
    /// Whether they are quoted.
    package var isQuote: Bool
    /// Where they stand or come from: `in #33`, `= line 337, whole`; empty where there is nothing to add.
    package var note: String
  }

  /// Something that is held of the comment.
  package struct Claim: Hashable, Sendable {
    /// What it is about.
    package var subject: Subject
    /// What is held: a name, a comment; empty where `says` tells all.
    package var title: String
    /// How sure it is, and why, in a sentence.
    package var says: String
    /// The words it rests on.
    package var grounds: [Ground] = []
    /// What else is to be said: what was left out, other candidates and why they lost.
    package var remarks: [String] = []
  }

  /// Something that a reader may adopt instead.
  package struct Choice: Hashable, Sendable {
    /// What it is about: the place or the cut.
    package var subject: Subject
    /// What would be held: `#18 Hana`, `nobody (top level)`.
    package var title: String
    /// What speaks for it, or that nothing does.
    package var says: String
    /// What would have to be set right; `nil` where it is so already.
    package var correction: Correction?
  }

  /// The index of the comment.
  package let comment: Int
  /// The 1-based lines of the input on which it stands, or `nil` where the input has no lines.
  package let lines: ClosedRange<Int>?
  /// What is held of it, in the order of ``Subject``.
  package let claims: [Claim]
  /// What may be adopted instead, the present state among it, in the order of ``Subject``.
  package let choices: [Choice]

  /// Explains a comment.
  ///
  /// - Parameters:
  ///   - comment: its index.
  ///   - discussion: the page.
  ///   - corrections: what was set right by hand.
  package init(
    of comment: Int, in discussion: Discussion, corrections: Corrections = Corrections()
  ) {
    let explainer = Explainer(discussion: discussion, index: comment, corrections: corrections)
    self.comment = comment
    lines = explainer.lines
    claims =
      [explainer.writer] + explainer.answers + [explainer.place] + [explainer.cut].compactMap { $0 }
    choices = explainer.places + explainer.cuts
  }

  /// What stands above it: `Why: #31`.
  package var title: String { "Why: #\(comment + 1)" }

  /// Where the comment stands: `lines 329–337 of the page`; `nil` where the input has no lines.
  package func place(glyphs: Glyphs) -> String? {
    lines.map { lines in
      lines.count == 1
        ? "line \(lines.lowerBound) of the page"
        : "lines \(lines.lowerBound)\(glyphs.range)\(lines.upperBound) of the page"
    }
  }
}

/// What explanations of one comment are made of.
struct Explainer {
  let discussion: Discussion
  let index: Int
  let corrections: Corrections
  /// What comments are called.
  let naming: CommentNaming
  /// The comments that it answers.
  let answered: Set<Int>
  /// The comments of which it repeats words inside its own sentences.
  let repeated: Set<Int>
  /// So many comments that it answers are told of, and so many under which it may be put: nobody reads more of them.
  static let most = 40

  init(discussion: Discussion, index: Int, corrections: Corrections) {
    self.discussion = discussion
    self.index = index
    self.corrections = corrections
    // Names alone have no signs.
    naming = CommentNaming(discussion, glyphs: .unicode)
    let comment = discussion.comments[index]
    answered = Set(comment.replies.map(\.target))
    repeated = Set(
      comment.blocks.lazy.flatMap { discussion.blocks[$0].inlineQuotes }
        .compactMap(\.quote.comment))
  }

  var comment: Comment { discussion.comments[index] }

  /// Whether the input says what was worked out before, and nothing was looked for on the page.
  var isResolved: Bool { discussion.page.resolution != nil }

  /// What gives its reasons or none: an export that was read again is no page.
  var inputWord: String { isResolved ? "the file" : "the page" }

  /// Whether the input itself says that the comment stands under none.
  var isStatedTopLevel: Bool {
    guard let marks = discussion.page.marks,
      let mark = marks.first(where: { $0.id == comment.id }),
      case .nobody? = mark.links.first?.target
    else { return false }
    return true
  }

  /// The lines of the comment.
  var lines: ClosedRange<Int>? {
    guard let first = comment.line else { return nil }
    guard let last = comment.blocks.last else { return first...first }
    let range = discussion.blocks[last].range
    let end = range.isEmpty ? range.lowerBound : range.upperBound - 1
    return first...max(first, discussion.text.line(at: end) ?? first)
  }

  /// A paragraph as a ground.
  func ground(_ block: Int, note: String = "") -> Explanation.Ground {
    let block = discussion.blocks[block]
    return Explanation.Ground(
      line: block.line, words: block.range, isQuote: block.quote != nil, note: note)
  }
}
