import Glibc

/// What stands behind a path.
struct FileKind {
  /// A moment; the years that a file system knows do not fit into 64 bits of nanoseconds.
  struct Moment: Comparable {
    /// Seconds since 1970.
    var seconds: Int
    /// Nanoseconds since then.
    var nanoseconds: Int

    /// The moment of what has none.
    static let distantPast = Moment(seconds: .min, nanoseconds: 0)

    static func < (left: Self, right: Self) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }

  /// Whether it is a file or a folder, links followed; neither where it is a socket or a device.
  let isFile: Bool, isFolder: Bool
  /// Whether the path is that of a link.
  let isLink: Bool
  /// When it was last changed.
  let changed: Moment

  /// Asks the system; `nil` where nothing is there.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    var link = stat()
    isLink = lstat(path, &link) == 0 && link.st_mode & S_IFMT == S_IFLNK
    isFile = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    changed = Moment(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}
