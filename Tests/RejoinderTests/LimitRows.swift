import DiscussionQuery
import Testing

/// A limit that is typed on the sample page, how many of its 31 comments pass, and the first that does, read from the first comment on.
struct LimitRow: Sendable, CustomTestStringConvertible {
  var typed: String
  var count: Int
  /// The number of the comment that is selected after Enter; `nil` where none passes.
  var first: Int?

  init(_ typed: String, _ count: Int, first: Int?) {
    self.typed = typed
    self.count = count
    self.first = first
  }

  var testDescription: String { typed }

  /// Whether the row tries a field with a sign, or a word that a field takes.
  func tries(_ entry: LimitGrammar.Entry, sign: String) -> Bool {
    // Signs that begin another are no match of it: `>` is not tried by `>=`.
    if entry.example.hasPrefix(entry.name + sign), isWord(entry) {
      return typed.contains(entry.example)
    }
    let rest = typed.pieces(after: entry.name + sign)
    return rest.contains { $0.first.map { !"=<>".contains($0) } ?? false }
  }

  private func isWord(_ entry: LimitGrammar.Entry) -> Bool {
    ["is", "has", "name", "cut"].contains(entry.name)
  }

  static let all: [LimitRow] = [
    LimitRow("author:sefa", 3, first: 5),
    LimitRow("author:=marrow", 4, first: 1),
    LimitRow("to:marrow", 5, first: 5),
    LimitRow("to:=Marrow", 5, first: 5),
    LimitRow("quotes:marrow", 6, first: 5),
    LimitRow("quotes:=marr", 0, first: nil),
    LimitRow("with:sefa", 7, first: 5),
    LimitRow("with:=sefa", 7, first: 5),
    LimitRow("between:sefa,marrow", 5, first: 5),
    LimitRow("between:=sefa,marrow", 5, first: 5),
    LimitRow("text:earplugs", 2, first: 2),
    LimitRow("q:bell", 3, first: 7),
    LimitRow("nq:\"the bell\"", 7, first: 1),
    LimitRow("score>=30", 7, first: 9),
    LimitRow("score<0", 4, first: 6),
    LimitRow("score:-5..0", 5, first: 6),
    LimitRow("score=0", 2, first: 18),
    LimitRow("score<=-5 score>-18", 2, first: 6),
    LimitRow("up>40", 2, first: 27),
    LimitRow("down<=0", 12, first: 8),
    LimitRow("down:>10", 4, first: 6),
    LimitRow("replies>=2", 4, first: 1),
    LimitRow("quoted=2", 4, first: 1),
    LimitRow("depth>3", 3, first: 8),
    LimitRow("number:5..8", 4, first: 5),
    LimitRow("date:09:00..10:00", 3, first: 13),
    LimitRow("date>=10:31", 4, first: 27),
    LimitRow("is:root", 12, first: 1),
    LimitRow("is:leaf", 16, first: 10),
    LimitRow("is:unread under:#4", 2, first: 18),
    LimitRow("is:controversial", 4, first: 6),
    LimitRow("has:quote -is:leaf", 11, first: 5),
    LimitRow("has:link", 1, first: 23),
    LimitRow("name:sure", 16, first: 1),
    LimitRow("name:none", 15, first: 10),
    LimitRow("not (name:likely or name:guess)", 31, first: 1),
    LimitRow("cut:sure !cut:likely !cut:guess", 31, first: 1),
    LimitRow("under:#4", 2, first: 18),
    LimitRow("thread:(up>45)", 3, first: 11),
    LimitRow("parent:(author:sefa)", 4, first: 6),
    LimitRow("child:(score<-4)", 1, first: 5),
    LimitRow("/ear(plugs|s)\\b/", 5, first: 1),
    LimitRow("bell", 9, first: 1),
    LimitRow("bell author:marrow | is:root score<0", 4, first: 1),
  ]
}
