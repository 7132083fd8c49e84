import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// What is selected as text for other programs: cleaned, since a page may hold anything.
struct PlainText {
  private let state: ReaderState
  private let discussion: Discussion
  private let naming: CommentNaming

  /// The text of a state; `nil` while the page is being read.
  init?(_ state: ReaderState) {
    guard let page = state.page else { return nil }
    self.state = state
    discussion = page.discussion
    naming = CommentNaming(page.discussion, glyphs: state.options.glyphs)
  }

  /// The text of what is selected, without its head.
  var selection: String {
    guard let index = state.selectedComment else { return article }
    return text(of: index)
  }

  /// What is selected with its head; of a folded comment the whole thread, of the article the whole page.
  var thread: String {
    guard let index = state.selectedComment else {
      let all = discussion.tree.preorder.map { entry(of: Int($0)) }
      return ([article] + all).joined(separator: "\n")
    }
    guard state.selectedEntry?.form == .folded else { return entry(of: index) }
    return subtree(of: index).map(entry).joined(separator: "\n")
  }

  /// What ``thread`` holds, in words.
  var threadName: String {
    guard let index = state.selectedComment else { return "the whole page" }
    let below = Int(discussion.tree.descendants[index])
    guard state.selectedEntry?.form == .folded, below > 0 else {
      return "comment " + naming.number(index)
    }
    return "\(naming.number(index)) and \(Figures.grouped(below)) below it"
  }

  /// Own words, or those of the quote that has the focus, behind `>` and below their writer's name.
  var quote: String {
    guard let index = state.selectedComment else { return "" }
    if let place = state.focusedQuote {
      let name = place.quote.comment.map(writer) ?? "Quoted by " + writer(index)
      return name + " wrote:\n" + quoted(lines(place.at))
    }
    let own = discussion.comments[index].blocks.filter { discussion.blocks[$0].isOwn }
    let paragraphs = own.map { quoted(lines(discussion.blocks[$0].range)) }
    return writer(index) + " wrote:\n" + paragraphs.joined(separator: ">\n")
  }

  /// The page's address, or the file's whole path with the comment's number; `nil` for a page from standard input.
  var link: String? {
    if let url = discussion.article.url.flatMap(WebAddress.init) { return url.text }
    guard discussion.source != "-", discussion.source != "standard input" else { return nil }
    let number = state.selectedComment.map { "#\(discussion.number(of: $0))" } ?? ""
    return cleaned(path(of: discussion.source)) + number
  }

  /// A path that leads to a file from anywhere, where it is known from where the file was named.
  private func path(of source: String) -> String {
    if source.hasPrefix("/") || state.folder.isEmpty { return source }
    let named = source.hasPrefix("./") ? source.dropFirst(2) : source[...]
    return state.folder + (state.folder.hasSuffix("/") ? "" : "/") + named
  }

  /// The lit words; pieces apart from each other are joined by an ellipsis.
  var litWords: String {
    (state.view.light?.words ?? []).map { lines($0).joined(separator: "\n") }
      .joined(separator: " … ")
  }

  /// The text of a comment, quotes behind `>`.
  func text(of index: Int) -> String {
    var paragraphs: [String] = []
    for block in discussion.comments[index].blocks {
      guard let kind = discussion.kind(ofBlock: block, in: index) else { continue }
      let lines = lines(discussion.blocks[block].range)
      paragraphs.append(kind == .quote ? quoted(lines) : lines.map { $0 + "\n" }.joined())
    }
    return paragraphs.joined(separator: "\n")
  }

  // MARK: Pieces

  private var article: String {
    let title = discussion.article.title.map { lines($0.range).joined(separator: " ") + "\n" }
    let body = discussion.article.body.map { paragraph in
      lines(paragraph.range).map { $0 + "\n" }.joined()
    }
    return ((title.map { [$0] } ?? []) + body).joined(separator: "\n")
  }

  /// A comment with its head: number, writer, whom it answers, time, score.
  private func entry(of index: Int) -> String {
    var head = naming.head(of: index)
    if let time = naming.time(of: index) { head += "  " + time }
    if let votes = discussion.comments[index].votes {
      let net = VoteText.net(votes, glyphs: naming.glyphs)
      if !net.isEmpty { head += "  " + net }
    }
    return cleaned(head) + "\n\n" + text(of: index)
  }

  private func subtree(of index: Int) -> [Int] {
    discussion.tree.subtree(of: index).map(Int.init)
  }

  private func writer(_ index: Int) -> String {
    discussion.comments[index].author.map {
      cleaned($0.markedName) + " (" + naming.number(index) + ")"
    } ?? naming.number(index)
  }

  private func quoted(_ lines: [String]) -> String { lines.map { "> " + $0 + "\n" }.joined() }

  /// The lines of a range, each cleaned: a terminal may get to see them.
  private func lines(_ range: ByteRange) -> [String] {
    discussion.text[range].split(separator: "\n", omittingEmptySubsequences: false).map(cleaned)
  }

  private func cleaned(_ text: some StringProtocol) -> String {
    String(String.UnicodeScalarView(TextWidth.cleaned(text)))
  }
}
