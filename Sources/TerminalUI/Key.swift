/// A key as the terminal reports it.
package enum Key: Hashable, Sendable {
  /// A letter, digit or sign; also the space.
  case character(Unicode.Scalar)
  /// A letter with Control, in lower case: `.control("d")`.
  case control(Unicode.Scalar)
  /// The keys without a letter.
  case enter, tab, backTab, escape, backspace, delete
  /// The arrows.
  case up, down, left, right
  /// The keys that page and go to the ends.
  case pageUp, pageDown, home, end
  /// A function key, 1-based.
  case function(Int)
}

/// What comes from the terminal.
package enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The terminal has another size.
  case resize(Size)
  /// Text was pasted, as bracketed paste reports it.
  case paste(String)
}
