import TerminalUI

/// How each kind of thing looks; no writer has a colour of their own.
package struct Theme {
  /// A kind of thing on the screen.
  package enum Role: CaseIterable {
    /// Own words.
    case prose
    /// A writer's name at the head of a comment.
    case name
    /// Numbers, times, depths, whom a comment answers.
    case detail
    /// Rails and marks.
    case rail
    /// Quoted words and where they come from.
    case quote
    /// The sign before the quote that has the focus.
    case focusedQuote
    /// The bar beside the selected comment.
    case selection
    /// The dot of what was not read yet.
    case unread
    /// The page's title.
    case title
    /// The limit that acts.
    case limit
    /// Something to say, on the status line.
    case notice
    /// What is wrong in what is typed.
    case problem
    /// The hit of a search on which the reader stands; the others are in reverse.
    case presentHit
    /// Votes for and against.
    case up, down
  }

  /// Whether the terminal has colours.
  package let hasColor: Bool

  /// The looks with colours or without.
  package init(hasColor: Bool) { self.hasColor = hasColor }

  /// The style of a role.
  package subscript(role: Role) -> Style {
    switch role {
    case .prose: .plain
    case .name, .title, .focusedQuote: Style(attributes: .bold)
    case .detail, .rail, .quote: Style(attributes: .dim)
    case .selection, .unread: hasColor ? Style(foreground: .blue) : Style(attributes: .bold)
    case .limit, .notice: Style(attributes: .bold)
    case .problem:
      hasColor
        ? Style(foreground: .warning, attributes: .underline)
        : Style(attributes: [.bold, .underline])
    case .presentHit:
      // Black on yellow, which all palettes have; bold would make the black a grey on some.
      hasColor
        ? Style(foreground: .palette(0), background: .palette(3))
        : Style(attributes: [.bold, .underline, .reverse])
    case .up: hasColor ? Style(foreground: .blue) : .plain
    case .down: hasColor ? Style(foreground: .orange) : .plain
    }
  }
}
