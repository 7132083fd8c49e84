import Glibc

/// The files behind what a user names: files as they are, folders as all that is in them.
package struct PageFiles: Sendable {
  /// The paths, in the order in which they are to be listed.
  package let paths: [String]
  /// Whether a folder was among what was named, so that the newest file comes first.
  package let isSortedByAge: Bool
  /// What of the folders is not listed, and what to do, a line each.
  package let omissions: [String]
  /// What there is to say of each folder that was named and holds no file.
  package let emptyFolders: [LoadingError]

  /// Finds the files.
  ///
  /// Folders are searched to the bottom; hidden files and folders and what is
  /// no file (sockets, devices) are passed over, and links to folders are not
  /// followed, so that no search goes in circles.
  ///
  /// - Parameters:
  ///   - names: files, folders, or `-` for standard input.
  ///   - most: no more files than this are listed of folders.
  ///   - deepest: folders nested deeper than this are not looked into.
  package init(_ names: [String], most: Int = 20_000, deepest: Int = 16) {
    var walk = FolderWalk(most: most, deepest: deepest)
    var hasFolder = false
    var empty: [String] = []
    for name in names {
      let kind = FileKind(of: name)
      if kind?.isFolder == true {
        hasFolder = true
        let before = walk.files.count
        walk.addFiles(in: name)
        if walk.files.count == before, !walk.isFull { empty.append(name) }
      } else {
        walk.files.append((name, kind?.changed ?? .distantPast))
      }
    }
    if hasFolder { walk.files.sort { ($1.changed, $0.path) < ($0.changed, $1.path) } }
    paths = walk.files.map(\.path)
    isSortedByAge = hasFolder
    omissions = walk.omissions
    emptyFolders = empty.map(Self.error)
  }

  private static func error(of emptyFolder: String) -> LoadingError {
    let reason =
      access(emptyFolder, R_OK | X_OK) == 0
      ? "there are no pages in this folder; save one there, or name another"
      : "it may not be read; check its permissions"
    return LoadingError(source: emptyFolder, reason: reason)
  }
}
