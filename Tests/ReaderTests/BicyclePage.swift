import DiscussionModel
import TerminalUI
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

/// A page written for the tests: what becomes of the bicycle lane on Mill Street.
///
/// Forks, a chain of depth six, a comment that answers two, quotes of all
/// kinds, unnamed writers, all three degrees of names, votes of many sizes.
enum BicyclePage {
  static let lane = "The council paints a lane of green along Mill Street and calls it safe."
  static let gutter =
    "It ends at the bakery, in a gutter. Whoever rides on from there shares the road with lorries "
    + "that have no mirror on the left. I have counted eleven of them between eight and nine."
  static let market =
    "A market needs vans. No vans, no market, and then nobody has a reason to ride there at all."

  static func discussion() -> Discussion {
    var page = DiscussionBuilder(
      title: "Council votes to widen the bicycle lane on Mill Street after a summer of complaints",
      site: "Harbour Gazette", section: "town",
      article: [
        "The council voted nine to four on Monday to widen the lane from the station to the bakery.",
        "Work begins in spring. Parking moves to the old tannery, where it costs nothing for two hours.",
      ])
    addOpening(to: &page)
    addFork(to: &page)
    addChain(to: &page)
    return page.discussion()
  }

  private static func addOpening(to page: inout DiscussionBuilder) {
    page.comment(votes: (18, 7), .prose(lane))
    page.comment(
      "Otto", .style, votes: (2, 18), .quote(lane, of: 1),
      "Green paint is what the money was good for.")
    page.comment(
      "Marit", votes: (4, 16), at: "07:07",
      "Nine to four is clear enough.",
      .prose(
        "I would have liked to read how each of them voted, and why the four were against it. The "
          + "minutes come out in June, when nobody asks any more."))
  }

  private static func addFork(to page: inout DiscussionBuilder) {
    page.comment(
      "Ines", .selfReference, votes: (9, 7), at: "08:15",
      .quoteOfTitle("Council votes to widen the bicycle lane on Mill Street"),
      .prose(gutter), "Has anyone on the council ever ridden it?")
    page.comment(
      "Joop", votes: (2, 10), at: "09:55", .quote(gutter, of: 4),
      .quote("Has anyone on the council ever ridden it?", of: 4),
      .prose(market))
    page.comment(
      "Marit", .header, votes: (3, 1), answers: [4], "Three of them, in July, for a photograph.")
    page.comment(votes: (0, 0), "Short article.")
  }

  private static func addChain(to page: inout DiscussionBuilder) {
    page.comment(
      "Ines", .address, votes: (6, 6), .address("Joop"),
      .quote("No vans, no market", of: 5), "Vans come at six. I ride at eight.")
    page.comment(
      "Joop", votes: (1, 5), at: "12:31", .quote("Vans come at six. I ride at eight.", of: 8),
      "The fish van does not.")
    page.comment(
      "Ines", votes: (4, 0), .quote("The fish van does not.", of: 9), "Then let it be the only one."
    )
    page.comment(
      "Tove", votes: (1, 5), at: "15:51",
      .quote("I have counted eleven of them between eight and nine.", of: 4),
      "I counted too, and came to fourteen.",
      .quote("Then let it be the only one.", of: 10),
      "One van a day is what the harbour had when my mother sold there. It was enough.")
    page.comment(
      "Joop", votes: (2, 1),
      .inline("You say “It was enough”, and yet she stopped.", piece: "It was enough", of: 11))
    page.comment("Ines", .style, votes: (0, 3), answers: [12], "She retired, Joop.")
  }
}

/// A reader on a page, driven by keys.
struct Session {
  var state: ReaderState
  /// What was asked for outside, in order.
  var effects: [Effect] = []
  /// The commands that keys ran.
  var commands: Set<Command.ID> = []

  init(
    _ discussion: Discussion = BicyclePage.discussion(), _ width: Int = 100, _ height: Int = 30,
    options: ReaderOptions = ReaderOptions()
  ) {
    state = ReaderState(
      discussion: discussion, size: Size(width: width, height: height), options: options)
  }

  /// A reader on a list of pages.
  init(articles: ArticleList, _ width: Int, _ height: Int) {
    state = ReaderState(articles: articles, size: Size(width: width, height: height))
  }

  /// Tells the reader what the loader has to say.
  mutating func tell(_ news: ArticleNews) { effects += update(&state, .articles(news)) }

  /// Presses keys.
  ///
  /// - Returns: what they ask for outside.
  mutating func effects(_ keys: String) -> [Effect] {
    effects = []
    press(keys)
    return effects
  }

  /// Presses keys, written as `jj<Enter><C-o>`.
  mutating func press(_ keys: String) {
    for key in KeyNotation.keys(keys) { send(.key(key)) }
  }

  mutating func send(_ event: Event) {
    if case .key(let key) = event,
      case .command(let binding) = state.keyMap.match(
        state.pendingKeys + [key], in: state.context)
    {
      commands.insert(binding.command)
    }
    effects += update(&state, .event(event))
  }

  /// The screen and where the cursor stands.
  var screen: (buffer: Buffer, cursor: Position?) {
    var buffer = Buffer(size: state.size)
    let cursor = draw(state, in: Rect(state.size), into: &buffer)
    return (buffer, cursor)
  }

  var lines: [String] { screen.buffer.lines }
  var title: String { lines.first ?? "" }
  var status: String { lines.last ?? "" }
  /// The number of the selected comment, 0 for the article.
  var number: Int { state.selectedComment.map { $0 + 1 } ?? 0 }
  var snapshot: String {
    let (buffer, cursor) = screen
    return buffer.snapshot(cursor: cursor)
  }
}
