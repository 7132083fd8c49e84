import Glibc

/// A folder of a test's own, which goes away with it.
package final class TemporaryFolder {
  /// Why a folder or a file in it could not be made.
  package struct Unwritable: Error {
    /// Its path.
    package let path: String
  }

  /// Its path.
  package let path: String
  private var number = 0

  /// A new folder, empty.
  package init() throws(Unwritable) {
    var template = Array("/tmp/rejoinder-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Unwritable(path: "/tmp") }
    path = String(cString: made)
  }

  deinit { _ = "chmod -R u+rwx '\(path)'; rm -rf '\(path)'".withCString { system($0) } }

  /// Makes a folder in it.
  ///
  /// - Parameter name: its path within the folder; what is above it is made too.
  package func makeFolder(_ name: String) throws(Unwritable) {
    var path = path
    for part in name.split(separator: "/") {
      path += "/" + part
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw Unwritable(path: path) }
    }
  }

  /// Writes a file into it.
  ///
  /// - Parameters:
  ///   - bytes: what it holds.
  ///   - name: its name within the folder.
  /// - Returns: its path.
  @discardableResult
  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws(Unwritable) -> String {
    let file = path + "/" + name
    guard TextFile.write(Array(bytes), to: file) else { throw Unwritable(path: file) }
    return file
  }

  /// A figure that was not given before.
  package func nextNumber() -> Int {
    number += 1
    return number
  }
}
