import DiscussionLoading
import DiscussionModel
import Synchronization

/// Files in memory, and how often each was read.
final class MemoryFiles: FileReader {
  private let bytes: [String: [UInt8]]
  private let counts = Mutex<[String: Int]>([:])

  init(_ bytes: [String: [UInt8]]) { self.bytes = bytes }

  /// So many small pages, `page0` and so on; each writes of its own number.
  convenience init(pages: Int) {
    let files = (0..<pages).map { ("page\($0)", Self.page("Bells ring in tower \($0).")) }
    self.init(Dictionary(uniqueKeysWithValues: files))
  }

  /// How often each file was read.
  var reads: [String: Int] { counts.withLock { $0 } }

  func read(_ path: String) throws(LoadingError) -> TextBytes {
    counts.withLock { $0[path, default: 0] += 1 }
    guard let bytes = bytes[path] else { throw LoadingError(source: path, reason: "no such file") }
    return TextBytes(bytes)
  }

  /// A page of one comment for each text.
  static func page(_ texts: String...) -> [UInt8] {
    Array("Login to comment\n\n".utf8) + texts.flatMap { ($0 + "\n\n1 ( +1 / -0 )\n\n").utf8 }
  }

  /// A page that is no smaller than so many bytes.
  static func largePage(bytes: Int) -> [UInt8] {
    var page = Array("Login to comment\n\n".utf8)
    var number = 0
    while page.count < bytes {
      number += 1
      page += "Bell number \(number) é rings.\n\n1 ( +1 / -0 )\n\n".utf8
    }
    return page
  }
}
