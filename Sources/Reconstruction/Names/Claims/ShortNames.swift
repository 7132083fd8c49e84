import DiscussionModel
import TextKit

/// The full names that people shorten when they address each other: "Wataru" for "WataruHarbour".
///
/// A short form is the beginning of a full name that a header or the page
/// itself gives, up to where its next part begins, or else the better half of
/// it. It stands for the full name only where exactly one fits, and where
/// nobody goes by the short one.
struct ShortNames {
  /// The full names as they are spelled, by their folded form.
  private var known: [String: ByteRange] = [:]
  /// The full names, folded, in order.
  private var sorted: [String] = []
  private let text: TextStore?

  /// No short forms.
  init() { text = nil }

  /// The short forms on a page.
  ///
  /// - Parameters:
  ///   - claims: all that is claimed of writers.
  ///   - text: the store.
  init(_ claims: some Sequence<NameClaim>, _ text: TextStore) {
    self.text = text
    for claim in claims where claim.ground == .header || claim.ground == .stated {
      let name = text[claim.name].lowercased()
      // Of several spellings the first on the page.
      if known[name].map({ claim.name.lowerBound < $0.lowerBound }) ?? true {
        known[name] = claim.name
      }
    }
    sorted = known.keys.sorted()
  }

  /// A full name as a header or the page spells it.
  ///
  /// - Parameter name: the name, folded; in full or short.
  func spelling(of name: String) -> ByteRange? { known[name] ?? fullName(of: name) }

  /// The one full name, as it is spelled, that a folded name is short for; `nil` where it is none's or a full one itself.
  func fullName(of short: String) -> ByteRange? {
    guard known[short] == nil else { return nil }
    let first = sorted.firstIndexInOrder { $0 >= short }
    let fitting = sorted[first...].prefix(2).prefix { $0.hasPrefix(short) }
    guard fitting.count == 1, let name = fitting.first.flatMap({ known[$0] }), let text,
      Self.fits(short, text.bytes(of: name))
    else { return nil }
    return name
  }

  /// Whether a short form ends where the next part of the name begins, or is the better half of it.
  private static func fits(_ short: String, _ name: TextBytes) -> Bool {
    let count = short.utf8.count
    guard count >= 3, let next = name.dropFirst(count).first else { return false }
    let isPartEnd = !next.isSmall && !next.isBeyondASCII
    return isPartEnd || (count >= 5 && count * 2 >= name.count)
  }
}
