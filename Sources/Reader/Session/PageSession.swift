import DiscussionModel
import DiscussionQuery
import ThreadDisplay

/// A page with all that belongs to reading it: what is kept of it when one leaves and is there when one comes back.
package struct PageSession {
  /// The page; `nil` while it is being read, and where it was let go to be read anew.
  package internal(set) var page: Page?
  /// How often the page was read: screens of an earlier reading cannot be brought back whole.
  package internal(set) var pageNumber = 0
  /// What the thread screen shows.
  package internal(set) var view = ThreadView()
  /// The screens to go back and forward to.
  package internal(set) var jumps = JumpList()
  /// Where one stood on the page as it was arranged before.
  var leftScreens = LeftScreens()
  /// The places marked with letters.
  package internal(set) var marks = Marks()
  /// Which comments were read.
  package internal(set) var read = ReadMarks()
  /// Whether the list of what was not understood was looked at, so that the status line is silent on it.
  var hasSeenMessages = false
  /// The search, which `n` goes on with.
  package internal(set) var search: Search?
  /// The limit that was put on the page last, and how far its text has been read.
  var limitWork: LimitWork?
  /// What was set right by hand.
  package internal(set) var corrections = Corrections()
  /// How the page was arranged before each step, for undoing.
  package internal(set) var history = History()

  /// The reading of a page that is not there yet.
  init() {}

  /// How many comments the page has, also while it is let go.
  var commentCount: Int { read.comments.capacity }

  /// How the page is arranged now.
  var arrangement: Arrangement {
    Arrangement(view: view.withoutEntries, corrections: corrections, pageNumber: pageNumber)
  }

  /// What is kept while another page is read: all but what follows from the rest.
  var left: PageSession {
    var left = self
    left.view = view.withoutEntries
    left.limitWork = nil
    return left
  }

  /// The index of the selected comment, or `nil` where the article is selected or there is none.
  package var selectedComment: Int? {
    guard let page, let index = view.selection.comment,
      page.discussion.comments.indices.contains(index)
    else { return nil }
    return index
  }

  /// The entry that is selected, or `nil` where it is not on the thread screen.
  var selectedEntry: Entry? {
    view.entries.position(of: view.selection).map { view.entries[$0] }
  }

  /// The quote that has the focus.
  var focusedQuote: QuotePlace? {
    guard let page, let index = selectedComment, case .quote(let number) = view.focus else {
      return nil
    }
    let places = page.discussion.quotePlaces(of: index)
    return places.indices.contains(number) ? places[number] : nil
  }
}
