import ArgumentParser
import DiscussionLoading
import DiscussionModel
import Glibc

/// The pages behind what a user names, to be printed one after the other.
struct NamedPages {
  private let names: [String]
  /// For each path the comments that are named with it.
  private let numbers: [String: [Int]]

  /// The pages of files and folders, with `#` and the number of a comment behind a file.
  init(_ files: [String]) {
    let addresses = files.map(PageAddress.init)
    names = addresses.map(\.path)
    numbers = Dictionary(grouping: addresses, by: \.path)
      .compactMapValues { $0.compactMap(\.comment) }
  }

  /// Calls `body` with each page that can be read and has the comments that are named with it.
  ///
  /// What is wrong with a page or a folder is reported in one line, and the
  /// others are read all the same.
  ///
  /// - Parameters:
  ///   - store: what was set right by hand, to be applied first.
  ///   - body: takes a page.
  /// - Throws: `ExitCode.failure` in the end, if something was reported; what `body` throws.
  func forEach(keeping store: CorrectionsStore?, _ body: (Discussion) throws -> Void) throws {
    let hasEmptyFolder = reportEmptyFolders()
    let pages = PageFiles(names)
    for omission in pages.omissions { StandardError.report(omission) }
    if !pages.paths.isEmpty {
      try InputRunner.run(pages.paths, keeping: store) { page in
        let discussion = page.discussion
        for number in numbers[discussion.source] ?? [] { try discussion.requireComment(number) }
        try body(discussion)
      }
    }
    if hasEmptyFolder { throw ExitCode.failure }
  }

  /// Reports the folders that hold no page; says whether there are any.
  private func reportEmptyFolders() -> Bool {
    let empty = names.filter { PageFiles.isFolder($0) && PageFiles([$0]).paths.isEmpty }
    for folder in empty {
      let reason =
        access(folder, R_OK | X_OK) == 0
        ? "there are no pages in this folder; save one there, or name another"
        : "it may not be read; check its permissions"
      StandardError.report("\(LoadingError(source: folder, reason: reason))")
    }
    return !empty.isEmpty
  }
}
