import DiscussionModel
import DiscussionQuery
import TerminalUI

/// All that the reader is: `update` changes it, `draw` shows it.
package struct ReaderState {
  /// The screen's size in cells.
  package internal(set) var size: Size
  /// What the user chose for the whole run.
  package internal(set) var options: ReaderOptions
  /// Which keys run which command.
  package internal(set) var keyMap: KeyMap
  /// The page, or `nil` while it is being read.
  package internal(set) var page: Page?
  /// What the thread screen shows.
  package internal(set) var view = ThreadView()
  /// The screens to go back and forward to.
  package internal(set) var jumps = JumpList()
  /// How many comments were found of a page that is still being read; `nil` once it is read.
  package internal(set) var reading: Int?
  /// Whether the page is only a beginning, since its reading was stopped.
  var isReadingStopped = false
  /// Several pages as a list, where several were named.
  package internal(set) var articles: ArticleList?
  /// The pages of the list that were opened.
  package internal(set) var openedPages = OpenedPages()
  /// What the list of articles was searched for, in lower case.
  package internal(set) var articleSearch = ""
  /// What the rows of a list were searched for.
  package internal(set) var rowSearch = ""
  /// What is to be done outside as soon as the present action is dealt with.
  var owedEffects: [Effect] = []
  /// The screens above the thread, the topmost last.
  package internal(set) var overlays: [Overlay] = []
  /// The list over the bottom rows.
  package internal(set) var list: LinkList?
  /// The menu of orders.
  package internal(set) var orderMenu: OrderMenu?
  /// The search, which `n` goes on with.
  package internal(set) var search: Search?
  /// Which comments were read.
  package internal(set) var read = ReadMarks()
  /// The source of a quote, shown in place.
  package internal(set) var preview: Preview?
  /// The line in which one types.
  package internal(set) var prompt: Prompt?
  /// The limit that was put on the page last, and how far its text has been read.
  var limitWork: LimitWork?
  /// What the status line says until the next key.
  package internal(set) var notice: String?
  /// The keys of a sequence that has begun.
  package internal(set) var pendingKeys: [Key] = []
  /// The count typed before a command, as the 3 of `3j`.
  package internal(set) var pendingCount: Int?
  /// What was set right by hand.
  package var corrections = Corrections()
  /// How the page was arranged before each step, for undoing.
  package internal(set) var history = History()
  /// The places marked with letters.
  package internal(set) var marks = Marks()
  /// The lines typed before.
  package internal(set) var typedLines = TypedLines()
  /// How often a page was opened: screens of an earlier one cannot be brought back whole.
  package internal(set) var pageNumber = 0

  /// A reader that waits for its page.
  ///
  /// - Parameters:
  ///   - size: the screen's size.
  ///   - options: what the user chose.
  ///   - keyMap: which keys run which command.
  package init(size: Size, options: ReaderOptions = ReaderOptions(), keyMap: KeyMap = .standard) {
    self.size = size
    self.options = options
    self.keyMap = keyMap
  }

  /// A reader that shows a list of pages, which a loader is about to read.
  ///
  /// - Parameters:
  ///   - articles: the list.
  ///   - size: the screen's size.
  ///   - options: what the user chose.
  ///   - keyMap: which keys run which command.
  package init(
    articles: ArticleList, size: Size, options: ReaderOptions = ReaderOptions(),
    keyMap: KeyMap = .standard
  ) {
    self.init(size: size, options: options, keyMap: keyMap)
    self.articles = articles
  }

  /// A reader that shows a discussion.
  ///
  /// - Parameters:
  ///   - discussion: the page.
  ///   - size: the screen's size.
  ///   - options: what the user chose.
  ///   - keyMap: which keys run which command.
  package init(
    discussion: Discussion, size: Size, options: ReaderOptions = ReaderOptions(),
    keyMap: KeyMap = .standard
  ) {
    self.init(size: size, options: options, keyMap: keyMap)
    open(discussion)
  }

  /// The context whose keys count now: the topmost layer's.
  package var context: Command.Context {
    prompt == nil ? contextBehindPrompt : .prompt
  }

  /// The context in which a prompt was opened, and to which it leads back.
  var contextBehindPrompt: Command.Context {
    if let overlay = overlays.last { return overlay.context }
    if list != nil { return .list }
    if orderMenu != nil { return .orders }
    if preview != nil { return .preview }
    return isAmongArticles ? .articles : .thread
  }

  /// The index of the selected comment, or `nil` where the article is selected or there is none.
  package var selectedComment: Int? {
    guard let page, let index = view.selection.comment,
      page.discussion.comments.indices.contains(index)
    else { return nil }
    return index
  }
}

/// A page with all that is worked out of it once.
///
/// It never changes; a class only so that states and screens share it without copying.
package final class Page {
  /// The discussion.
  package let discussion: Discussion
  /// What was set right by hand when it was read.
  let corrections: Corrections
  /// What is worked out of it.
  package let facts: PageFacts
  /// Rows that are laid out already; what it holds is no more than a memory of what can be computed again.
  let cache = LayoutCache()

  /// A page of a discussion that was read with some corrections.
  init(_ discussion: Discussion, corrections: Corrections) {
    self.discussion = discussion
    self.corrections = corrections
    facts = PageFacts(discussion)
  }
}

extension Page: Equatable {
  /// Whether they are one page: two readings of the same text are two.
  package static func == (left: Page, right: Page) -> Bool { left === right }
}
