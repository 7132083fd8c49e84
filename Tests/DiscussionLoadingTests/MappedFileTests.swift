import DiscussionModel
import Glibc
import Testing
import _TestSupport

@testable import DiscussionLoading

@Suite("A file in memory")
struct MappedFileTests {
  /// Four pages of memory, each full of a letter of its own.
  private static let page = Int(sysconf(Int32(_SC_PAGESIZE)))
  private static let text = "abcd".utf8.flatMap { [UInt8](repeating: $0, count: page) }

  /// Calls `body` with the bytes of a file that is mapped, and its path.
  private func withMapped(_ body: (TextBytes, String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "page.txt")
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    try body(try #require(MappedFile.bytes(of: descriptor, size: Self.text.count)), path)
  }

  @Test("It reads as the file does")
  func reads() throws {
    try withMapped { bytes, _ in #expect(Array(bytes) == Self.text) }
  }

  @Test("What somebody cuts off reads as zeros; the rest stays")
  func cutShort() throws {
    try withMapped { bytes, path in
      #expect(truncate(path, Self.page) == 0)
      #expect(bytes.prefix(Self.page).allSatisfy { $0 == UInt8(ascii: "a") })
      #expect(bytes.dropFirst(Self.page).allSatisfy { $0 == 0 })
    }
  }

  @Test("A clean text is taken over where it stands")
  func takenOver() throws {
    try withMapped { bytes, _ in
      let store = try #require(TextStore(whole: bytes, lineStarts: [0]))
      store.withBytes(of: ByteRange(0..<bytes.count)) { inside in
        bytes.withBytes { #expect(inside.baseAddress == $0.baseAddress) }
      }
    }
  }

  @Test("A file of which somebody read a part already is read on from there")
  func readPartly() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "page.txt")
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    #expect(lseek(descriptor, off_t(Self.page), SEEK_SET) == Self.page)
    #expect(MappedFile.bytes(of: descriptor, size: Self.text.count) == nil)
    let rest = try SystemFiles.readAll(descriptor, source: path)
    #expect(Array(rest) == Array(Self.text.dropFirst(Self.page)))
  }

  @Test("Of more files than can be mapped the others are read")
  func many() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "page.txt")
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    let mapped = (0..<200).map { _ in MappedFile.bytes(of: descriptor, size: Self.text.count) }
    #expect(mapped.contains(nil))
    #expect(mapped.compactMap(\.self).allSatisfy { $0.count == Self.text.count })
  }
}
