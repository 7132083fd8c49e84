import Glibc

extension SharedFolder {
  /// Why a file could not be read.
  package struct Unreadable: Error {
    /// The file, as it was named.
    package let path: String
  }

  /// The bytes of a file.
  ///
  /// - Parameter file: its path, as seen from the folder: `seeds/NAME`.
  package static func read(_ file: String) throws(Unreadable) -> [UInt8] {
    guard let path else { throw Unreadable(path: file) }
    return try bytes(at: path + "/" + file)
  }

  /// The bytes of a file anywhere.
  ///
  /// - Parameter path: its path.
  package static func bytes(at path: String) throws(Unreadable) -> [UInt8] {
    guard let stream = fopen(path, "r") else { throw Unreadable(path: path) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[0..<count])
    }
  }

  /// The names of the files in a folder, sorted.
  ///
  /// - Parameter folder: its path, as seen from the shared folder.
  package static func files(in folder: String) throws(Unreadable) -> [String] {
    guard let path, let directory = opendir(path + "/" + folder) else {
      throw Unreadable(path: folder)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The labels of a page.
  ///
  /// - Parameter file: the path of the file that holds them, as seen from the folder.
  package static func labels(_ file: String) throws -> LabelledPage {
    LabelledPage(try JSONValue(parsing: read(file)))
  }
}
