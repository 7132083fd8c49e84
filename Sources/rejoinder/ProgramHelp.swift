import ArgumentParser

/// What `rejoinder --help` prints: the options of reading a page, which is what the program does without a command.
enum ProgramHelp {
  /// Whether arguments ask for it and for nothing else.
  ///
  /// - Parameter arguments: the arguments, the program's name first.
  static func isWanted(by arguments: [String]) -> Bool {
    arguments.count == 2 && ["-h", "--help", "-help", "help"].contains(arguments[1])
  }

  /// The text.
  ///
  /// - Parameter columns: the cells of a line; by default those of the terminal.
  static func text(columns: Int? = nil) -> String {
    let reading = sections(ReadCommand.helpMessage(columns: columns))
    return sections(Rejoinder.helpMessage(columns: columns)).flatMap { section in
      // The options of the program alone are two that reading has as well.
      section.hasPrefix(options) ? reading.filter(isAboutArguments) : [section]
    }.joined(separator: "\n\n") + "\n"
  }

  private static let options = "OPTIONS:"

  private static func isAboutArguments(_ section: String) -> Bool {
    section.hasPrefix("ARGUMENTS:") || section.hasPrefix(options)
  }

  private static func sections(_ help: String) -> [String] {
    help.split(separator: "\n\n", omittingEmptySubsequences: true).map { section in
      String(section.reversed().drop { $0 == "\n" }.reversed())
    }
  }
}
