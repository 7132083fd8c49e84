import Glibc
import Testing

@testable import Exporters

struct DescriptorOutputTests {
  @Test("bytes reach the descriptor whole")
  func writes() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    try Array("tea 茶".utf8).withUnsafeBytes { bytes in
      try DescriptorOutput(descriptor: ends[1]).write(bytes)
    }
    close(ends[1])
    var read = [UInt8](repeating: 0, count: 64)
    let count = Glibc.read(ends[0], &read, read.count)
    #expect(String(decoding: read.prefix(max(count, 0)), as: UTF8.self) == "tea 茶")
  }

  @Test("a descriptor that cannot be written to is an error with the system's number")
  func closed() {
    #expect(throws: WriteError(code: EBADF)) {
      try [UInt8(1)].withUnsafeBytes { try DescriptorOutput(descriptor: -1).write($0) }
    }
    #expect(WriteError(code: EPIPE).isClosedPipe && !WriteError(code: EBADF).isClosedPipe)
  }
}
