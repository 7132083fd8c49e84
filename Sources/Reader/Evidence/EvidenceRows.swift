import DiscussionModel
import DiscussionQuery
import TerminalUI
import ThreadDisplay
import Wording

/// An explanation broken into rows of a width: what the evidence view draws and `rejoinder explain` prints.
package struct EvidenceRows {
  /// A row.
  struct Row {
    /// Its pieces with their looks.
    var line = StyledLine()
    /// Which of the choices it is; `nil` for all else.
    var choice: Int?
  }

  /// The rows, from the top.
  private(set) var rows: [Row] = []
  private let explanation: Explanation
  private let text: TextStore
  private let theme: Theme
  private let glyphs: Glyphs
  private let width: Int
  /// The column in which what follows a heading stands.
  private let indent: Int

  /// Breaks an explanation into rows.
  ///
  /// - Parameters:
  ///   - explanation: what to show.
  ///   - text: the page's text.
  ///   - width: the cells of a row.
  ///   - theme: how things look.
  ///   - glyphs: the signs.
  init(_ explanation: Explanation, text: TextStore, width: Int, theme: Theme, glyphs: Glyphs) {
    self.explanation = explanation
    self.text = text
    self.theme = theme
    self.glyphs = glyphs
    self.width = max(20, width)
    indent = width >= 60 ? 8 : 4
    addClaims()
  }

  private func clipped(_ text: String, to width: Int) -> String {
    TextWidth.clipped(text, to: width, sign: glyphs.ellipsis)
  }

  /// The row of a choice.
  func row(of choice: Int) -> Int? { rows.firstIndex { $0.choice == choice } }

  private mutating func addClaims() {
    var last: Explanation.Subject?
    for claim in explanation.claims {
      if let last, last != claim.subject { rows.append(Row()) }
      let heading = last == claim.subject ? "and" : claim.subject.rawValue
      last = claim.subject
      let choices = explanation.choices.indices.filter {
        explanation.choices[$0].subject == claim.subject
      }
      // The place is told by its choices; the present one among them says why.
      if claim.subject == .place {
        addHeading(heading, title: "", says: "")
      } else {
        addHeading(heading, title: claim.title, says: claim.says)
      }
      for ground in claim.grounds { add(ground) }
      for remark in claim.remarks { addWrapped(remark, indent: indent, theme[.detail]) }
      for choice in choices { add(choice: choice) }
    }
  }

  /// `Writer  Sefa  sure: #33 quotes …`; wrapped where it is longer than a row.
  private mutating func addHeading(_ heading: String, title: String, says: String) {
    var row = Row()
    row.line.add(heading.padding(to: indent), theme[.title])
    guard !(title + says).isEmpty else {
      rows.append(row)
      return
    }
    let start = TextWidth.of(heading.padding(to: indent))
    let name = clipped(title, to: max(8, width - start - 4))
    row.line.add(name, theme[.name])
    let gap = "   "
    let words = Wrapping.rows(of: says, width: max(10, width - start - TextWidth.of(name) - 3))
    if words.count == 1 {
      row.line.add(gap + words[0], theme[.prose])
      rows.append(row)
    } else {
      rows.append(row)
      addWrapped(says, indent: indent, theme[.prose])
    }
  }

  private mutating func addWrapped(_ words: String, indent: Int, _ style: Style) {
    for part in Wrapping.rows(of: words, width: max(10, width - indent)) {
      var row = Row()
      row.line.add(String(repeating: " ", count: indent) + part, style)
      rows.append(row)
    }
  }

  /// `  349   ▎ Number one threat …        = line 337, whole`.
  private mutating func add(_ ground: Explanation.Ground) {
    var row = Row()
    let number = ground.line.map(String.init) ?? ""
    let lead = String(repeating: " ", count: max(0, indent - 3 - number.count)) + number + "   "
    row.line.add(lead, theme[.detail])
    let sign = ground.isQuote ? glyphs.quote + " " : ""
    let noteRoom = ground.note.isEmpty ? 0 : TextWidth.of(ground.note) + 2
    let whole = String(text[text.rowful(of: ground.words)].map { $0 == "\n" ? " " : $0 })
    let used = TextWidth.of(lead + sign)
    // A note that would leave the words too little room stands below them.
    let isBeside = noteRoom > 0 && width - used - noteRoom >= 24
    let words = clipped(whole, to: max(4, width - used - (isBeside ? noteRoom : 0)))
    row.line.add(sign + words, ground.isQuote ? theme[.quote] : theme[.prose])
    if isBeside {
      let gap = width - row.line.width - TextWidth.of(ground.note)
      row.line.add(String(repeating: " ", count: max(2, gap)) + ground.note, theme[.detail])
    }
    rows.append(row)
    if noteRoom > 0, !isBeside { addWrapped(ground.note, indent: indent + 2, theme[.detail]) }
  }

  private mutating func add(choice index: Int) {
    let choice = explanation.choices[index]
    var row = Row(choice: index)
    let mark = choice.correction == nil ? glyphs.folded + " " : "  "
    row.line.add(String(repeating: " ", count: indent - 2) + mark, theme[.rail])
    row.line.add(
      choice.title.padding(to: 24), choice.correction == nil ? theme[.name] : theme[.prose])
    row.line.add("  " + choice.says, theme[.detail])
    rows.append(row)
  }
}

extension EvidenceRows {
  /// An explanation as plain text, as `rejoinder explain` prints it.
  ///
  /// - Parameters:
  ///   - explanation: what to print.
  ///   - discussion: the page.
  ///   - source: what the page is called, where it stands among others.
  ///   - width: the cells of a line.
  ///   - ascii: whether only ASCII is used, but for the page's own text.
  package static func plain(
    _ explanation: Explanation, of discussion: Discussion, source: String? = nil,
    width: Int = 96, ascii: Bool = false
  ) -> String {
    let rows = EvidenceRows(
      explanation, text: discussion.text, width: width, theme: Theme(hasColor: false),
      glyphs: ascii ? .ascii : .unicode)
    let place = explanation.place(glyphs: rows.glyphs).map { ", \($0)" }
    let name = source.map { TextWidth.clipped($0, to: 400) + ": " } ?? ""
    let title = name + explanation.title + (place ?? "")
    let lines = rows.rows.map { row in
      let text = rows.clipped(row.line.pieces.map(\.text).joined(), to: width)
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    return ([title, ""] + lines).joined(separator: "\n") + "\n"
  }
}

extension String {
  /// The text with blanks behind it up to a width, and at least one.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - TextWidth.of(self)))
  }
}
