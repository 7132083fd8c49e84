import DiscussionModel

/// The full names that people shorten when they address each other: "Wataru" for "WataruHarbour".
///
/// A short form is the beginning of a full name that a header or the page
/// itself gives, up to where its next part begins, or else the better half of
/// it. It stands for the full name only where exactly one fits, and where
/// nobody goes by the short one.
struct ShortNames {
  /// The full name, as a header spells it, of each short form, folded.
  private var full: [String: ByteRange] = [:]

  /// No short forms.
  init() {}

  /// The short forms on a page.
  ///
  /// - Parameters:
  ///   - claims: all that is claimed of writers.
  ///   - text: the store.
  init(_ claims: some Sequence<NameClaim>, _ text: TextStore) {
    var known: [String: ByteRange] = [:]
    var addressed: Set<String> = []
    for claim in claims {
      let name = text[claim.name].lowercased()
      switch claim.ground {
      case .header, .stated: known[name] = known[name] ?? claim.name
      case .addressLine, .vocative: addressed.insert(name)
      }
    }
    let sorted = known.sorted { $0.key < $1.key }
    for short in addressed where known[short] == nil {
      if let range = Self.only(short, in: sorted, text) { full[short] = range }
    }
  }

  /// The full name that a folded name is short for.
  func fullName(of name: String) -> ByteRange? { full[name] }

  /// The one name of a sorted list that a short form fits.
  private static func only(
    _ short: String, in names: [(key: String, value: ByteRange)], _ text: TextStore
  ) -> ByteRange? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].key < short { low = middle + 1 } else { high = middle }
    }
    let fitting = names[low...].prefix { $0.key.hasPrefix(short) }
    guard fitting.count == 1, let name = fitting.first?.value else { return nil }
    return fits(short, text.bytes[name.offsets]) ? name : nil
  }

  /// Whether a short form ends where the next part of the name begins, or is the better half of it.
  private static func fits(_ short: String, _ name: ArraySlice<UInt8>) -> Bool {
    let count = short.utf8.count
    guard count >= 3, count < name.count else { return false }
    let next = name[name.startIndex + count]
    let isPartEnd = !(next >= 0x61 && next <= 0x7A) && next < 0x80
    return isPartEnd || (count >= 5 && count * 2 >= name.count)
  }
}
