import DiscussionModel
import JSON
import TextKit

/// Reads what `rejoinder export --format json` or `jsonl` wrote, or what somebody wrote by hand in its schema.
///
/// Comments that carry their `reply_evidence` are taken as they are; where a
/// file states only parents, states and levels, the rest is worked out.
package enum OwnExportImporter: Importer {
  package static let format = Format(name: "rejoinder", endings: ["json", "jsonl"])

  /// What stands near the start of each of its files.
  private static let schema = "\"rejoinder.discussion/"
  /// How far from the start it may stand, in bytes.
  private static let reach = 4096

  package static func score(_ head: Head) -> Score {
    let text = withoutMark(head.bytes).drop { $0.isBlank || $0 == 0x0D }
    guard text.first == UInt8(ascii: "{") else { return .none }
    return text.prefix(reach).firstRange(of: Array(schema.utf8)) == nil ? .none : .certain
  }

  package static func open(_ input: Input) throws(ImportError) -> any Listing {
    guard input.bytes.count <= TextDecoder.mostBytes else { throw .tooLarge }
    let damage = UTF8Repair.damagedRanges(of: input.bytes)
    let bytes = damage.isEmpty ? input.bytes : UTF8Repair.replacing(damage, in: input.bytes)
    return try OwnExportListing(withoutMark(bytes[...]), source: input.source)
  }

  private static func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }
}
