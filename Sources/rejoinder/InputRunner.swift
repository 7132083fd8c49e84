import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Exporters
import Glibc

/// Reads the inputs of a command one after the other, to be printed.
struct InputRunner {
  private let loader: PageLoader

  /// The inputs of a command.
  ///
  /// - Parameters:
  ///   - files: the inputs.
  ///   - store: what was set right by hand, to be applied first.
  /// - Throws: `ValidationError` where no input is named.
  init(_ files: [String], keeping store: CorrectionsStore?) throws(ValidationError) {
    try Self.require(files)
    // No page is asked for twice.
    loader = PageLoader(files, correct: CorrectionsStore.applying(store), budget: 0)
  }

  /// Whether there is but one page, as far as the inputs were read.
  var hasOnePage: Bool { loader.count == 1 }

  /// Calls `body` with each page that can be read.
  ///
  /// One that cannot be read is reported in one line on standard error,
  /// and the others are read all the same.
  ///
  /// A `LoadingError` of `body` is reported likewise.
  ///
  /// - Parameter body: takes a page.
  /// - Throws: `ExitCode.failure` in the end, if one could not be read or the output not be written.
  func run(_ body: (LoadedPage) throws -> Void) throws {
    // Whoever reads our output may stop early (`… | head`): that is an error number, not a death.
    signal(SIGPIPE, SIG_IGN)
    var failed = false
    do {
      try loader.forEachPage { page in
        do {
          try body(try page.get())
        } catch let error as LoadingError {
          StandardError.report("\(error)")
          failed = true
        }
      }
    } catch let error as WriteError {
      if !error.isClosedPipe {
        StandardError.report("standard output: \(String(cString: strerror(error.code)))")
        failed = true
      }
    }
    if failed { throw ExitCode.failure }
  }

  /// Calls `body` with each page of files and folders, with `#` and the number of a comment behind a file, that has the
  /// comments that are named with it.
  ///
  /// - Parameters:
  ///   - names: the files and folders.
  ///   - store: what was set right by hand, to be applied first.
  ///   - body: takes a page.
  /// - Throws: as `run`; also `ExitCode.failure` where a folder holds no page.
  static func run(
    sources names: [String], keeping store: CorrectionsStore?, _ body: (LoadedPage) throws -> Void
  ) throws {
    let sources = names.map { Source($0) }
    let numbers = Dictionary(grouping: sources, by: \.path)
    let files = PageFiles(sources.map(\.path))
    for error in files.emptyFolders { StandardError.report("\(error)") }
    for omission in files.omissions { StandardError.report(omission) }
    if !files.paths.isEmpty {
      try InputRunner(files.paths, keeping: store).run { page in
        for number in numbers[page.discussion.source]?.compactMap(\.comment) ?? [] {
          try page.discussion.requireComment(number)
        }
        try body(page)
      }
    }
    if !files.emptyFolders.isEmpty { throw ExitCode.failure }
  }

  /// Sees that an input is named.
  ///
  /// Were the argument one that the parser requires, it would speak of it
  /// before it speaks of an option that it does not know.
  ///
  /// - Throws: `ValidationError` where none is.
  static func require(_ files: [String]) throws(ValidationError) {
    if files.isEmpty { throw ValidationError("Missing expected argument '<file>'") }
  }
}
