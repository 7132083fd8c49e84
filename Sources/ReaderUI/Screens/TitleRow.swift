import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - The title row of the conversation

extension ReaderScreen {
  /// Draws the title row: title and site of the page, in whose place stands what matters more.
  func drawTitle(_ screen: ThreadScreen, into buffer: inout Buffer) {
    let discussion = screen.page.discussion
    var right = StyledLine()
    let floor = floorWords
    if let limit = state.view.limit {
      let count = "  \(limit.hitCount) of \(discussion.comments.count)"
      let room = max(8, metrics.size.width - TextWidth.of(count) - 16)
      right.add(TextWidth.clipped(limit.limit.text, to: room) + count + floor, theme[.limit])
    } else if let reading = readingWords {
      right.add(reading, theme[.limit])
    } else if !floor.isEmpty {
      right.add(floor, theme[.limit])
    } else if let head = hiddenHead(screen) {
      right.add(TextWidth.clipped(head, to: metrics.size.width * 2 / 3), theme[.prose])
    } else {
      right.add(screen.look.site, theme[.detail])
    }
    rows.drawTitle(screen.look.title, right: right, keepsRight: isRightKept(screen), into: &buffer)
  }

  /// What is hidden by its score: `  score>=−5  12 hidden`.
  private var floorWords: String {
    guard let floor = state.view.floor else { return "" }
    return "  score>=\(VoteText.signed(floor.score, glyphs: glyphs))  \(floor.hidden) hidden"
  }

  /// Whether what stands right in the title row is worth more than the title: a limit, the head of what is read.
  private func isRightKept(_ screen: ThreadScreen) -> Bool {
    state.view.limit != nil || state.view.floor != nil || hiddenHead(screen) != nil
  }

  /// The head of the selected comment where it is off the screen: `#26 Marrow → wataru`.
  private func hiddenHead(_ screen: ThreadScreen) -> String? {
    guard state.panes.acting == .thread, let index = state.selectedComment,
      let shown = screen.visible.first,
      screen.layout.view.entries[shown.position].item == .comment(index), shown.y < 0
    else { return nil }
    let words = screen.look.words
    let answered = words.answered(by: index)
    return words.number(index) + " " + words.writer(of: index)
      + (answered.isEmpty ? "" : " \(glyphs.answers) \(answered)")
  }
}

extension ThreadLook {
  /// The page's title, lit words in it in reverse.
  func makeTitle() -> StyledLine {
    var line = StyledLine()
    guard let title = discussion.article.title else {
      line.add(ArticleWords(discussion: discussion, glyphs: glyphs).title, theme[.title])
      return line
    }
    let shown = discussion.text.rowful(of: title.range)
    for piece in pieces(of: shown, style: theme[.title]) {
      line.add(discussion.text[piece.bytes], piece.style)
    }
    return line
  }
}
