import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

// MARK: - Several pages

extension ReaderState {
  /// The rows of the list in sight.
  private var articlesHeight: Int { ArticlesScreen.listHeight(on: metrics) }

  /// Shows a list in place of the page that was waited for.
  mutating func show(_ list: ArticleList) {
    articles = list
    layers = .articles
  }

  /// Notes what the loader says of the list's pages.
  mutating func note(_ news: ArticleNews) {
    let height = articlesHeight
    switch news {
    case .listed(let id, let summaries, let others):
      articles?.note(summaries, of: id, others: others, height: height)
    case .read(let id, let summary): articles?.note(.read(summary), of: id, height: height)
    case .failed(let id, let failure):
      articles?.note(.failed(failure), of: id, height: height)
      if articles?.opening == id {
        articles?.opening = nil
        say(failure.says)
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

  /// Enter: opens the selected page, from memory where it is kept.
  mutating func chooseArticle() {
    guard let row = articles?.selected else { return say("no article fits this limit") }
    requestArticle(row.id)
  }

  /// Opens a page, or asks the loader for it.
  private mutating func requestArticle(_ id: Int) {
    if let failure = articles?.rows[id].failure { return say(failure.says) }
    if articles?.open == id, page != nil { return layers.openThread() }
    if let left = openedPages[id], left.page != nil {
      leaveArticle()
      noteOpened(id)
      return comeBack(to: left)
    }
    articles?.opening = id
    say("reading\(options.glyphs.ellipsis)")
    ask(for: .openArticle(id))
  }

  /// Brings the conversation of a page in front, which is the one that is open from now on.
  private mutating func noteOpened(_ id: Int) {
    articles?.noteOpened(id)
    layers.openThread()
  }

  /// Shows a page that was read; one that was open before comes back as it was left.
  private mutating func openArticle(_ id: Int, _ page: Page) {
    leaveArticle()
    notice = nil
    let left = openedPages[id]
    open(page)
    noteOpened(id)
    if var left, left.commentCount == page.discussion.comments.count {
      left.page = page
      comeBack(to: left)
    }
  }

  /// Shows a page as it was left.
  private mutating func comeBack(to left: PageSession) {
    session = left
    session.rebuildEntries()
    showHiddenSelection()
    showChosenKind()
    let shown = view
    renewPrompt { _ in shown }
    // It was left before what was set right showed, or was let go and read without that.
    if page?.corrections != corrections { askForCorrected() }
  }

  /// Keeps the page that is open, before another takes its place.
  private mutating func leaveArticle() {
    guard page != nil, let id = articles?.open else { return }
    openedPages.keep(session, of: id)
    let typed = prompt
    layers.closeAbove()
    prompt = typed
  }

  /// Selects the page that is open, as one comes back to the list.
  mutating func selectOpenArticle() {
    let height = articlesHeight
    if let open = articles?.open { articles?.select(open, height: height) }
  }

  /// `}`, `{`: in the thread the next or previous page of the list that can be read, in the list the next that was
  /// not opened yet.
  mutating func goToArticle(_ step: Int) {
    if isAmongArticles { return goToUnopened(step) }
    guard var list = articles, let open = list.open else { return }
    list.select(open, height: articlesHeight)
    var row = list.list.selected + step
    while list.shown.indices.contains(row), list.rows[list.shown[row]].failure != nil {
      row += step
    }
    guard list.shown.indices.contains(row) else {
      return say(step > 0 ? "this is the last article" : "this is the first article")
    }
    select(row: row)
    requestArticle(list.shown[row])
  }

  private mutating func goToUnopened(_ step: Int) {
    let found = articles?.row(step) { !$0.isOpened && $0.failure == nil }
    guard let row = found else { return say("all of them were opened") }
    select(row: row)
  }

  private mutating func select(row: Int) {
    let height = articlesHeight
    articles?.select(row: row, height: height)
  }
}

// MARK: - Limit and search over the list

extension ReaderState {
  /// `l`: the line for a limit on the list.
  mutating func openArticleLimit() {
    articles?.remember()
    openPrompt(.limitArticles, text: articles?.limit.map { $0.text + " " } ?? "")
  }

  /// `/`: the line for what a row mentions.
  mutating func openArticleSearch() {
    articles?.remember()
    openPrompt(.findArticle)
  }

  /// Limits the list to what is typed; the comments of its pages are asked in the background.
  mutating func limitArticles(to text: String) {
    let limit = try? Limit(parsing: text)
    let height = articlesHeight
    let number = articles?.setLimit(text, limit, height: height) ?? nil
    ask(for: .searchArticles(number == nil ? nil : limit, number: number ?? 0))
  }

  /// Esc in a prompt of the list: brings the list back as it was.
  mutating func cancelArticlePrompt() {
    let height = articlesHeight
    guard articles?.comeBack(height: height) == true else { return }
    let limit = articles?.limit
    ask(for: .searchArticles(limit?.limit, number: limit?.number ?? 0))
  }

  /// Esc in the list: lifts its limit.
  mutating func liftArticleLimit() {
    guard articles?.limit != nil else { return sayHowToQuit() }
    limitArticles(to: "")
    say("limit lifted")
  }

  /// Goes to the first row from the one on which the search began that mentions what is typed.
  mutating func findArticle(_ text: String) {
    articles?.returnToStart()
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

  /// `n`, `N`: to the next row that mentions what was searched, or the one before.
  mutating func goToFound(_ step: Int) {
    guard !articleSearch.isEmpty else { return say("nothing was searched for yet") }
    guard let list = articles, let row = list.row(step, where: { $0.mentions(articleSearch) })
    else { return say("no article mentions \(articleSearch)") }
    select(row: row)
  }
}
