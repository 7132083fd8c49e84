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
    let arguments = reading.filter { $0.hasPrefix("ARGUMENTS:") }
    let readingOptions = reading.first { $0.hasPrefix(options) } ?? options
    return sections(Rejoinder.helpMessage(columns: columns)).flatMap { section in
      section.hasPrefix(options)
        ? arguments + [
          readingOptions.prefix(before: "\n  -h, --help") + section.dropFirst(options.count)
        ]
        : [section]
    }.joined(separator: "\n\n") + "\n"
  }

  private static let options = "OPTIONS:"

  private static func sections(_ help: String) -> [String] {
    help.split(separator: "\n\n", omittingEmptySubsequences: true).map { section in
      String(section.reversed().drop { $0 == "\n" }.reversed())
    }
  }
}

extension String {
  /// What stands before another text; all of it where that is not in it.
  fileprivate func prefix(before end: String) -> String {
    String(prefix(upTo: firstRange(of: end)?.lowerBound ?? endIndex))
  }
}
