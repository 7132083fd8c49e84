/// The question for the colour of a terminal's background: OSC 11 of xterm.
///
/// Most terminals answer it and nearly all others swallow it. Source:
/// invisible-island.net/xterm/ctlseqs/ctlseqs.html.
enum GroundQuestion {
  /// Consoles, some of which would show it.
  private static let consoles = [
    "ansi", "cons25", "hurd", "linux", "mach", "pcansi", "sun", "wsvt25",
  ]
  private static let plain = "\u{1B}]11;?\u{7}"
  /// Handed on by GNU screen, which swallows the plain one; tmux, of which some use the same name, swallows this one.
  private static let wrapped = "\u{1B}P" + plain + "\u{1B}\\"

  /// What is sent to ask.
  ///
  /// - Parameter term: the name of the terminal's description.
  /// - Returns: `nil` where it is better not asked.
  static func bytes(for term: String) -> [UInt8]? {
    let isConsole = consoles.contains { term == $0 || term.hasPrefix($0 + "-") }
    if isConsole { return nil }
    return Array((term.hasPrefix("screen") ? plain + wrapped : plain).utf8)
  }
}
