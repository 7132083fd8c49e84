import Glibc
import Importers
import Synchronization

/// The files of this machine, and standard input.
package struct SystemFiles: FileReader {
  /// What standard input held: it can be read but once, and a page may be asked for again.
  private static let piped = Mutex<Result<[UInt8], LoadingError>?>(nil)

  /// What has no size comes in pieces of so many bytes.
  private static let piece = 1 << 16

  /// The reader of all of them.
  package init() {}

  package func read(_ path: String) throws(LoadingError) -> [UInt8] {
    guard path != Source.standardInput else { return try Self.readStandardInput().get() }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    return try Self.readAll(descriptor, source: path)
  }

  private static func readStandardInput() -> Result<[UInt8], LoadingError> {
    piped.withLock { piped in
      if let piped { return piped }
      let result: Result<[UInt8], LoadingError>
      do throws(LoadingError) {
        result = .success(try readAll(STDIN_FILENO, source: "standard input"))
      } catch {
        result = .failure(error)
      }
      piped = result
      return result
    }
  }

  /// Reads a descriptor to its end.
  ///
  /// - Parameters:
  ///   - descriptor: what to read.
  ///   - source: its name, for errors.
  ///   - most: how many bytes a page may have; reading ends as soon as there are more.
  /// - Throws: `LoadingError` where it cannot be read or is too large.
  static func readAll(
    _ descriptor: Int32, source: String, most: Int = TextDecoder.mostBytes
  ) throws(LoadingError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(source) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw LoadingError(source: source, reason: "this is a folder; name a file in it")
    }
    // A regular file is read in one go; some of the system's say that they are empty and are not.
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    guard size <= most else { throw .tooLarge(source) }
    var bytes: [UInt8] = []
    var wanted = max(size + 1, piece)
    while true {
      guard let part = part(of: descriptor, most: wanted) else { throw failure(source) }
      guard bytes.count + part.count <= most else { throw .tooLarge(source) }
      if bytes.isEmpty { bytes = part } else { bytes.append(contentsOf: part) }
      if part.count < wanted { return bytes }
      wanted = piece
    }
  }

  /// The next bytes, fewer than wanted only at the end; `nil` on failure.
  private static func part(of descriptor: Int32, most: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while count < most {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, most - count)
        if got > 0 {
          count += got
        } else if got == 0 || errno != EINTR {
          failed = got < 0
          return
        }
      }
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
