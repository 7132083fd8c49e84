import DiscussionModel
import TerminalUI
import Testing
import _TestSupport

@testable import Exporters

/// The terminal's own measure, as the executable hands it in.
struct TerminalMeasure: TextMeasure {
  func rows(of bytes: TextBytes, width: Int) -> [Range<Int>] {
    let start = bytes.startIndex
    return bytes.withBytes { Wrapping.rows(of: $0, in: 0..<$0.count, width: width) }
      .map { $0.range.lowerBound + start..<$0.range.upperBound + start }
  }

  func cells(of text: String) -> Int { TextWidth.of(text) }

  func clipped(_ text: String, to width: Int) -> String { TextWidth.clipped(text, to: width) }
}

func text(
  of discussion: Discussion, width: Int = 60, colors: TextColors = .none, ascii: Bool = false
) -> String {
  var bytes: [UInt8] = []
  TextExporter(measure: TerminalMeasure(), width: width, colors: colors, ascii: ascii)
    .write(discussion) { bytes.append(contentsOf: $0) }
  return String(decoding: bytes, as: UTF8.self)
}

struct TextExporterTests {
  @Test("two spellings of one name are one writer, in print as on the screen")
  func spellings() {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("O'Neil", "It rings.")
    page.comment("O’Neil", "It does.")
    #expect(text(of: page.discussion()).contains("2 comments · 2 named, 1 writer "))
  }

