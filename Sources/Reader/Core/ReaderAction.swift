import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay

/// What happens to the reader.
package enum ReaderAction: Sendable {
  /// Something came from the terminal.
  case event(Event)
  /// A command, with what it is given.
  case run(Command.Request)
  /// The page was read; a later one takes the place of an earlier one, and the selection is kept.
  case loaded(Page)
  /// A page was read anew with corrections, as `Effect.correct` asked for; dropped where it is another page or
  /// where others are wanted by now.
  case corrected(Page, article: Int? = nil)
  /// The beginning of a large page was read, to be shown until all of it is there.
  case began(Page)
  /// So many comments of a page that is being read were found.
  case reading(Int)
  /// What was to be a page turned out to hold several: they are a list.
  case list(ArticleList)
  /// A page of the list of articles was read, or searched.
  case articles(ArticleNews)
  /// Goes to the comment of a number, 1-based, as `FILE#26` asks for.
  case select(number: Int)
  /// Something to say on the status line.
  case say(String)
  /// A file that was to be written is there already: whether to replace it is for the user to say.
  case askToReplace(Export)
  /// Do the next piece of what `ReaderState.hasWork` says is left; comes when no key waits.
  case work
}

extension ReaderAction {
  /// A command that is given nothing.
  package static func run(_ command: Command.ID) -> Self { .run(Command.Request(command)) }
}

/// What the reader wants done outside of it.
package enum Effect: Hashable, Sendable {
  /// End the program.
  case quit
  /// Leave the terminal to the shell and stop until continued.
  case suspend
  /// Paint every cell anew.
  case redraw
  /// Hand a text to the clipboard; `name` says what it is.
  case copy(String, name: String)
  /// Show a web address in a browser.
  case open(WebAddress)
  /// Write the page to a file.
  case export(Export)
  /// Hand a text to the standard input of a command that the user typed; `name` says what it is.
  case pipe(String, name: String, command: String)
  /// Read the page anew with what was set right by hand, and hand it back as `ReaderAction.corrected`; `article` is
  /// its place in the list of articles, `nil` without a list.
  case correct(Corrections, article: Int? = nil)
  /// Stop reading the page, whose beginning is enough.
  case stopReading
  /// Read a page of the list of articles in order to show it, and hand it back as `ArticleNews.opened`.
  case openArticle(Int)
  /// Ask the pages of the list which of their comments pass a limit, in place of what was asked before;
  /// the answers, `ArticleNews.hits`, carry the number. Without a limit nothing more is asked.
  case searchArticles(Limit?, number: Int)
}

/// What a loader says of the pages of the list of articles, each named by its place in it.
package enum ArticleNews: Sendable {
  /// A file turned out to hold several pages, the first in its own row, the others in new ones, which follow it: what
  /// it says of each, `nil` where that is to be read first.
  case listed(Int, [ArticleSummary?], others: Range<Int>)
  /// A page was read.
  case read(Int, ArticleSummary)
  /// A page could not be read, and why.
  case failed(Int, ArticleRow.Failure)
  /// A page is there to be shown.
  case opened(Int, Page)
  /// So many comments of a page pass the limit of a search.
  case hits(Int, count: Int, search: Int)
}
