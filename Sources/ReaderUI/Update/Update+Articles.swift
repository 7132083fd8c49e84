import DiscussionModel
import DiscussionQuery
import TerminalUI

// MARK: - Several pages

extension ReaderState {
  /// Whether the list of articles is in front.
  var isAmongArticles: Bool { articles?.isInFront == true }

  /// The rows of the list in sight.
  var articlesHeight: Int { ScreenMetrics(size: size, netWidth: 0).contentHeight }

  /// Takes what the loader says of the list's pages.
  mutating func take(_ news: ArticleNews) {
    let height = articlesHeight
    switch news {
    case .listed(let id, let summaries, let others):
      articles?.note(summaries, of: id, others: others, height: height)
    case .read(let id, let summary): articles?.note(.read(summary), of: id, height: height)
    case .failed(let id, let reason):
      articles?.note(.failed(reason), of: id, height: height)
      if articles?.opening == id {
        articles?.opening = nil
        say(reason)
      }
    case .hits(let id, let count, let search):
      articles?.note(hits: count, of: id, search: search, height: height)
    case .opened(let id, let page):
      guard articles?.opening == id else { return }
      noteRead(page, of: id)
      openArticle(id, page)
    }
  }

  /// Notes in the list what a page holds that was read.
  mutating func noteRead(_ page: Page, of id: Int) {
    guard let summary = page.summary else { return }
    let height = articlesHeight
    articles?.note(.read(summary), of: id, height: height)
  }

  /// The commands of the list.
  mutating func performInArticles(_ id: Command.ID, count: Int?) -> [Effect] {
    switch id {
    case .limit:
      articles?.remember()
      openPrompt(.limitArticles, text: articles?.limit?.text ?? "")
    case .search:
      articles?.remember()
      openPrompt(.findArticle)
    case .nextHit: goToFound(1)
    case .previousHit: goToFound(-1)
    case .nextArticle, .previousArticle: goToUnopened(id == .nextArticle ? 1 : -1)
    case .messages: overlays.append(.messages(ListPosition()))
    case .help: openHelp()
    case .commandLine: openPrompt(.command)
    default:
      if let step = listStep(id, count: count) { moveInArticles { $0.selected + step } }
    }
    return []
  }

  /// Enter: opens the selected page, from memory where it is kept.
  mutating func chooseArticle() -> [Effect] {
    guard let row = articles?.selected else {
      say("no article fits this limit")
      return []
    }
    return requestArticle(row.id)
  }

  /// Opens a page, or asks the loader for it.
  private mutating func requestArticle(_ id: Int) -> [Effect] {
    if let reason = articles?.rows[id].failure {
      say(reason)
      return []
    }
    if articles?.open == id, page != nil {
      articles?.isInFront = false
      return []
    }
    if let left = openedPages[id], left.page != nil {
      leaveArticle()
      articles?.noteOpened(id)
      comeBack(to: left)
      return []
    }
    articles?.opening = id
    say("reading\(options.glyphs.ellipsis)")
    return [.openArticle(id)]
  }

  /// Shows a page that was read; one that was open before comes back as it was left.
  private mutating func openArticle(_ id: Int, _ page: Page) {
    leaveArticle()
    notice = nil
    let left = openedPages[id]
    session = PageSession()
    corrections = page.corrections
    open(page)
    articles?.noteOpened(id)
    if var left, left.commentCount == page.discussion.comments.count {
      left.page = page
      comeBack(to: left)
    }
  }

  /// Shows a page as it was left.
  private mutating func comeBack(to left: PageSession) {
    session = left
    list = nil
    orderMenu = nil
    preview = nil
    rebuildEntries()
    showHiddenSelection()
    renewPrompt()
    // It was left before what was set right showed, or was let go and read without that.
    if page?.corrections != corrections { owedEffects.append(correctionEffect) }
  }

  /// Keeps the page that is open, before another takes its place.
  private mutating func leaveArticle() {
    guard page != nil, let id = articles?.open else { return }
    openedPages.keep(session, of: id)
    overlays = []
    list = nil
  }

  /// `q` in the thread: back to the list.
  ///
  /// - Returns: whether there is a list to go back to.
  mutating func returnToArticles() -> Bool {
    guard articles != nil, !isAmongArticles else { return false }
    articles?.isInFront = true
    let height = articlesHeight
    if let open = articles?.open { articles?.select(open, height: height) }
    return true
  }

  /// In the thread: opens the next or previous page of the list that can be read.
  mutating func goToArticle(_ step: Int) -> [Effect] {
    guard var list = articles, let open = list.open else { return [] }
    list.select(open, height: articlesHeight)
    var row = list.position.selected + step
    while list.shown.indices.contains(row), list.rows[list.shown[row]].failure != nil {
      row += step
    }
    guard list.shown.indices.contains(row) else {
      say(step > 0 ? "this is the last article" : "this is the first article")
      return []
    }
    moveInArticles { _ in row }
    return requestArticle(list.shown[row])
  }

  private mutating func goToUnopened(_ step: Int) {
    let found = articles?.row(step) { !$0.isOpened && $0.failure == nil }
    guard let row = found else { return say("all of them were opened") }
    moveInArticles { _ in row }
  }

  /// Selects a row of the list, found from the present place.
  private mutating func moveInArticles(_ row: (ListPosition) -> Int) {
    guard var list = articles else { return }
    list.position.select(row(list.position), count: list.shown.count, height: articlesHeight)
    articles = list
  }
}

// MARK: - Limit and search over the list

extension ReaderState {
  /// Limits the list to what is typed; the comments of its pages are asked in the background.
  mutating func limitArticles(to text: String) {
    let limit = try? Limit(parsing: text)
    let height = articlesHeight
    let number = articles?.setLimit(text, limit, height: height) ?? nil
    owedEffects.append(.searchArticles(number == nil ? nil : limit, number: number ?? 0))
  }

  /// Esc in a prompt of the list: brings the list back as it was.
  mutating func cancelArticlePrompt() {
    let height = articlesHeight
    guard articles?.comeBack(height: height) == true else { return }
    let limit = articles?.limit
    owedEffects.append(.searchArticles(limit?.limit, number: limit?.number ?? 0))
  }

  /// Esc in the list: lifts its limit.
  mutating func liftArticleLimit() {
    guard articles?.limit != nil else { return sayHowToQuit() }
    limitArticles(to: "")
    say("limit lifted")
  }

  /// Goes to the first row from the one on which the search began that mentions what is typed.
  mutating func findArticle(_ text: String) {
    guard let start = articles?.startOfSearch else { return }
    articles?.position = start
    articleSearch = text.lowercased()
    if text.isEmpty || isOnFoundArticle { return }
    goToFound(1)
  }

  /// Enter in the prompt of the search: says where nothing was found.
  mutating func acceptArticleSearch() {
    if !articleSearch.isEmpty, !isOnFoundArticle { goToFound(1) }
  }

  /// Whether the selected row mentions what is searched.
  var isOnFoundArticle: Bool { articles?.selected?.mentions(articleSearch) == true }

  private mutating func goToFound(_ step: Int) {
    guard !articleSearch.isEmpty else { return say("nothing was searched for yet") }
    guard let list = articles, let row = list.row(step, where: { $0.mentions(articleSearch) })
    else { return say("no article mentions \(articleSearch)") }
    moveInArticles { _ in row }
  }
}
