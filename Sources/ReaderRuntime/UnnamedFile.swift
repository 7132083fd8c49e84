import Glibc

/// A file without a name, for a program that reads its input from it.
enum UnnamedFile {
  /// Makes a file that holds some bytes, to be read from its start.
  ///
  /// - Parameters:
  ///   - bytes: what it holds.
  ///   - folder: where it is made; `TMPDIR`, or else /tmp.
  /// - Returns: its descriptor, which the caller closes.
  /// - Throws: a `Failure` where it cannot be made or not be filled.
  static func holding(
    _ bytes: [UInt8], in folder: String = temporaryFolder
  ) throws(ChildProcess.Failure) -> Int32 {
    var template = Array((folder + "/rejoinder-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .init(code: errno, folder: folder) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    guard write(bytes, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
      let code = errno
      close(descriptor)
      throw .init(code: code, folder: folder)
    }
    return descriptor
  }

  private static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// Writes all bytes; `errno` says why where that fails.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
