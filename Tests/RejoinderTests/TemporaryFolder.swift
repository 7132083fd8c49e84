import Glibc
import Testing

/// A folder of a test's own, which goes away with it.
final class TemporaryFolder {
  /// Its path.
  let path: String
  private var number = 0

  init() throws {
    var template = Array("/tmp/rejoinder-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit { _ = "chmod -R u+rwx '\(path)'; rm -rf '\(path)'".withCString { system($0) } }

  /// Writes a file into it.
  ///
  /// - Returns: its path.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = path + "/" + name
    try #require(TextFile.write(Array(bytes), to: file))
    return file
  }

  /// A figure that was not given before.
  func nextNumber() -> Int {
    number += 1
    return number
  }
}
