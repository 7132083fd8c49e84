import Exporters
import Glibc
import Synchronization

/// Writes files so that the old one is whole until the new one is.
enum AtomicFile {
  private static let drafts = Atomic<Int>(0)

  /// Writes a file: a draft beside it takes its place once it is written and on the disk.
  ///
  /// A link leads to the file that is written. The file keeps its mode. What is no file (a pipe, a device) has
  /// nothing to lose and is written to.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - mayReplace: whether a file that is there may be replaced.
  ///   - body: writes what the file is to hold.
  /// - Throws: a `WriteError`: `EEXIST` where a file is there that may not be replaced, what the system or `body` says
  ///   otherwise; the old file is then as it was.
  static func write(
    _ path: String, mayReplace: Bool = true, _ body: (DescriptorOutput) throws(WriteError) -> Void
  ) throws(WriteError) {
    let target = mayReplace ? resolved(path) : path
    var old = stat()
    let exists = lstat(target, &old) == 0
    guard mayReplace || !exists else { throw WriteError(code: EEXIST) }
    if exists, old.st_mode & S_IFMT != S_IFREG, old.st_mode & S_IFMT != S_IFLNK {
      let descriptor = open(target, O_WRONLY | O_CLOEXEC)
      return try fill(descriptor, isFile: false, body)
    }
    let (draft, descriptor) = try makeDraft(for: target)
    do throws(WriteError) {
      if exists, fchmod(descriptor, old.st_mode & 0o7777) != 0 {
        let code = errno
        close(descriptor)
        throw WriteError(code: code)
      }
      try fill(descriptor, isFile: true, body)
      try move(draft, to: target, mayReplace: mayReplace)
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Writes to a descriptor and closes it.
  private static func fill(
    _ descriptor: Int32, isFile: Bool, _ body: (DescriptorOutput) throws(WriteError) -> Void
  ) throws(WriteError) {
    guard descriptor >= 0 else { throw WriteError(code: errno) }
    do throws(WriteError) {
      try body(DescriptorOutput(descriptor: descriptor))
      if isFile, fsync(descriptor) != 0 { throw WriteError(code: errno) }
    } catch {
      close(descriptor)
      throw error
    }
    // Some file systems say only now that there is no room.
    guard close(descriptor) == 0 else { throw WriteError(code: errno) }
  }

  private static func move(
    _ draft: String, to target: String, mayReplace: Bool
  ) throws(WriteError) {
    // A link is made only where nothing is in its place; not all file systems have any.
    if !mayReplace, link(draft, target) == 0 {
      unlink(draft)
      return
    }
    if !mayReplace, errno == EEXIST { throw WriteError(code: EEXIST) }
    guard rename(draft, target) == 0 else { throw WriteError(code: errno) }
  }

  /// A new file in the folder of another.
  private static func makeDraft(
    for target: String
  ) throws(WriteError) -> (path: String, descriptor: Int32) {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    while true {
      let number = drafts.wrappingAdd(1, ordering: .relaxed).newValue
      let path = "\(folder).rejoinder-\(getpid())-\(number)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (path, descriptor) }
      // What a process of the same number left when it was killed.
      guard errno == EEXIST else { throw WriteError(code: errno) }
    }
  }

  /// The path behind all links; the path itself where nothing is there.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
