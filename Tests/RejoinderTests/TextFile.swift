import Glibc

/// Files that tests read and write.
enum TextFile {
  /// The bytes of a file, or `nil` where it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// Writes a file anew.
  ///
  /// - Returns: whether it worked.
  static func write(_ text: some StringProtocol, to path: String) -> Bool {
    write(Array(text.utf8), to: path)
  }

  /// Writes a file anew.
  ///
  /// - Returns: whether it worked.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }
}
