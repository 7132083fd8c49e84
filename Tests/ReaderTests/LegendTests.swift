import DiscussionModel
import TerminalUI
import Testing
import Wording
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("What the marks mean")
struct LegendTests {
  /// Signs of other views, and those that the bar of votes is made of.
  private static let others: Set = [
    "answeredBy", "bothWays", "range", "current", "barUp", "barDown",
  ]

  private func text(_ glyphs: Glyphs) -> String {
    Legend(glyphs).rows.map { row in
      if case .text(let sign) = row.sign { sign } else { "" }
    }.joined(separator: "\n")
  }

  @Test("Every sign of the thread stands in the legend, in ASCII as well")
  func allSigns() {
    for glyphs in [Glyphs.unicode, .ascii] {
      let text = text(glyphs)
      for child in Mirror(reflecting: glyphs).children {
        guard let label = child.label, !Self.others.contains(label),
          let sign = child.value as? String
        else { continue }
        #expect(text.contains(sign), "\(label): \(sign)")
      }
      for sign in ["\"1", "+1", "~", "?", "part", glyphs.dot + "4"] {
        #expect(text.contains(sign), "\(sign)")
      }
    }
    #expect(text(.ascii).utf8.allSatisfy { $0 < 0x80 })
  }

  private static let keys = [
    "", "zM", "z2", "j<Tab>", "jx", "lines or wim<Enter>", "5zs", "t", "v", "G", ")",
  ]
  private static let pages: [@Sendable () -> Discussion] = [
    { BicyclePage.discussion() }, SmallPages.inferred, { SmallPages.chain(12) },
  ]

  @Test("Whatever a thread draws that is no word and not the page's own stands in the legend")
  func drawnSigns() {
    let known = Set(text(.unicode)).union("█▏▎▍▌▋▊▉░")
    for page in Self.pages {
      let discussion = page()
      let own = Set(discussion.text[ByteRange(0..<discussion.text.count)])
      for keys in Self.keys {
        for options in [ReaderOptions(), ReaderOptions(color: false)] {
          var session = Session(discussion, 100, 60, options: options)
          session.press(keys)
          for line in session.lines.dropFirst().dropLast() {
            let signs = line.filter { !$0.isASCII && !own.contains($0) && !known.contains($0) }
            #expect(signs.isEmpty, "\(keys): \(line)")
          }
        }
      }
    }
  }

  @Test("Help opens on it, then ten keys, then the whole list", arguments: [(40, 10), (80, 24)])
  func order(_ width: Int, _ height: Int) {
    var session = Session(BicyclePage.discussion(), width, height)
    session.press("?")
    #expect(session.lines[1].hasPrefix(" What the marks mean"))
    #expect(session.lines[2].hasPrefix("▌  ▌ "))
    let help = HelpList(.standard, .unicode)
    let headings = help.rows.compactMap { row in
      if case .heading(let name) = row { name } else { nil }
    }
    #expect(headings.prefix(3) == ["What the marks mean", "Ten keys to begin with", "Moving"])
    let first = help.rows.firstIndex { $0.isHeading && "\($0)".contains("Ten") } ?? 0
    let ten = help.rows[(first + 1)...].prefix { !$0.isHeading }
    #expect(ten.count == 10)
    session.press("<Enter>")
    #expect(session.status.contains("a mark"))
  }

  @Test("In ASCII the legend shows the signs of ASCII")
  func ascii() {
    var session = Session(
      BicyclePage.discussion(), 80, 60, options: ReaderOptions(ascii: true, color: false))
    session.press("?")
    #expect(session.lines.contains { $0.hasPrefix("   o  ") && $0.contains("not read yet") })
    #expect(session.lines.contains { $0.hasPrefix("   ++++--  ") })
    #expect(session.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
  }

  @Test("In another view its own keys come first")
  func elsewhere() {
    var session = Session()
    session.press("c?")
    #expect(session.lines[1].hasPrefix(" In this view"))
    #expect(session.lines.contains { $0.hasPrefix(" What the marks mean") })
  }

  @Test("A first start names the help key and what fits the page, until a key is pressed")
  func firstHint() {
    for (page, hint) in [
      (BicyclePage.discussion(), "Enter follows a quote"),
      (SmallPages.inferred(), "e says why a cut is made"),
      (SmallPages.random(400, seed: 1), "Tab opens a thread"),
    ] {
      for (width, height) in [(40, 10), (80, 24), (120, 40), (200, 60)] {
        var session = Session(page, width, height)
        #expect(!session.status.contains(hint))
        session.state.isFresh = true
        #expect(session.status.hasSuffix("? help"))
        if width >= 120 { #expect(session.status.contains(hint)) }
        session.press("j")
        #expect(!session.status.contains(hint))
      }
    }
  }
}
