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
    /// The terminal's answer to the question for its background.
    case answer(ReplySieve.Answer)
    /// The screen has another size.
    case resized
  }

  /// The text of a paste whose end was not read yet.
  private var paste: Paste?
  private var sieve = ReplySieve()
  /// What was read and not reported yet.
  private var waiting: [Event] = []
  private var hasPendingResize = false

  /// Until when an answer that is due comes at the latest as a rule; `nil` where none is due.
  var replyDeadline: ContinuousClock.Instant?

  /// Reports a resize at the next reading, since nobody else will.
  mutating func noteResize() { hasPendingResize = true }

  /// Reads what is there in search of an answer; the keys are kept for later.
  ///
  /// - Returns: `nil` where no answer is there.
  mutating func answer() -> ReplySieve.Answer? {
    var keys: [Event] = []
    defer { waiting = keys + waiting }
    while true {
      switch next() {
      case .none: return nil
      case .event(let event): keys.append(event)
      case .answer(let answer): return answer
      case .resized:
        noteResize()
        return nil
      }
    }
  }

  /// Reads on until something is known or nothing more is there.
  mutating func next() -> Reading {
    if hasPendingResize {
      hasPendingResize = false
      return .resized
    }
    while waiting.isEmpty {
      var value: Int32 = 0
      switch CNcurses_read(&value) {
      case 1: if let answer = take(scalar: value) { return .answer(answer) }
      case 2 where value == CNcurses_KEY_RESIZE: return .resized
      case 2: take(code: value)
      default:
        sieve.pause(isDue: replyDeadline != nil)
        takeKeys()
        if waiting.isEmpty { return .none }
      }
    }
    return .event(waiting.removeFirst())
  }

  private mutating func take(scalar value: Int32) -> ReplySieve.Answer? {
    guard let scalar = Unicode.Scalar(UInt32(bitPattern: value)) else { return nil }
    guard paste == nil else {
      paste?.append(scalar)
      return nil
    }
    let isSoon = replyDeadline.map { ContinuousClock.now < $0 } ?? false
    let answer = sieve.take(scalar, isSoon: isSoon)
    takeKeys()
    return answer
  }

  /// Takes over the keys that passed the sieve.
  private mutating func takeKeys() {
    for scalar in sieve.takeKeys() {
      if let key = Self.key(scalar) { waiting.append(.key(key)) }
    }
  }

  private mutating func take(code: Int32) {
    sieve.release()
    takeKeys()
    if code == CNcurses_KEY_PASTE_START {
      paste = Paste()
    } else if code == CNcurses_KEY_PASTE_END {
      if let paste { waiting.append(.paste(paste.text)) }
      paste = nil
    } else if paste == nil, let key = Self.key(code: code) {
      waiting.append(.key(key))
    }
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
