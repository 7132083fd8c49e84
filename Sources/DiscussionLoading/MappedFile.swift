import CMappedFile
import DiscussionModel
import Glibc

/// A file that stands in memory without having been read.
///
/// Whoever cuts it short meanwhile takes text away, which then reads as
/// zeros, but does not end the program.
enum MappedFile {
  /// The bytes of a file, which is given back when the last value that names them goes.
  ///
  /// - Parameters:
  ///   - descriptor: the file; it may be closed afterwards.
  ///   - size: how many bytes it has, more than 0.
  /// - Returns: `nil` where it cannot be mapped, or is to be read from a later place on, as standard input may be.
  static func bytes(of descriptor: Int32, size: Int) -> TextBytes? {
    guard lseek(descriptor, 0, SEEK_CUR) == 0 else { return nil }
    guard let address = CMappedFile_map(descriptor, size) else { return nil }
    let memory = TextMemory(UnsafeRawBufferPointer(start: address, count: size)) { buffer in
      if let address = buffer.baseAddress { CMappedFile_unmap(address, buffer.count) }
    }
    return memory.map { TextBytes($0) }
  }
}
