import DiscussionLoading
import DiscussionModel
import DiscussionQuery
import Evaluation
import TerminalUI
import Testing
import ThreadDisplay
import Wording
import _TestSupport

@testable import Reader

/// The comments of a page by time.
@Suite("The timeline")
struct TimelineTests {
  /// The sample that comes with the program.
  private static func sample() throws -> Discussion {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let bytes = try #require(TextFile.read(folder + "/Resources/sample.txt"))
    return try DiscussionLoader.load(bytes, source: "Resources/sample.txt")
  }

  /// A page with a comment at each of these times.
  private static func page(_ times: [String?]) -> Discussion {
    var page = DiscussionBuilder(title: "The tower bell")
    for time in times { page.comment("Ada", votes: (2, 1), at: time, "I heard it.") }
    return page.discussion()
  }

  private static func labels(_ discussion: Discussion) -> [String] {
    Timeline(discussion).slices.map { $0.label(.unicode) }
  }

  @Test(
    "It is as recorded",
    arguments: [
      ("timeline-80x24", 80, 24, false), ("timeline-40x10", 40, 10, false),
      ("timeline-ascii", 80, 24, true),
    ])
  func screen(_ name: String, _ width: Int, _ height: Int, _ ascii: Bool) throws {
    var session = Session(
      try Self.sample(), width, height, options: ReaderOptions(ascii: ascii, color: !ascii))
    session.press("27GD")
    let problem = Snapshot.problem(session.snapshot, named: name)
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test("It opens at the selected comment, goes back with q and Esc, and limits with Enter")
  func keys() throws {
    var session = Session(try Self.sample())
    session.press("27GD")
    #expect(session.status.contains("12:00, 2 comments, net +82"))
    let before = session.number
    session.press("kjG<Home>q")
    #expect(session.number == before)
    session.press("D<Esc>")
    #expect(session.state.context == .thread)
    session.press("D<Enter>")
    #expect(session.title.contains("date:12:00..12:59"))
    #expect(session.number == before)
    session.press("U")
    #expect(!session.title.contains("date:"))
  }

  @Test("Hours of a page that passes midnight are in one piece; what has no time comes last")
  func midnight() {
    let page = Self.page(["22:10", "23:59", nil, "00:05", "22:40", "01:00"])
    #expect(Self.labels(page) == ["22:00", "23:00", "00:00", "01:00", "no time"])
    #expect(Timeline(page).slices.map(\.count) == [2, 1, 1, 1, 1])
    #expect(Timeline(page).slices.map(\.net) == [2, 1, 1, 1, 1])
  }

  @Test("Without times the page is cut into equal pieces")
  func numbers() {
    #expect(
      Self.labels(Self.page(Array(repeating: nil, count: 23))) == ["#1–10", "#11–20", "#21–23"])
    let many = Timeline(Self.page(Array(repeating: nil, count: 300)))
    #expect(many.slices.count == 15)
    #expect(many.slices.allSatisfy { $0.count == 20 })
    #expect(many.row(of: 299) == 14)
  }

  @Test(
    "Hours of some days, days of some months, months of years",
    arguments: [
      ((2012, 6, 22), (2012, 6, 24), 2_012_062_209), ((2012, 6, 22), (2012, 8, 1), 20_120_622),
      ((2012, 6, 22), (2013, 6, 22), 201_206),
    ] as [((Int, Int, Int), (Int, Int, Int), Int)])
  func units(_ first: (Int, Int, Int), _ last: (Int, Int, Int), _ key: Int) {
    var comments = Self.page([nil, nil]).comments
    for (index, day) in [first, last].enumerated() {
      comments[index].posted = PostedTime(
        day: PostedTime.Day(year: day.0, month: day.1, day: day.2), hour: 9, minute: 53)
    }
    let unit = TimelineUnit(comments)
    #expect(unit.key(of: comments[0].posted) == key)
    #expect(unit.key(of: nil) == TimelineUnit.untimed)
    #expect(unit.key(of: PostedTime(hour: 9, minute: 0)) == TimelineUnit.untimed)
  }

  @Test("The limit of a row lets just its comments pass")
  func limits() throws {
    let pages = [
      BicyclePage.discussion(), try Self.sample(), SmallPages.random(120, seed: 3),
      Self.page(["22:10", nil, "00:05"]),
    ]
    for page in pages { try check(page) }
  }

  @Test(
    "On real pages as well", .enabled(if: !SharedFolder.isMissingAndMayBe),
    arguments: try SharedFolder.files(in: "seeds"))
  func seeds(_ file: String) throws {
    try check(try DiscussionLoader.load(try SharedFolder.read("seeds/" + file), source: file))
  }

  private func check(_ page: Discussion) throws {
    let timeline = Timeline(page)
    let index = QueryIndex(page)
    #expect(timeline.slices.reduce(0) { $0 + $1.count } == page.comments.count)
    for (row, slice) in timeline.slices.enumerated() {
      let hits = try Limit(parsing: slice.limit).hits(in: index)
      let own = page.comments.indices.filter { timeline.row(of: $0) == row }
      #expect(hits.indices.elementsEqual(own), "\(slice.limit)")
      #expect(own.count == slice.count)
    }
  }
}
