import Glibc

/// The files behind what a user names: files as they are, folders as all that is in them.
package struct PageFiles: Sendable {
  /// A file.
  private struct File {
    var path: String
    /// When it was last changed, in nanoseconds since 1970.
    var changed: Int
  }

  /// The paths, in the order in which they are to be listed.
  package let paths: [String]
  /// Whether a folder was among what was named, so that the newest file comes first.
  package let isSortedByAge: Bool

  /// Folders nested deeper than this are not looked into.
  private static let deepest = 16
  /// No more files than this are listed.
  private static let most = 20_000

  /// Finds the files.
  ///
  /// Folders are searched to the bottom; hidden files and folders and what is
  /// no file (sockets, devices) are passed over, and links to folders are not
  /// followed, so that no search goes in circles.
  ///
  /// - Parameter names: files, folders, or `-` for standard input.
  package init(_ names: [String]) {
    var files: [File] = []
    var hasFolder = false
    for name in names {
      if Self.kind(of: name)?.isFolder == true {
        hasFolder = true
        Self.addFiles(in: name, to: &files)
      } else {
        files.append(File(path: name, changed: Self.kind(of: name)?.changed ?? 0))
      }
    }
    if hasFolder { files.sort { ($1.changed, $0.path) < ($0.changed, $1.path) } }
    paths = files.map(\.path)
    isSortedByAge = hasFolder
  }

  /// Whether a name is that of a folder.
  package static func isFolder(_ name: String) -> Bool { kind(of: name)?.isFolder == true }

  /// Walks a folder with a list of its own instead of recursion.
  private static func addFiles(in folder: String, to files: inout [File]) {
    var folders = [(path: folder, depth: 0)]
    while let next = folders.popLast(), files.count < most {
      for name in entries(of: next.path) {
        let path = next.path.hasSuffix("/") ? next.path + name : next.path + "/" + name
        guard let kind = kind(of: path) else { continue }
        if kind.isFile {
          files.append(File(path: path, changed: kind.changed))
        } else if kind.isFolder, !kind.isLink, next.depth < deepest {
          folders.append((path, next.depth + 1))
        }
      }
    }
  }

  /// The names in a folder that are not hidden, in order; none where it may not be read.
  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func kind(
    of path: String
  ) -> (isFile: Bool, isFolder: Bool, isLink: Bool, changed: Int)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    var link = stat()
    let isLink = lstat(path, &link) == 0 && link.st_mode & S_IFMT == S_IFLNK
    let kind = status.st_mode & S_IFMT
    let changed = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    return (kind == S_IFREG, kind == S_IFDIR, isLink, changed)
  }
}
