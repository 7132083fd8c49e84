import Glibc

/// Turns bytes of other charsets into UTF-8.
enum CharsetConverter {
  /// The letters of some bytes as UTF-8; what stands for none becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: the bytes, without a byte order mark.
  ///   - charset: what they are written in.
  /// - Returns: `nil` where the system's converter does not know the charset.
  static func utf8(_ bytes: ArraySlice<UInt8>, in charset: Charset) -> [UInt8]? {
    switch charset {
    case .utf8: Array(bytes)
    case .windows1252: windows1252(bytes)
    case .named(let name): converted(bytes, from: name)
    }
  }

  // MARK: - Windows-1252

  /// What 0x80 to 0x9F stand for; the five that stand for nothing stay controls, as in browsers.
  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt16(byte)
      if scalar < 0x800 {
        result += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
      } else {
        result += [
          UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F),
        ]
      }
    }
    return result
  }

  // MARK: - The system's converter

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static func converted(_ bytes: ArraySlice<UInt8>, from name: String) -> [UInt8]? {
    let converter = iconv_open("UTF-8", name)
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    // What stands for no letter is passed over unit by unit.
    let unit = name.hasPrefix("UTF-32") ? 4 : name.hasPrefix("UTF-16") ? 2 : 1
    var input = bytes.map { CChar(bitPattern: $0) }
    input.withUnsafeMutableBufferPointer { input in
      var start = input.baseAddress
      var left = input.count
      while left > 0 {
        let problem = convert(converter, &start, &left, &buffer, &result)
        guard let problem, problem != E2BIG else { continue }
        result += replacement
        // What is cut at the end leaves nothing to go on with.
        guard problem == EILSEQ, left >= unit else { return }
        start = start.map { $0 + unit }
        left -= unit
      }
    }
    return result
  }

  /// Converts as much as the buffer holds; gives back the error number that ended it, if one did.
  private static func convert(
    _ converter: iconv_t?, _ start: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    _ buffer: inout [CChar], _ result: inout [UInt8]
  ) -> Int32? {
    buffer.withUnsafeMutableBufferPointer { buffer in
      var target = buffer.baseAddress
      var room = buffer.count
      let isDone = iconv(converter, &start, &left, &target, &room) != -1
      let problem = errno
      let written = UnsafeMutableBufferPointer(rebasing: buffer[..<(buffer.count - room)])
      result += written.lazy.map { UInt8(bitPattern: $0) }
      return isDone ? nil : problem
    }
  }
}
