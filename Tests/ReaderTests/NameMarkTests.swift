import DiscussionModel
import DiscussionQuery
import TerminalUI
import Testing
import ThreadDisplay
import _TestSupport

@testable import Reader

/// No guess is shown as a fact: wherever a screen prints a name, the mark of its degree stands at it.
@Suite("The mark of a name's degree")
struct NameMarkTests {
  /// A page with a sure, a likely and a guessed name, ghosts, talks from two sides, quotes and votes.
  private static func page() -> Discussion {
    var page = DiscussionBuilder(title: "The bell", site: "Harbour Post", article: ["It rings."])
    page.comment("Adalia", .header, votes: (3, 1), at: "09:00", "The bell is older than the town.")
    page.comment(
      "Benedikt", .selfReference, votes: (1, 4), at: "09:05",
      .quote("The bell is older than the town.", of: 1), "It is louder, too. See www.bell.example.")
    page.comment(
      "Cleopatra", .style, votes: (2, 2), at: "09:10", .quote("It is louder, too.", of: 2),
      "Not at night.", .quote("The bell is older than the town.", of: 1), "Nor wiser.")
    page.comment(
      "Benedikt", .selfReference, votes: (0, 1), .quote("Not at night.", of: 3),
      "At night above all."
    )
    page.comment("Cleopatra", .style, .quote("At night above all.", of: 4), "I sleep well.")
    page.comment("Adalia", .header, .quote("I sleep well.", of: 5), "So do I.", "Mostly.")
    return page.discussion()
  }

  /// What opens each screen, selects each comment, and types each prompt.
  private static let openings: [String] =
    [
      "", "v", "vv", "t", "c", "cjj", "cx", "c<Enter>", "D", "e", "r", "<C-g>", "?", "o", "gx", "'",
      "m",
    ]
    + ["3Gp", "2G<Enter>", "3G<Enter>", "zM", "lauthor:", "lauthor:be<Tab>", "lauthor:cleo<Tab>"]
    + ["lbetween:a<Tab>,<Tab>", "lto:<Tab><Tab><Tab>", "lcle<Tab>", ":limit author:cl<Tab>"]
    + (1...6).flatMap { ["\($0)G", "\($0)Ge", "\($0)Gr", "\($0)Gf", "\($0)Gma'"] }
    + ["2GcjjG", "2Gc<Enter>j", "2GcjjkG<Enter>", "3Gx", "ljoe<Enter>"]

  /// The names on a text that lack their mark, with what stands around them.
  private func unmarked(_ text: String) -> [String] {
    var found: [String] = []
    for match in text.matches(of: /.?(Benedikt|Cleopatra).?/) {
      let isMarked = match.1 == "Benedikt" ? match.0.first == "~" : match.0.last == "?"
      if !isMarked { found.append(String(match.0)) }
    }
    return found
  }

  @Test("Every screen, and what every command makes of it", arguments: openings)
  func screens(_ opening: String) throws {
    var opened = Session(Self.page(), 150, 40)
    opened.press(opening)
    #expect(opened.state.page != nil)
    check(opened, opening)
    for binding in KeyMap.standard.bindings(in: opened.state.context) {
      var session = opened
      for key in binding.keys { session.send(.key(key)) }
      check(session, "\(opening) \(KeyNotation.shown(binding.keys))")
    }
    for command in ["messages", "unmute-all", "join", "under 1", "set", "split"] {
      var session = opened
      session.press("<Esc>:\(command)<Enter>")
      check(session, "\(opening) :\(command)")
    }
  }

  private func check(_ session: Session, _ keys: String) {
    let screen = session.lines.joined(separator: "\n")
    #expect(unmarked(screen) == [], "after \(keys):\n\(screen)")
    for effect in session.effects {
      switch effect {
      case .copy(let text, let name): #expect(unmarked(text + "\n" + name) == [], "after \(keys)")
      case .pipe(let text, let name, _): #expect(unmarked(text + name) == [], "after \(keys)")
      default: break
      }
    }
  }

  @Test("The walk meets each name, on screens of all kinds")
  func meets() {
    for opening in ["", "v", "c", "2Gc<Enter>", "3Gp", "2Ge", "1Gr", "3Gf", "lauthor:cleo<Tab>"] {
      var session = Session(Self.page(), 150, 40)
      session.press(opening)
      let screen = session.lines.joined()
      #expect(screen.contains("~Benedikt") || screen.contains("Cleopatra?"), "\(opening)")
    }
  }

  @Test(
    "A limit takes a name with its mark, as the page shows it", arguments: ["2Gf", "3Gf", "1Gf"])
  func limits(_ keys: String) {
    var session = Session(Self.page(), 150, 40)
    session.press(keys)
    #expect(session.state.view.limit?.hitCount == 2)
    let typed = session.state.view.limit?.limit.text ?? ""
    #expect(["author:=~Benedikt", "author:=Cleopatra?", "author:=Adalia"].contains(typed))
    session.press("<Esc>l\(typed)<Enter>")
    #expect(session.state.view.limit?.hitCount == 2)
  }

  @Test("One who is sure anywhere bears no mark among the commenters")
  func surest() {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("Adalia", .style, "It rings.")
    page.comment("Adalia", .address, "It does.")
    page.comment("adalia", .selfReference, "It did.")
    var session = Session(page.discussion(), 100, 30)
    session.press("c")
    #expect(session.lines.contains { $0.hasPrefix("▌   Adalia   ") })
    session.press("q1Gf")
    #expect(session.state.view.limit?.limit.text == "author:=Adalia")
  }
}
