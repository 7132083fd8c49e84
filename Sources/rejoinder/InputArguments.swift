import ArgumentParser
import DiscussionLoading
import Glibc

/// The inputs that a command is given.
enum InputArguments {
  /// What the user named; where nothing is named and a file or a pipe is given as standard input, that.
  ///
  /// Were the argument one that the parser requires, it would speak of it
  /// before it speaks of an option that it does not know.
  ///
  /// - Parameter names: the arguments.
  /// - Throws: `ValidationError` where there is nothing to read.
  static func sources(_ names: [String]) throws(ValidationError) -> [Source] {
    if names.isEmpty, !isInputGiven {
      throw ValidationError(
        "There is nothing to read. Name a page, or send one through a pipe: cat page.txt | rejoinder"
      )
    }
    return (names.isEmpty ? [Source.standardInput] : names).map { Source($0) }
  }

  /// Whether standard input is what somebody meant to be read: neither a terminal nor nothing at all.
  private static var isInputGiven: Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return false }
    return [S_IFREG, S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  /// Sees that no comment of a page is asked for, where only whole pages can be had.
  ///
  /// - Parameters:
  ///   - sources: the inputs.
  ///   - reason: why, and what to do instead.
  /// - Throws: `ValidationError` where one is.
  static func requireWholePages(
    _ sources: [Source], _ reason: String
  ) throws(ValidationError) {
    guard let source = sources.first(where: { $0.comment != nil }) else { return }
    throw ValidationError("\(source.path)#\(source.comment ?? 0): \(reason)")
  }
}
