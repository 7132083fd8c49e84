import DiscussionModel
import TextKit

/// A kind of input that is told by its content and cannot be read yet.
///
/// Who writes an importer for one takes its row out of the table.
struct UnreadKind: Sendable {
  /// What it is, with its article: `an HTML page`.
  let name: String
  /// What its owner can do.
  let remedy: String
  /// Whether an input that begins so is one.
  let isKnown: @Sendable (Beginning) -> Bool

  /// The kind of an input; `nil` where it is none of the table.
  static func kind(of head: Head) -> UnreadKind? {
    let beginning = Beginning(head)
    return all.first { $0.isKnown(beginning) }
  }
}

/// The first bytes of an input, by which its kind is told.
struct Beginning {
  /// How many are looked at.
  private static let most = 4096

  /// The bytes as they are.
  let bytes: [UInt8]
  /// The same as text: without a byte order mark and blanks in front, and without the zeros of UTF-16.
  let text: ArraySlice<UInt8>

  init(_ head: Head) {
    bytes = Array(head.bytes.prefix(Self.most))
    var text = bytes[...]
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      text = bytes.dropFirst(2).filter { $0 != 0 }[...]
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      text = text.dropFirst(3)
    }
    self.text = text.drop { $0.isBlank || $0 == 0x0D }
  }

  /// Whether some bytes stand at an offset, 0-based.
  func has(_ signature: [UInt8], at offset: Int = 0) -> Bool {
    bytes.dropFirst(offset).starts(with: signature)
  }

  /// Whether some ASCII stands at an offset, 0-based.
  func has(_ signature: String, at offset: Int = 0) -> Bool {
    has(Array(signature.utf8), at: offset)
  }
}
