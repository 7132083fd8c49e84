import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay

/// All that the reader is: `update` changes it, `draw` shows it.
package struct ReaderState {
  /// The screen's size in cells.
  package internal(set) var size: Size
  /// What the user chose for the whole run.
  package internal(set) var options: ReaderOptions
  /// The folder in which the files that the user named are looked for, from the root on; empty where it is not known.
  package var folder = ""
  /// Which keys run which command.
  package internal(set) var keyMap: KeyMap
  /// The page with all that belongs to reading it.
  package internal(set) var session = PageSession()
  /// How many comments were found of a page that is still being read; `nil` once it is read.
  package internal(set) var reading: Int?
  /// Whether the page is only a beginning, since its reading was stopped.
  var isReadingStopped = false
  /// How the conversation is to be shown on all pages, where somebody chose that; `nil` for what the width suggests.
  package internal(set) var chosenKind: ViewKind?
  /// Several pages as a list, where several were named.
  package internal(set) var articles: ArticleList?
  /// The pages of the list that were opened.
  package internal(set) var openedPages = OpenedPages()
  /// What the list of articles was searched for, in lower case.
  package internal(set) var articleSearch = ""
  /// What the rows of a list were searched for.
  package internal(set) var rowSearch = ""
  /// What is to be done outside as soon as the present action is dealt with.
  var effects: [Effect] = []
  /// What lies over what: keys go to the topmost layer.
  package internal(set) var layers: LayerStack
  /// What the status line says until the next key.
  package internal(set) var notice: String?
  /// Whether the program was just started and no key pressed yet: then the status line has a hint for those who know
  /// none.
  package var isFresh = false
  /// The keys of a sequence that has begun.
  package internal(set) var pendingKeys: [Key] = []
  /// The count typed before a command, as the 3 of `3j`.
  package internal(set) var pendingCount: Int?
  /// The lines typed before.
  package internal(set) var typedLines = TypedLines()

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
    layers = .thread
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
    layers = .articles
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
    open(Page(discussion))
  }
}
