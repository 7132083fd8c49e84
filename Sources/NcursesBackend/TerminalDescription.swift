import CNcurses

/// What is known of terminals by their names.
package enum TerminalDescription {
  /// How many colours a terminal has; 0 where it has none or has no description.
  ///
  /// - Parameter term: its name, as in `TERM`.
  package static func colorCount(of term: String) -> Int { Int(CNcurses_color_count(term)) }

  /// The name under which the terminal can be driven.
  ///
  /// A terminal newer than the installed descriptions counts as
  /// `xterm-256color`, which nearly all of them understand.
  ///
  /// - Parameters:
  ///   - term: the value of `TERM`, or `nil` where it is not set.
  ///   - output: a descriptor of the terminal.
  static func name(for term: String?, output: Int32) throws(TerminalError) -> String {
    let term = term ?? ""
    if term.isEmpty || term == "dumb" || term == "unknown" {
      throw .noCursorAddressing(term: term.isEmpty ? "(TERM is not set)" : term)
    }
    switch CNcurses_terminal_kind(term, output) {
    case 1: return term
    case 0: throw .noCursorAddressing(term: term)
    default: break
    }
    for common in ["xterm-256color", "xterm"] where CNcurses_terminal_kind(common, output) == 1 {
      return common
    }
    throw .unknownTerminal(term: term)
  }
}
