import CPCRE2
import TextKit

/// A regular expression in Perl's syntax, as PCRE2 understands it; case does not matter unless it says `(?-i)`.
///
/// `^` and `$` match at the ends of a paragraph's lines as well. Two patterns
/// are equal when they are spelled alike.
///
/// The compiled code is never changed after `init`, so threads may share it.
final class TextPattern: Hashable, @unchecked Sendable {
  /// What is wrong with a pattern.
  struct Problem: Error {
    /// The place in the pattern, in scalars.
    var position: Int
    /// The library's own words.
    var message: String
  }

  /// The pattern as typed, without its slashes.
  let source: String
  fileprivate let code: OpaquePointer

  /// A pattern made ready.
  ///
  /// - Parameter source: the pattern without its slashes.
  /// - Throws: a `Problem` where it is none.
  init(_ source: String) throws(Problem) {
    self.source = source
    let bytes = Array(source.utf8)
    let options =
      PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C
    var error: Int32 = 0
    var offset = 0
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else {
      let before = bytes.prefix(offset)
      throw Problem(
        position: String(decoding: before, as: UTF8.self).unicodeScalars.count,
        message: Self.message(of: error))
    }
    self.code = code
    // Where the system forbids it the slower matcher does the same.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit { pcre2_code_free_8(code) }

  /// Whether two patterns are spelled alike.
  static func == (left: TextPattern, right: TextPattern) -> Bool { left.source == right.source }

  /// Hashes the spelling.
  func hash(into hasher: inout Hasher) { hasher.combine(source) }

  /// Whether a name matches.
  func matches(_ name: String) -> Bool {
    Array(name.utf8).withUnsafeBufferPointer { bytes in
      PatternMatcher(self).find(in: bytes) == .match
    }
  }

  private static func message(of error: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &bytes, bytes.count)
    return length > 0 ? String(decoding: bytes.prefix(Int(length)), as: UTF8.self) : "unknown error"
  }
}

/// Matches a pattern with limits on steps, depth and memory, so that none can keep the reader waiting.
final class PatternMatcher {
  /// What came of a paragraph.
  enum Outcome {
    case match
    case none
    /// The pattern needs more steps than a paragraph is worth.
    case gaveUp
  }

  /// Steps of the matcher on one paragraph; a plain pattern needs a few for each byte.
  private static let matchLimit: UInt32 = 100_000
  /// Backtracking points that may be open at once.
  private static let depthLimit: UInt32 = 20_000
  /// Memory for them, in KiB.
  private static let heapLimit: UInt32 = 8_192

  private let pattern: TextPattern
  private let data: OpaquePointer?
  private let context: OpaquePointer?
  /// Whether ``ranges(in:)`` gave up on a text, so that it is not to be tried on others.
  private(set) var hasGivenUp = false

  init(_ pattern: TextPattern) {
    self.pattern = pattern
    data = pcre2_match_data_create_8(1, nil)
    context = pcre2_match_context_create_8(nil)
    pcre2_set_match_limit_8(context, Self.matchLimit)
    pcre2_set_depth_limit_8(context, Self.depthLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimit)
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
  }

  /// Looks for the pattern in some bytes of a text, whose start or end may cut a scalar.
  func find(in bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    guard let start = bytes.baseAddress else { return .none }
    // The text is known to be valid; a range that cuts a scalar is not, and then the library looks itself.
    let result = pcre2_match_8(
      pattern.code, start, bytes.count, 0, Self.isWhole(bytes) ? PCRE2_NO_UTF_CHECK : 0, data,
      context)
    switch result {
    // 0 says that a group found no room, which is a match all the same.
    case 0...: return .match
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT,
      PCRE2_ERROR_JIT_STACKLIMIT:
      return .gaveUp
    default: return .none
    }
  }

  /// No more matches than these are looked for in a paragraph.
  private static let mostRanges = 1_000

  /// Where the pattern matches in some bytes of a text: ascending, none empty; where it gives up, what was found till then.
  func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard let start = bytes.baseAddress, let data else { return [] }
    let options = PCRE2_NOTEMPTY | (Self.isWhole(bytes) ? PCRE2_NO_UTF_CHECK : 0)
    var found: [Range<Int>] = []
    var position = 0
    while found.count < Self.mostRanges {
      let result = pcre2_match_8(
        pattern.code, start, bytes.count, position, options, data, context)
      guard result >= 0, let ends = pcre2_get_ovector_pointer_8(data) else {
        hasGivenUp = result != PCRE2_ERROR_NOMATCH
        break
      }
      let (low, high) = (Int(ends[0]), Int(ends[1]))
      // `\K` can put the start behind the end.
      guard low < high, high > position, high <= bytes.count else { break }
      found.append(low..<high)
      position = high
    }
    return found
  }

  /// Whether some bytes of a valid text begin and end between scalars.
  private static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, !first.isContinuation else { return bytes.isEmpty }
    let last = bytes.scalarStart(atOrBefore: bytes.count - 1)
    return last + UTF8Decoding.length(lead: bytes[last]) == bytes.count
  }
}
