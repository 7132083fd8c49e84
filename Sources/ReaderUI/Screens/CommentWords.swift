import DiscussionModel
import DiscussionQuery
import TerminalUI
import TextKit

/// Comments in words: whom they are by, whom they answer, how they begin.
struct CommentWords {
  let page: Page
  let glyphs: Glyphs

  private var discussion: Discussion { page.discussion }

  /// The writer's name with the mark of its degree, or the sign for nobody known.
  func writer(of index: Int) -> String {
    discussion.comments[index].author?.markedName ?? glyphs.nobody
  }

  /// A comment as the other end of an arrow: its writer, else its number.
  func whom(_ index: Int) -> String {
    discussion.comments[index].author?.markedName ?? number(index)
  }

  /// Its number: `#31`.
  func number(_ index: Int) -> String { "#\(discussion.number(of: index))" }

  /// Writer and number: `Marrow #26`, or only the number where nobody is known.
  func named(_ index: Int) -> String {
    discussion.comments[index].author.map { $0.markedName + " " + number(index) } ?? number(index)
  }

  /// All whom it answers, each once and in the surest degree: `Marrow + Hana`; empty where nobody.
  func answered(by index: Int) -> String {
    var names: [(grade: Certainty, shown: String)] = []
    var places: [String: Int] = [:]
    for target in discussion.targets(of: index) {
      let author = discussion.comments[target].author
      let key = author?.name.lowercased() ?? number(target)
      let grade = author?.certainty.grade ?? .sure
      guard let known = places[key] else {
        places[key] = names.count
        names.append((grade, whom(target)))
        continue
      }
      if names[known].grade < grade { names[known] = (grade, whom(target)) }
    }
    return names.map(\.shown).joined(separator: " + ")
  }

  /// Its first own words, else the first words of all: as many as a row of so many cells shows, and one more if it has them.
  func opening(of index: Int, cells: Int) -> String {
    let blocks = discussion.comments[index].blocks
    let first = blocks.first { discussion.blocks[$0].isOwn } ?? blocks.first
    guard let first else { return "" }
    let words = discussion.text.rowful(of: discussion.blocks[first].range)
    let shown = TextWidth.fitting(cells + 1, of: discussion.text.bytes, in: words.offsets)
    return discussion.text[ByteRange(shown)]
  }

  /// What a folded comment hides: `+9 folded, 3 unread, best +4`; empty where nothing.
  ///
  /// Of comments none of which was read it is not said that they are unread.
  ///
  /// - Parameters:
  ///   - index: the folded comment.
  ///   - unread: how many of those below it were not read.
  func folded(under index: Int, unread: Int) -> String {
    let below = Int(discussion.tree.descendants[index])
    guard below > 0 else { return "" }
    var text = "+\(below) folded"
    if unread == 0 { text += ", all read" } else if unread < below { text += ", \(unread) unread" }
    guard let best = page.facts.bestScore(below: index) else { return text }
    return text + ", best " + VoteText.signed(best, glyphs: glyphs)
  }

  /// When it was posted: `09:03`, with the day where the page tells it.
  func time(of index: Int) -> String? {
    guard let posted = discussion.comments[index].posted else { return nil }
    guard let day = posted.day, (1...12).contains(day.month) else { return posted.clock }
    return "\(day.day) \(Self.months[day.month - 1]) \(day.year) \(posted.clock)"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension TextStore {
  /// The start of a range, as much of it as any row can show.
  ///
  /// No row has more than some hundred cells, and none of their characters
  /// more than some bytes; a line of the input may have a hundred million.
  func rowful(of range: ByteRange) -> ByteRange {
    let end = min(range.offsets.upperBound, range.offsets.lowerBound + 4_096)
    return ByteRange(range.offsets.lowerBound..<bytes(of: range).scalarStart(atOrAfter: end))
  }
}
