import Glibc

/// Files that tests read and write.
package enum TextFile {
  /// The bytes of a file, or `nil` where it cannot be read.
  ///
  /// - Parameter path: its path.
  package static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    return bytes(of: file)
  }

  /// What a shell command prints, or `nil` where it cannot be run.
  ///
  /// - Parameter command: the command line, as for `/bin/sh`.
  package static func output(of command: String) -> [UInt8]? {
    guard let stream = popen(command, "r") else { return nil }
    defer { pclose(stream) }
    return bytes(of: stream)
  }

  /// Writes a file anew.
  ///
  /// - Parameters:
  ///   - text: what it holds.
  ///   - path: its path.
  /// - Returns: whether it worked.
  package static func write(_ text: some StringProtocol, to path: String) -> Bool {
    write(Array(text.utf8), to: path)
  }

  /// Writes a file anew.
  ///
  /// - Parameters:
  ///   - bytes: what it holds.
  ///   - path: its path.
  /// - Returns: whether it worked.
  package static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  /// What is left to read of an open file.
  private static func bytes(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }
}
