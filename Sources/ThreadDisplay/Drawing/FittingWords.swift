import DiscussionModel
import TerminalUI
import Wording

// Of what can be said the part that so many cells show.

extension PageDescription {
  /// Site and section: `Harbour Post · local`; of a page that marks no comments also what it lacks.
  ///
  /// - Parameter cells: how many it should take; before what such a page lacks, section and site give way.
  package func site(within cells: Int) -> String {
    guard !lacks.isEmpty else { return place.joined(separator: glyphs.separator) }
    let all = (0...place.count).reversed().map { place.prefix($0) + lacks } + [lacks.suffix(1)]
    let fitting = all.lazy.map { $0.joined(separator: glyphs.separator) }
      .first { TextWidth.of($0) <= cells }
    return fitting ?? ""
  }
}

extension CommentNaming {
  /// How a comment begins: as many of its words as a row of so many cells shows, and one cell more if it has it.
  package func opening(of index: Int, cells: Int) -> String {
    guard let words = discussion.opening(of: index) else { return "" }
    return discussion.text[discussion.text.start(of: words, within: cells + 1)]
  }
}

extension QuoteOrigin {
  /// Where the quote comes from: `↑ #18 Hana part`; the name gives way where there is little room.
  package func label(within cells: Int) -> String {
    if isUnresolved {
      let long = "source " + place
      return TextWidth.of(long) <= cells ? long : place
    }
    var part = isPartOfComment ? " part" : ""
    guard let writer else { return place + doubt + part }
    let most = cells - TextWidth.of(place) - doubt.count - 1
    // The whole name is worth more than the word behind it.
    if TextWidth.of(writer) > most - part.count, TextWidth.of(writer) <= most { part = "" }
    let room = most - part.count
    let name = room >= 3 ? " " + TextWidth.clipped(writer, to: room) : ""
    return place + name + doubt + part
  }
}

extension Page {
  /// How many comments there are: `44 comments`, `about 44 comments`, `the first 69 comments` of a beginning.
  package var comments: String {
    let count = PageDescription.comments(
      discussion.comments.count, isInferred: discussion.segmentation == .inferred)
    return isBeginning ? "the first " + count : count
  }

  /// How many comments stand below one; 0 as long as that is not known.
  package func below(_ index: Int) -> Int {
    isBeginning ? 0 : Int(discussion.tree.descendants[index])
  }

  /// What a folded comment hides: `9 folded, 3 unread, best +4`; empty where nothing.
  ///
  /// - Parameters:
  ///   - index: the folded comment.
  ///   - read: which comments were read.
  ///   - glyphs: the signs.
  package func folded(under index: Int, read: ReadMarks, glyphs: Glyphs) -> String {
    CommentRemarks.folded(
      below(index), unread: read.unread(below: index, on: self),
      best: facts.bestScore(below: index), glyphs: glyphs)
  }
}
