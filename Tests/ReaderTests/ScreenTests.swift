import TerminalUI
import Testing
import Wording
import _TestSupport

@testable import Reader
@testable import ThreadDisplay

@Suite("Whole screens")
struct ScreenTests {
  /// A screen: its name, its size, and the keys that lead to it.
  struct Script: Sendable, CustomTestStringConvertible {
    var name: String
    var size: (Int, Int) = (100, 30)
    var keys: String
    var options = ReaderOptions()
    var testDescription: String { name }
  }

  static let scripts: [Script] = [
    Script(name: "opening", keys: ""),
    Script(name: "opening-80x24", size: (80, 24), keys: ""),
    Script(name: "opening-40x10", size: (40, 10), keys: ""),
    Script(name: "fork", keys: ":5<Enter>"),
    Script(name: "chain", keys: ":11<Enter>"),
    Script(name: "chain-80x24", size: (80, 24), keys: ":11<Enter>"),
    Script(name: "jump", keys: ":11<Enter><Enter>"),
    Script(name: "jump-40x10", size: (40, 10), keys: ":11<Enter><Enter>"),
    Script(name: "folded", keys: ":5<Enter><Tab>"),
    Script(name: "top-level", keys: "zM"),
    Script(name: "flat", keys: "t"),
    Script(name: "article", keys: "k<Enter>"),
    Script(name: "limit", keys: "lauthor:ines<Enter>"),
    Script(name: "limit-80x24", size: (80, 24), keys: "lauthor:ines<Enter>"),
    Script(name: "limit-prompt", keys: "lauthor:ines or ("),
    Script(name: "answers", keys: ":4<Enter>r"),
    Script(name: "answers-40x10", size: (40, 10), keys: ":4<Enter>r"),
    Script(name: "ghost", keys: ":10<Enter>j"),
    Script(name: "preview", keys: ":11<Enter>zt))p"),
    Script(name: "preview-80x24", size: (80, 24), keys: ":11<Enter>p"),
    Script(name: "preview-40x10", size: (40, 10), keys: ":11<Enter>p"),
    Script(
      name: "ascii-preview", size: (80, 24), keys: ":11<Enter>p",
      options: ReaderOptions(ascii: true, color: false)),
    Script(
      name: "ascii-answers", size: (80, 24), keys: ":4<Enter>rj",
      options: ReaderOptions(ascii: true, color: false)),
    Script(name: "ancestors", keys: ":11<Enter><C-g>"),
    Script(name: "no-quotes", keys: ":5<Enter>T"),
    Script(name: "inline-quote", keys: ":12<Enter>)"),
    Script(name: "export-prompt", keys: "w"),
    Script(name: "yank-hint", keys: "y"),
    Script(name: "outline", keys: "v"),
    Script(name: "outline-80x24", size: (80, 24), keys: "v:11<Enter>"),
    Script(name: "outline-40x10", size: (40, 10), keys: "v:11<Enter>"),
    Script(name: "outline-folded", keys: "vzM"),
    Script(name: "outline-limit", keys: "vlauthor:ines<Enter>"),
    Script(name: "outline-flat", keys: "vt"),
    Script(name: "split", size: (140, 30), keys: "vv:11<Enter>"),
    Script(name: "split-120x24", size: (120, 24), keys: "vv:9<Enter>"),
    Script(
      name: "outline-ascii", keys: "v", options: ReaderOptions(ascii: true, color: false)),
    Script(name: "commenters", keys: "c"),
    Script(name: "commenters-80x24", size: (80, 24), keys: "c"),
    Script(name: "commenters-140x30", size: (140, 30), keys: "cxo"),
    Script(name: "talks", keys: ":4<Enter>c<Enter>"),
    Script(name: "commenters-40x10", size: (40, 10), keys: "c"),
    Script(name: "help", keys: "?"),
    Script(name: "help-40x10", size: (40, 10), keys: "?/fold<Enter>"),
    Script(name: "sequence", keys: "z"),
    Script(name: "command-line", keys: ":fold"),
    Script(name: "no-colour", keys: "", options: ReaderOptions(color: false)),
    Script(name: "ascii", keys: ":11<Enter>", options: ReaderOptions(ascii: true, color: false)),
    Script(name: "steps", keys: ":12<Enter>", options: ReaderOptions(chains: .step)),
  ]

  @Test("A page whose cuts are worked out", arguments: [(100, 30), (80, 24), (40, 10)])
  func inferred(_ width: Int, _ height: Int) {
    let session = Session(SmallPages.inferred(), width, height)
    let problem = Snapshot.problem(session.snapshot, named: "inferred-\(width)x\(height)")
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test("A page without comments opens with its article")
  func article() {
    let problem = Snapshot.problem(
      Session(SmallPages.article(), 80, 24).snapshot, named: "no-comments")
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test("A screen is as recorded", arguments: scripts)
  func screen(_ script: Script) {
    var session = Session(
      BicyclePage.discussion(), script.size.0, script.size.1, options: script.options)
    session.press(script.keys)
    let problem = Snapshot.problem(session.snapshot, named: script.name)
    #expect(problem == nil, "\(problem ?? "")")
  }
}
