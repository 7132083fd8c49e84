import Glibc

/// A walk through folders, with a list of its own instead of recursion.
struct FolderWalk {
  /// What was found, and when it was last changed.
  var files: [(path: String, changed: FileKind.Moment)] = []

  private let most: Int
  private let deepest: Int
  /// How many files the folders gave.
  private var found = 0
  /// The first folder whose files are not all listed, the first that is nested too deep, the first that may not be read.
  private var overfull: String?
  private var tooDeep: String?
  private var closed: String?

  /// A walk within bounds: how many files it lists, and how deep it goes.
  init(most: Int, deepest: Int) {
    self.most = most
    self.deepest = deepest
  }

  /// Whether no more files are listed.
  var isFull: Bool { overfull != nil }

  /// What was left out, and what to do, a line each.
  var omissions: [String] {
    [
      overfull.map { "\($0): no more than \(most) files are listed; name fewer folders" },
      tooDeep.map { "\($0): folders nested deeper than \(deepest) are left out; name this one" },
      closed.map { "\($0): this folder may not be read; check its permissions" },
    ].compactMap(\.self)
  }

  /// Adds the files in a folder and in those below it.
  mutating func addFiles(in folder: String) {
    var folders = [(path: folder, depth: 0)]
    while let next = folders.popLast(), overfull == nil {
      guard let names = Self.names(in: next.path) else {
        // Of what the user named itself, the caller speaks.
        if next.depth > 0 { closed = closed ?? next.path }
        continue
      }
      for name in names {
        let path = next.path.hasSuffix("/") ? next.path + name : next.path + "/" + name
        guard let kind = FileKind(of: path) else { continue }
        if kind.isFile {
          guard found < most else {
            overfull = next.path
            return
          }
          found += 1
          files.append((path, kind.changed))
        } else if kind.isFolder, !kind.isLink {
          if next.depth < deepest {
            folders.append((path, next.depth + 1))
          } else {
            tooDeep = tooDeep ?? path
          }
        }
      }
    }
  }

  /// The names in a folder that are not hidden, in order; `nil` where it may not be read.
  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
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
}
