import CNcurses
import TerminalUI

/// Turns what ncurses reads into events.
struct KeyReader {
  /// What was read.
  enum Reading {
    /// Nothing is there.
    case none
    /// A key or a pasted text.
    case event(Event)
    /// The screen has another size.
    case resized
  }

  /// The text of a paste whose end was not read yet.
  private var paste: Paste?
  private var hasPendingResize = false

  /// Reports a resize at the next reading, since nobody else will.
  mutating func noteResize() { hasPendingResize = true }

  /// Reads on until something is known or nothing more is there.
  mutating func next() -> Reading {
    if hasPendingResize {
      hasPendingResize = false
      return .resized
    }
    var value: Int32 = 0
    while true {
      switch CNcurses_read(&value) {
      case 1: if let event = take(scalar: value) { return .event(event) }
      case 2:
        if value == CNcurses_KEY_RESIZE { return .resized }
        if let event = take(code: value) { return .event(event) }
      default: return .none
      }
    }
  }

  private mutating func take(scalar value: Int32) -> Event? {
    guard let scalar = Unicode.Scalar(UInt32(bitPattern: value)) else { return nil }
    guard paste != nil else { return Self.key(scalar).map(Event.key) }
    paste?.append(scalar)
    return nil
  }

  private mutating func take(code: Int32) -> Event? {
    if code == CNcurses_KEY_PASTE_START {
      paste = Paste()
      return nil
    }
    if code == CNcurses_KEY_PASTE_END {
      defer { paste = nil }
      return paste.map { .paste($0.text) }
    }
    return paste == nil ? Self.key(code: code).map(Event.key) : nil
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x1B: .escape
    case 0x08, 0x7F: .backspace
    case 0x00: .control(" ")
    // A letter with Control is the letter's code less 0x60; those behind z are signs.
    case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map(Key.control)
    case 0x1C...0x1F: Unicode.Scalar(scalar.value + 0x40).map(Key.control)
    case 0x80...0x9F: nil
    default: .character(scalar)
    }
  }

  private static func key(code: Int32) -> Key? {
    switch code {
    case CNcurses_KEY_UP: .up
    case CNcurses_KEY_DOWN: .down
    case CNcurses_KEY_LEFT: .left
    case CNcurses_KEY_RIGHT: .right
    case CNcurses_KEY_HOME: .home
    case CNcurses_KEY_END: .end
    case CNcurses_KEY_PPAGE: .pageUp
    case CNcurses_KEY_NPAGE: .pageDown
    case CNcurses_KEY_BACKSPACE: .backspace
    case CNcurses_KEY_DC: .delete
    case CNcurses_KEY_BTAB: .backTab
    case CNcurses_KEY_ENTER: .enter
    case (CNcurses_KEY_F0 + 1)...(CNcurses_KEY_F0 + 63): .function(Int(code - CNcurses_KEY_F0))
    default: nil
    }
  }
}
