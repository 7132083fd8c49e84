import DiscussionModel
import Glibc
import Importers
import Synchronization

/// The files of this machine, and standard input.
package struct SystemFiles: FileReader {
  /// What standard input held: it can be read but once, and a page may be asked for again.
  private static let piped = Mutex<Result<TextBytes, LoadingError>?>(nil)

  /// What has no size comes in pieces of so many bytes.
  private static let piece = 1 << 16

  /// The reader of all of them.
  package init() {}

  package func read(_ path: String) throws(LoadingError) -> TextBytes {
    guard path != Source.standardInput else { return try Self.readStandardInput().get() }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    return try Self.readAll(descriptor, source: path)
  }

  private static func readStandardInput() -> Result<TextBytes, LoadingError> {
    piped.withLock { piped in
      if let piped { return piped }
      let result: Result<TextBytes, LoadingError>
      do throws(LoadingError) {
        result = .success(try readAll(STDIN_FILENO, source: "standard input"))
      } catch {
        result = .failure(error)
      }
      piped = result
      return result
    }
  }

  /// From this size on a file is mapped, in bytes: a copy would take longer than anybody likes to wait.
  private static let mappedSize = 32 << 20

  /// Reads a descriptor to its end.
  ///
  /// - Parameters:
  ///   - descriptor: what to read.
  ///   - source: its name, for errors.
  ///   - most: how many bytes a page may have; reading ends as soon as there are more.
  /// - Throws: `LoadingError` where it cannot be read or is too large.
  static func readAll(
    _ descriptor: Int32, source: String, most: Int = TextDecoder.mostBytes
  ) throws(LoadingError) -> TextBytes {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(source) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw LoadingError(source: source, reason: "this is a folder; name a file in it")
    }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let size = isRegular ? Int(status.st_size) : 0
    guard size <= most else { throw .tooLarge(source) }
    if size >= mappedSize, let bytes = MappedFile.bytes(of: descriptor, size: size) { return bytes }
    // Some of the system's files say that they are empty and are not.
    return size > 0
      ? try read(descriptor, size: size, source: source, most: most)
      : try readPieces(descriptor, source: source, most: most)
  }

  /// Reads a file of a known size in one go; more, if it has grown meanwhile.
  private static func read(
    _ descriptor: Int32, size: Int, source: String, most: Int
  ) throws(LoadingError) -> TextBytes {
    var got: Int?
    let memory = TextMemory(capacity: size + 1) { buffer in
      got = fill(buffer, from: descriptor)
      return got ?? 0
    }
    guard got != nil else { throw failure(source) }
    if memory.count <= size { return TextBytes(memory) }
    let more = try readPieces(descriptor, source: source, most: most - memory.count)
    return TextBytes(Array(TextBytes(memory)) + more)
  }

  /// Reads what has no size piece by piece.
  private static func readPieces(
    _ descriptor: Int32, source: String, most: Int
  ) throws(LoadingError) -> TextBytes {
    var bytes: [UInt8] = []
    while true {
      var got: Int?
      let part = [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
        got = fill(buffer, from: descriptor)
        count = got ?? 0
      }
      guard got != nil else { throw failure(source) }
      guard bytes.count + part.count <= most else { throw .tooLarge(source) }
      bytes.append(contentsOf: part)
      if part.count < piece { return TextBytes(bytes) }
    }
  }

  /// Reads until there is no room or nothing more; gives back how many bytes, or `nil` on failure.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32
  ) -> Int? {
    var count = 0
    while count < buffer.count {
      let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if got > 0 {
        count += got
      } else if got == 0 {
        break
      } else if errno != EINTR {
        return nil
      }
    }
    return count
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
