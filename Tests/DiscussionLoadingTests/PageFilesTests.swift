import Glibc
import Testing
import _TestSupport

@testable import DiscussionLoading

@Suite("Files behind what is named")
struct PageFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func names(_ files: PageFiles) -> [String] {
    files.paths.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test("The newest comes first, even one that is dated after the year 2262")
  func dates() throws {
    for (name, seconds) in [("b", 1_000_000_000), ("c", 10_413_792_000), ("a", -86_400)] {
      let path = try folder.write([0x61], to: name)
      let time = timespec(tv_sec: seconds, tv_nsec: 5)
      try #require(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
    }
    #expect(names(PageFiles([folder.path])) == ["c", "b", "a"])
  }

  @Test("No more files than can be listed are, and that is said")
  func most() throws {
    for name in ["a", "b", "c", "d"] { try folder.write([0x61], to: name) }
    let files = PageFiles([folder.path, folder.path], most: 3)
    #expect(files.paths.count == 3)
    #expect(
      files.omissions
        == ["\(folder.path): no more than 3 files are listed; name fewer folders"])
    #expect(PageFiles([folder.path], most: 4).omissions.isEmpty)
  }

  @Test("What lies too deep, or may not be read, is said")
  func leftOut() throws {
    for path in ["one", "one/two", "one/two/three"] { mkdir(folder.path + "/" + path, 0o755) }
    try folder.write([0x61], to: "one/two/page")
    try folder.write([0x61], to: "one/two/three/page")
    let files = PageFiles([folder.path], deepest: 2)
    #expect(names(files) == ["one/two/page"])
    #expect(
      files.omissions == [
        "\(folder.path)/one/two/three: folders nested deeper than 2 are left out; name this one"
      ])
    chmod(folder.path + "/one/two", 0)
    defer { chmod(folder.path + "/one/two", 0o755) }
    // For root every folder may be read.
    if geteuid() != 0 {
      #expect(
        PageFiles([folder.path]).omissions == [
          "\(folder.path)/one/two: this folder may not be read; check its permissions"
        ])
    }
  }
}
