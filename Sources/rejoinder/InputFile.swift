import DiscussionLoading
import Glibc

/// Reads the bytes of an input, a file or standard input, whole.
enum InputFile {
  /// The name that stands for standard input.
  static let standardInput = "-"

  /// Reads an input.
  ///
  /// - Parameter path: a file's path, or `-` for standard input.
  /// - Throws: `LoadingError` where it cannot be opened or read.
  static func read(_ path: String) throws(LoadingError) -> [UInt8] {
    guard path != standardInput else { return try readAll(STDIN_FILENO, source: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try readAll(descriptor, source: path)
  }

  private static func readAll(_ descriptor: Int32, source: String) throws(LoadingError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(source) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw LoadingError(source: source, reason: "this is a folder; name a file in it")
    }
    // A regular file is read in one go; a pipe has no size and comes in pieces.
    let piece = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) + 1 : 1 << 16
    var bytes: [UInt8] = []
    while true {
      guard let part = part(of: descriptor, most: piece) else { throw failure(source) }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes.append(contentsOf: part) }
    }
  }

  /// The next bytes, none at the end; `nil` on failure.
  private static func part(of descriptor: Int32, most: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      var got = 0
      repeat {
        got = Glibc.read(descriptor, buffer.baseAddress, most)
      } while got < 0 && errno == EINTR
      failed = got < 0
      count = max(got, 0)
    }
    return failed ? nil : bytes
  }

  private static func failure(_ source: String) -> LoadingError {
    let code = errno
    let reason =
      switch code {
      case ENOENT: "no such file; check the name"
      case EACCES: "it may not be read; check its permissions"
      default: String(cString: strerror(code))
      }
    return LoadingError(source: source, reason: reason)
  }
}
