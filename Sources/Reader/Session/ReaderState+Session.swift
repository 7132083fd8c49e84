import DiscussionModel
import ThreadDisplay

// MARK: - The page that is open

extension ReaderState {
  /// The page, or `nil` while it is being read.
  package internal(set) var page: Page? {
    get { session.page }
    _modify { yield &session.page }
  }

  /// Whether only the beginning of the page is there.
  var isPageBeginning: Bool { page?.isBeginning == true }

  /// What is said behind a sentence that tells how much there is, while only the beginning of the page is there.
  var soFar: String { isPageBeginning ? " so far" : "" }

  /// What the thread screen shows.
  package internal(set) var view: ThreadView {
    get { session.view }
    _modify { yield &session.view }
  }

  /// The screens to go back and forward to.
  var jumps: JumpList {
    get { session.jumps }
    _modify { yield &session.jumps }
  }

  /// The places marked with letters.
  var marks: Marks {
    get { session.marks }
    _modify { yield &session.marks }
  }

  /// Which comments were read.
  package internal(set) var read: ReadMarks {
    get { session.read }
    _modify { yield &session.read }
  }

  /// The search, which `n` goes on with.
  package internal(set) var search: Search? {
    get { session.search }
    _modify { yield &session.search }
  }

  /// The limit that was put on the page last, and how far its text has been read.
  var limitWork: LimitWork? {
    get { session.limitWork }
    _modify { yield &session.limitWork }
  }

  /// What was set right by hand.
  package internal(set) var corrections: Corrections {
    get { session.corrections }
    _modify { yield &session.corrections }
  }

  /// How the page was arranged before each step, for undoing.
  var history: History {
    get { session.history }
    _modify { yield &session.history }
  }

  /// How often the page was read.
  var pageNumber: Int { session.pageNumber }

  /// The index of the selected comment, or `nil` where the article is selected or there is none.
  package var selectedComment: Int? { session.selectedComment }

  /// The entry that is selected, or `nil` where it is not on the thread screen.
  var selectedEntry: Entry? { session.selectedEntry }

  /// The quote that has the focus.
  var focusedQuote: QuotePlace? { session.focusedQuote }
}
