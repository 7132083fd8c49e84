import ThreadDisplay

/// Where the columns of the table of writers stand, in cells; those without room are left out.
struct CommentersColumns {
  /// The column behind the count of comments.
  let comments: Int
  /// The column behind the net votes.
  private(set) var net: Int?
  /// The column of the votes received, and their cells.
  private(set) var votes: Int?
  private(set) var votesWidth = 0
  /// The columns of whom one answers and who answers one.
  private(set) var answers: Int?
  private(set) var answered: Int?

  /// The columns of a table of so many cells.
  init(width: Int, hasVotes: Bool) {
    comments = width >= 60 ? 29 : max(12, width - (hasVotes && width >= 36 ? 16 : 8))
    if hasVotes, width >= 36 { net = comments + 9 }
    guard width >= 60 else { return }
    let hasRoom = width >= ScreenMetrics.marginFrom
    // Where there are no votes nothing stands between, and what belongs together stands together.
    let answersX = hasVotes ? width - (hasRoom ? 28 : 13) : comments + 3
    answers = answersX
    if hasRoom { answered = answersX + 15 }
    if hasVotes, answersX - 41 >= 16 {
      votes = 41
      votesWidth = answersX - 41 - 2
    }
  }

  /// The cells of the longest bar: what the counts on either side of it leave.
  var barCells: Int { max(1, votesWidth - 12) }

  /// How many votes a cell of the bars stands for, so that the most votes of a row fit: a round figure.
  func votesPerCell(most: Int) -> Int {
    var unit = 1
    while true {
      for step in [1, 2, 4, 5] where most <= unit * step * barCells { return unit * step }
      unit *= 10
    }
  }
}
