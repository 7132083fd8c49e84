import DiscussionModel
import TerminalUI
import ThreadDisplay

extension LinkList: ListLayer, NamedRows {
  var context: Command.Context { .list }
  var opened: OpenLayer { .links(self) }
  var coversAll: Bool { false }

  func rowCount(in reader: ReaderState) -> Int { count }

  func height(in reader: ReaderState) -> Int {
    LinkListScreen.height(on: reader.metrics, count: count)
  }

  func names(in reader: ReaderState) -> [String] {
    guard let page = reader.page else { return [] }
    return (0..<count).map { row in
      comment(at: row).map { page.discussion.comments[$0].author?.name ?? "" }
        ?? address(at: row)?.text ?? ""
    }
  }

  /// Goes to what is selected, or opens it.
  mutating func choose(in reader: inout ReaderState) -> Outcome {
    switch content {
    case .answers(let target, _):
      guard let comment else { return .closes }
      return .closes { $0.goToLink(comment, of: target) }
    case .ancestors:
      guard let comment else { return .closes }
      return .closes { $0.jump(to: .comment(comment)) }
    case .addresses:
      guard let address else { return .closes }
      return .closes { $0.ask(for: .open(address)) }
    }
  }

  /// What is listed is looked up anew; the same row stays selected.
  func renewed(after before: Discussion?, in reader: ReaderState) -> OpenLayer? {
    guard let page = reader.page, let before, let content = content(on: page, after: before) else {
      return nil
    }
    var list = LinkList(content)
    let known = comment.flatMap { page.index(of: $0, on: before) }
    let row = (0..<list.count).first { known != nil && list.comment(at: $0) == known }
    list.select(row ?? self.list.selected, in: reader)
    return list.opened
  }

  /// What is listed on another reading of the page; `nil` where there is nothing to list.
  private func content(on page: Page, after before: Discussion) -> Content? {
    switch content {
    case .answers(let target, _):
      guard let now = page.index(of: target, on: before) else { return nil }
      let answers = page.answers(to: now)
      return answers.isEmpty ? nil : .answers(to: now, answers)
    case .ancestors(let chain):
      guard let now = chain.last.flatMap({ page.index(of: $0, on: before) }) else { return nil }
      return .ancestors(page.discussion.ancestors(of: now))
    case .addresses: return content
    }
  }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    guard let page = screen.state.page else { return nil }
    return LinkListScreen(screen, page: page, list: self).draw(into: &buffer)
  }
}

extension ReaderState {
  /// `r`: who quotes or answers the comment, as a list; a single one is followed at once.
  mutating func openAnswers() {
    guard let page, let index = selectedComment else { return }
    let answers = page.answers(to: index)
    if let only = answers.first, answers.count == 1 {
      goToLink(only.comment, of: index)
    } else {
      layers.push(.links(LinkList(.answers(to: index, answers))))
    }
  }

  /// `Ctrl-g`: the comments above this one, from the top level down, the nearest selected.
  mutating func openAncestors() {
    guard let page, let index = selectedComment else { return }
    let chain = page.discussion.ancestors(of: index)
    var list = LinkList(.ancestors(chain))
    list.select(chain.count - 2, in: self)
    layers.push(.links(list))
  }

  /// `gx`: the web addresses in the comment or the article.
  mutating func openAddresses() {
    guard let page else { return }
    let addresses = WebAddress.all(in: page.discussion, of: view.selection)
    layers.push(.links(LinkList(.addresses(addresses))))
  }

  /// A figure in a list: takes the row of that number, which is asked for where it is not given.
  mutating func choose(row number: Int?) {
    guard let number else { return askForArgument(of: .chooseRow) }
    onTop(LinkList.self) { list, reader in
      guard (1...max(1, list.count)).contains(number), list.count > 0 else {
        reader.say("no row \(number)")
        return .stays
      }
      list.select(number - 1, in: reader)
      return list.choose(in: &reader)
    }
  }

  /// `y`: copies what the selected row names.
  mutating func yankRow() {
    guard case .links(let list) = layers.top, let text = PlainText(self) else { return }
    if let address = list.address {
      ask(for: .copy(address.text, name: "the address"))
    } else if let comment = list.comment {
      ask(for: .copy(text.text(of: comment), name: "the text of #\(comment + 1)"))
    }
  }
}

extension Page {
  /// The index of a comment by that on another reading of the page.
  fileprivate func index(of comment: Int, on before: Discussion) -> Int? {
    before.comments.indices.contains(comment)
      ? discussion.index(of: before.comments[comment].id) : nil
  }
}

extension Discussion {
  /// The comments above one, from the top level down, and itself at the end.
  fileprivate func ancestors(of index: Int) -> [Int] {
    var chain = [index]
    while let parent = chain.last.flatMap(tree.parent) { chain.append(parent) }
    return chain.reversed()
  }
}