  @Test("a comment with what hangs below it stands as far left as one at the top level")
  func part() {
    var page = DiscussionBuilder(title: "The bell")
    page.comment("Ada", "It rings.")
    page.comment("Ben", answers: [1], "It does.")
    page.comment("Cy", answers: [2], "Why?")
    page.comment("Di", answers: [2], "When?")
    page.comment("Ed", answers: [1], "Where?")
    var bytes: [UInt8] = []
    TextExporter(measure: TerminalMeasure(), width: 60)
      .write(commentAt: 1, of: page.discussion()) { bytes.append(contentsOf: $0) }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        ▾ #2 Ben → Ada #1
        │ It does.
        │
        ├─• #3 Cy → Ben #2
        │   Why?
        │
        └─• #4 Di → Ben #2
            When?

        """)
  }

  @Test("a page is drawn with article, counts, rails, votes and sources")
  func page() {
    var page = DiscussionBuilder(
      title: "Town hall clock to fall silent", site: "Harbour Post", section: "local",
      article: ["The clock strikes 156 times a day, and twice as often on the eve of a holiday."])
    page.comment(
      "Ada", .header, votes: (12, 1), at: "09:03",
      "I would keep the bell. It has told the fishermen the hour for as long as anyone knows.")
    page.comment(
      "Ben", .selfReference, votes: (0, 4), .quote("I would keep the bell.", of: 1), "Why?")
    page.comment("Ada", .stated, answers: [2], .address("Ben"), "Because.")
    page.comment(
      nil, votes: (0, 0),
      .quote("It has told the fishermen the hour for as long as anyone knows.", of: 1),
      .quoteOfTitle("clock to fall silent"), "東京 too.")
    page.comment("Cy", .style)
    #expect(
      text(of: page.discussion()) == """
        Town hall clock to fall silent
        Harbour Post · local

        The clock strikes 156 times a day, and twice as often on the
        eve of a holiday.

        5 comments · 3 answer another · 4 named, 3 writers · oldest…

        ▾ #1 Ada  09:03                           12 up 1 down   +11
        │ I would keep the bell. It has told the fishermen the hour
        │ for as long as anyone knows.
        │
        ├─▾ #2 ~Ben → Ada #1                       0 up 4 down    −4
        │ │ ▎ I would keep the bell.                  ↑ #1 Ada, part
        │ │
        │ │ Why?
        │ │
        │ • #3 Ada → ~Ben #2
        │   Because.
        │
        └─• #4 — → Ada #1                                          0
            ▎ It has told the fishermen the hour for as long as
            ▎ anyone knows.                           ↑ #1 Ada, part
            ▎ clock to fall silent                  ↑ headline, part

            東京 too.

        • #5 Cy?
          (no text on the page)

        """)
  }

  @Test("a comment of which only its place is there is one row, and a quote has a bar a level")
  func placeholders() {
    var page = DiscussionBuilder(title: "The night ferry")
    page.comment("Ada", "The boat is late.")
    page.comment("Dan", votes: (1, 9), answers: [1])
    page.changeLast { $0.state = .deleted }
    page.comment("Ben", parent: 2, .quote("The boat is late.", of: 1), "Take the bus.")
    page.comment()
    page.changeLast { $0.state = .missing }
    page.comment("Cleo", answers: [4], "No.")
    page.changeLast { $0.state = .collapsed }
    page.comment(answers: [4])
    page.changeLast { $0.state = .more(heldBack: 559) }
    let plain = page.discussion()
    let blocks = plain.blocks.map { block in
      var block = block
      if case .quote(var quote) = block.content {
        quote.level = 2
        block.content = .quote(quote)
      }
      return block
    }
    var source = ImportedPage(source: plain.source, format: plain.format, text: plain.text)
    source.article = plain.article
    let discussion = Discussion(
      page: source, order: plain.order, segmentation: plain.segmentation, comments: plain.comments,
      blocks: blocks, diagnostics: [])
    let rows = text(of: discussion).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      rows.dropFirst(4).joined(separator: "\n") == """
        ▾ #1 Ada
        │ The boat is late.
        │
        ▾ #2 Dan  deleted
        │
        • #3 Ben → Ada #1
          ▎▎ The boat is late.                              ↑ #1 Ada

          Take the bus.

        ▾ #4  not on this page
        │
        ├─• #5 Cleo → #4  collapsed by the site
        │   No.
        │
        └─• #6  … 559 more on the site

        """)
  }

  @Test("nothing that a terminal takes for a command comes through")
  func hostilePage() {
    var page = DiscussionBuilder(title: "A\u{1B}[31m title", site: "\u{9B}2J")
    page.comment(
      "E\u{1B}]0;ve\u{7}", "Words \u{1B}[2J\u{202E}backwards\u{8}.", .quoteOfNothing("\u{9D}"))
    let scalars = text(of: page.discussion()).unicodeScalars.map(\.value)
    #expect(!scalars.contains { $0 < 0x20 && $0 != 0x0A || (0x7F...0x9F).contains($0) })
    #expect(!scalars.contains { (0x202A...0x202E).contains($0) })
  }

  @Test(
    "rows are never wider than asked, nor end with blanks", arguments: [1, 40, 41, 57, 76, 200])
  func widths(width: Int) {
    var page = JSONExporterTests.page()
    for number in 4...40 {
      page.comment("A long name indeed", votes: (12_345, 67_890), answers: [number], "Words.")
      page.comment("東京東京東京", answers: [number], .prose(String(repeating: "東京", count: 30)))
    }
    let discussion = page.discussion()
    for line in text(of: discussion, width: width).split(separator: "\n") {
      #expect(TextWidth.of(String(line)) <= max(width, 40))
      #expect(line.last != " ")
    }
  }

  @Test("a page without comments says so")
  func noComments() {
    let page = DiscussionBuilder(title: "Nothing said", article: ["One paragraph."])
    #expect(
      text(of: page.discussion()) == "Nothing said\n\nOne paragraph.\n\nno comments on this page\n")
  }

  @Test(
    "with colour names are bright and what is dim a grey, where there is one, and all of it ends",
    arguments: [(0, "2m"), (8, "2m"), (16, "90m"), (88, "90m"), (256, "38;5;244m")])
  func color(count: Int, dim: String) {
    var page = DiscussionBuilder()
    page.comment("Ada", "Plain.")
    let colored = text(of: page.discussion(), colors: TextColors(colorCount: count))
    #expect(colored.contains("\u{1B}[1mAda\u{1B}[0m"))
    #expect(colored.contains("\nPlain.") == false && colored.contains("Plain."))
    let starts = colored.split(separator: "\u{1B}[").filter {
      $0.hasPrefix("1m") || $0.hasPrefix(dim)
    }
    #expect(colored.contains("\u{1B}[\(dim)"))
    let ends = colored.split(separator: "\u{1B}[").filter { $0.hasPrefix("0m") }
    #expect(starts.count == ends.count)
  }

  @Test("a name line that was pasted along with the words below it is told by the header alone")
  func pastedNameLine() {
    var page = DiscussionBuilder()
    page.comment("Ada", "The ferry is late again.")
    page.comment("Ben", .address("Ada"), .quote("The ferry is late again.", of: 1), "So it is.")
    page.comment("Cy", .quote("Ada", of: 2), .quote("So it is.", of: 2), "By an hour.")
    #expect(
      text(of: page.discussion()).hasSuffix(
        """
        ▾ #2 Ben → Ada #1
        │ ▎ The ferry is late again.                        ↑ #1 Ada
        │
        │ So it is.
        │
        • #3 Cy → Ben #2
          ▎ So it is.                                       ↑ #2 Ben

          By an hour.

        """))
  }

  @Test("a line that names another than those of the header stays")
  func otherName() {
    var page = DiscussionBuilder()
    page.comment("Ada", "The ferry is late again.")
    page.comment("Ben", answers: [1], .address("Dora"), "So it is.")
    #expect(text(of: page.discussion()).contains("\n  @Dora\n\n  So it is.\n"))
  }

  @Test("of several who are answered the one above comes first")
  func severalAnswered() {
    var page = DiscussionBuilder()
    page.comment("Ada", "One.")
    page.comment("Ben", "Two.")
    page.comment("Cy", answers: [1, 2], parent: 2, "Three.")
    #expect(text(of: page.discussion()).contains("• #3 Cy → Ben #2 + Ada #1\n"))
  }

  @Test("in ASCII no sign is anything else, but the page's own are as they are")
  func ascii() {
    var page = DiscussionBuilder(
      title: "Ferry", site: "Harbour Post", section: "local", article: ["It sails – at last…"])
    page.comment("Ada", votes: (1, 3), "The ferry – ours – is late.")
    page.comment(
      nil, votes: (0, 0), .quote("The ferry – ours – is late.", of: 1), .quoteOfTitle("Ferry"))
    page.comment("Ben", answers: [1], "東京 too.")
    page.comment("Cy", answers: [3], "And so on.")
    #expect(
      text(of: page.discussion(), width: 40, ascii: true) == """
        Ferry
        Harbour Post . local

        It sails – at last…

        4 comments . 3 answer another . 3 nam...

        v #1 Ada               1 up 3 down    -2
        | The ferry – ours – is late.
        |
        |-* #2 - -> Ada #1                     0
        |   > The ferry – ours – is late.
        |   >                           ^ #1 Ada
        |   > Ferry                   ^ headline
        |
        `-v #3 Ben -> Ada #1
          | 東京 too.
          |
          * #4 Cy -> Ben #3
            And so on.

        """)
  }

  @Test("in ASCII grades of cuts have signs of their own, and rows are no wider than asked")
  func asciiCuts() {
    var page = DiscussionBuilder(segmentation: .inferred)
    page.comment("A name that is longer than the row of forty cells", boundary: .sure, "One.")
    page.comment(nil, boundary: .likely, "Two.")
    page.comment(nil, boundary: .guess, "Three.")
    #expect(
      text(of: page.discussion(), width: 40, ascii: true) == """
        about 3 comments . 1 named, 1 writer ...

        * #1 A name that is longer than the r...
          One.

        ~* #2 -  cut likely
          Two.
        : #3? cut is a guess
          Three.

        """)
  }

  @Test("where cuts are worked out, their grade is seen")
  func inferred() {
    var page = DiscussionBuilder(segmentation: .inferred)
    page.comment(nil, boundary: .sure, "One.")
    page.comment(nil, boundary: .likely, "Two.")
    page.comment(nil, boundary: .guess, "Three.")
    #expect(
      text(of: page.discussion()) == """
        about 3 comments · oldest first

        • #1 —
          One.

        ┄• #2 —  cut likely
          Two.
        ┊ #3? cut is a guess
          Three.

        """)
  }
}
