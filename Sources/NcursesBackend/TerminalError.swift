/// Why no screen could be opened on a terminal.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// Neither the standard streams nor `/dev/tty` are a terminal.
  case noTerminal
  /// The terminal cannot move its cursor, as `TERM=dumb` says.
  case noCursorAddressing(term: String)
  /// The terminal has no description, nor is the common one installed.
  case unknownTerminal(term: String)

  /// What is wrong and what to do, in one line.
  package var description: String {
    switch self {
    case .noTerminal:
      "no terminal to read keys from; run it in a terminal"
    case .noCursorAddressing(let term):
      "the terminal \(term) cannot move its cursor; set TERM to what it is"
    case .unknownTerminal(let term):
      "no description of the terminal \(term); install ncurses-term or set TERM=xterm"
    }
  }
}
