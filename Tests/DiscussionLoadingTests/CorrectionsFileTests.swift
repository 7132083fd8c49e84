import DiscussionLoading
import DiscussionModel
import Testing

@Suite("Files of corrections")
struct CorrectionsFileTests {
  private static let comments = [
    "The bell is far too loud at night, says my aunt.", "I like the bell.",
    "Buy her a hat with flaps.", "Hats are dear in winter.",
  ]

  /// A page whose comments are marked by vote lines.
  private static func page(_ comments: [String] = comments) throws -> Discussion {
    let text =
      "The tower bell\n\nHarbour Post\n\nComments\n\n"
      + comments.map { $0 + "\n\n3 ( +4 / -1 )\n" }.joined(separator: "\n")
    return try DiscussionLoader.load(Array(text.utf8), source: "bell.txt")
  }

  private func corrected(_ page: Discussion) -> (Discussion, Corrections) {
    var corrections = Corrections()
    corrections.adopt(.place(page.comments[2].id, .under(page.comments[0].id)))
    return (DiscussionLoader.correct(page, by: corrections), corrections)
  }

  @Test("What is written is read back, and leads to the same page")
  func roundTrip() throws {
    let page = try Self.page()
    try #require(page.comments.count == 4)
    let (corrected, corrections) = corrected(page)
    #expect(corrected.comments[2].parent == 0)
    var file = CorrectionsFile()
    file.set(corrections, of: corrected)
    let again = try CorrectionsFile(parsing: Array(file.text.utf8), source: "file")
    #expect(again == file)
    let read = again.apply(to: page)
    #expect(read.corrections == corrections)
    #expect(read.discussion.comments[2].parent == 0)
    #expect(read.misfits.count == 0)
  }

  @Test("A page that was saved again with more comments keeps them")
  func grown() throws {
    let (corrected, corrections) = corrected(try Self.page())
    var file = CorrectionsFile()
    file.set(corrections, of: corrected)
    let grown = file.apply(to: try Self.page(["A new one."] + Self.comments))
    #expect(grown.discussion.comments[3].parent == 1)
  }

  @Test("What fits nothing on the page stays in the file")
  func misfit() throws {
    let (corrected, corrections) = corrected(try Self.page())
    var file = CorrectionsFile()
    file.set(corrections, of: corrected)
    let other = try Self.page([Self.comments[0], "Something else."])
    let read = file.apply(to: other)
    #expect(read.misfits.count == 1)
    let before = file
    file.set(read.corrections, of: read.discussion, keeping: read.misfits)
    #expect(file == before)
  }

  @Test("What was said of a comment that was split since leaves the file; one line stands for it")
  func superseded() throws {
    let page = try DiscussionLoader.load(
      Array(
        "The bell\n\nHarbour Post\n\n3 Comments\nLogin to comment\n\nI like the bell.\n\nBuy a hat.\n\nHats are dear.\n"
          .utf8), source: "p")
    var corrections = Corrections()
    for comment in page.comments.indices {
      for block in page.comments[comment].blocks where block > 0 {
        corrections.adopt(.split(page.startID(atBlock: block, of: comment)))
      }
    }
    let cut = DiscussionLoader.correct(page, by: corrections)
    try #require(cut.comments.count == 3)
    var joined = corrections
    joined.adopt(.join(cut.comments[2].id))
    joined.adopt(.place(cut.comments[1].id, .under(cut.comments[0].id)))
    var file = CorrectionsFile()
    file.set(joined, of: DiscussionLoader.correct(page, by: joined))
    var split = joined
    split.adopt(.split(cut.comments[2].id))
    file.set(split, of: DiscussionLoader.correct(page, by: split))
    #expect(file.text.split(separator: "\n").filter { $0.hasPrefix("under ") }.count == 1)
    let read = try CorrectionsFile(parsing: Array(file.text.utf8), source: "f").apply(to: page)
    #expect(read.misfits.count == 0)
    #expect(read.corrections == split)
  }

  @Test("Line ends of any kind are read, and a damaged line keeps its number")
  func lineEnds() throws {
    let (corrected, corrections) = corrected(try Self.page())
    var file = CorrectionsFile()
    file.set(corrections, of: corrected)
    let foreign = file.text.replacing("\n", with: "\r\n")
    #expect(try CorrectionsFile(parsing: Array(foreign.utf8), source: "f") == file)
    #expect {
      try CorrectionsFile(parsing: Array((foreign + "move it\r\n").utf8), source: "f")
    } throws: { "\($0)".hasPrefix("f:5: ") }
  }

  @Test("Undoing the last correction empties the page's part")
  func emptied() throws {
    let page = try Self.page()
    let (corrected, corrections) = corrected(page)
    var file = CorrectionsFile()
    file.set(corrections, of: corrected)
    file.set(Corrections(), of: page)
    #expect(file == CorrectionsFile())
  }

  @Test(
    "A damaged file is an error with its line",
    arguments: [
      ("{}", 1), ("rejoinder corrections 1\n\npage path x\nunder 12", 4),
      ("rejoinder corrections 1\ntop 00000000000000ff:1", 2),
      ("rejoinder corrections 1\npage path x\ntop 00000000000000ff:0\n", 3),
    ])
  func damaged(_ text: String, _ line: Int) {
    #expect {
      try CorrectionsFile(parsing: Array(text.utf8), source: "mine")
    } throws: { error in
      "\(error)".hasPrefix("mine:\(line): ")
    }
  }

  @Test(
    "A comment that was joined by hand and is parted again is what it was, votes and identity included"
  )
  func parted() throws {
    let page = try Self.page()
    let id = page.comments[2].id
    var corrections = Corrections(joined: [id])
    let joined = DiscussionLoader.correct(page, by: corrections)
    try #require(joined.comments.count == 3)
    let block = joined.comments[1].blocks.lowerBound + 1
    #expect(joined.startID(atBlock: block, of: 1) == id)
    var file = CorrectionsFile()
    file.set(corrections, of: joined)
    #expect(file.apply(to: page).corrections == corrections)
    corrections.adopt(.split(joined.startID(atBlock: block, of: 1)))
    #expect(corrections.isEmpty)
  }

  @Test("A comment that was split off keeps its identity when others are joined and split")
  func stableSplits() throws {
    let text =
      "One.\n\nTwo.\n\n1 ( +1 / -0 )\n\nThree.\n\nFour.\n\n2 ( +2 / -0 )\n"
    let page = try DiscussionLoader.load(Array(text.utf8), source: "bells.txt")
    try #require(page.comments.count == 2)
    var corrections = Corrections()
    corrections.adopt(.split(page.startID(atBlock: 3, of: 1)))
    let once = DiscussionLoader.correct(page, by: corrections)
    try #require(once.comments.count == 3)
    let last = once.comments[2].id
    corrections.adopt(.place(last, .under(once.comments[0].id)))
    corrections.adopt(.split(once.startID(atBlock: 1, of: 0)))
    let twice = DiscussionLoader.correct(once, by: corrections)
    #expect(
      twice.comments.map { twice.text[twice.blocks[$0.blocks.lowerBound].range] } == [
        "One.", "Two.", "Three.", "Four.",
      ])
    #expect(twice.index(of: last) == 3)
    #expect(twice.comments[3].parent == 0)
    #expect(twice.comments[3].replies.map(\.basis) == [.hand])
    #expect(Set(twice.comments.map(\.id)).count == 4)
  }
}
