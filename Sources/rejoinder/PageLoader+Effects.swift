import DiscussionLoading
import DiscussionQuery
import Reader
import ReaderRuntime

extension PageLoader {
  /// A loader that works in the background and applies what is kept of corrections.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - store: where what was set right by hand is kept; `nil` where it is not.
  ///   - feed: hears of it.
  convenience init(_ paths: [String], keeping store: CorrectionsStore?, feed: ReaderFeed) {
    self.init(
      paths, correct: CorrectionsStore.applying(store), start: Worker.start, news: feed.take)
  }

  /// Does what the reader wants of the pages.
  func perform(_ effect: Effect) {
    switch effect {
    case .openArticle(let row): openPage(at: row)
    case .searchArticles(let limit, let number):
      guard let limit else { return ask(number: number, nil) }
      ask(number: number) { limit.hits(in: $0.index).count }
    case .stopReading: stopOpening()
    default: break
    }
  }

  /// Reads a page anew as the reader asks for, keeps what was set right where the user named a file for it, and the page
  /// in place of what was read before.
  func corrector(keeping store: CorrectionsStore?) -> CorrectingBody {
    { [self] discussion, corrections, row in
      let corrected = DiscussionLoader.correct(discussion, by: corrections)
      replace(LoadedPage(corrected, corrections: corrections), at: row ?? 0)
      let failure = store?.save(corrections, of: corrected)
      return (corrected, failure.map { $0 + "; the correction is not kept" })
    }
  }
}
