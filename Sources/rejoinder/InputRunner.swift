import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Exporters
import Glibc

/// Reads the inputs of a command one after the other, to be printed.
struct InputRunner {
  /// Whether there is but one page, as far as the inputs were read.
  var hasOnePage: Bool { loader.count == 1 }

  private let files: PageFiles
  private let loader: PageLoader
  /// The numbers of the comments that were named, by the path of their file.
  private let numbers: [String: [Int]]
  /// The paths of the files of which all is wanted.
  private let whole: Set<String>

  /// The inputs of a command: files, folders with all that is in them, `FILE#26` for a comment, `-` for standard input.
  ///
  /// - Parameters:
  ///   - sources: what the user named.
  ///   - store: what was set right by hand, to be applied first.
  init(_ sources: [Source], keeping store: CorrectionsStore?) {
    let whole = Set(sources.filter { $0.comment == nil }.map(\.path))
    var numbers: [String: [Int]] = [:]
    var paths: [String] = []
    for source in sources {
      guard let number = source.comment else {
        paths.append(source.path)
        continue
      }
      if !whole.contains(source.path), numbers[source.path] == nil { paths.append(source.path) }
      numbers[source.path, default: []].append(number)
    }
    self.numbers = numbers
    self.whole = whole
    files = PageFiles(paths)
    // No page is asked for twice.
    loader = PageLoader(files.paths, correct: CorrectionsStore.applying(store), budget: 0)
  }

  /// Calls `body` with each page that can be read, and with the numbers of the comments that are wanted of it; with
  /// none where all of it is.
  ///
  /// A page that cannot be read, a comment that is not there and a folder
  /// without pages are reported in one line on standard error each, and the
  /// others are read all the same. A `LoadingError` of `body` is reported
  /// likewise.
  ///
  /// - Parameter body: takes a page.
  /// - Throws: `ExitCode.failure` in the end, if one could not be read or the output not be written.
  func run(_ body: (LoadedPage, [Int]) throws -> Void) throws {
    // Whoever reads our output may stop early (`… | head`): that is an error number, not a death.
    signal(SIGPIPE, SIG_IGN)
    for error in files.emptyFolders { StandardError.report("\(error)") }
    for omission in files.omissions { StandardError.report(omission) }
    var failed = !files.emptyFolders.isEmpty
    do {
      try loader.forEachPage { page in
        do {
          let page = try page.get()
          let source = page.discussion.source
          let numbers = numbers[source] ?? []
          for number in numbers { try page.discussion.requireComment(number) }
          try body(page, whole.contains(source) ? [] : numbers)
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
}
