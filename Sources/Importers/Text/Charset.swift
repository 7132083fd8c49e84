/// A way in which bytes stand for letters.
enum Charset: Hashable {
  /// UTF-8, perhaps with bytes that are none.
  case utf8
  /// Windows-1252, which holds all that ISO 8859-1 prints.
  case windows1252
  /// One that the system's converter knows by this name.
  case named(String)

  /// What the charset is called in a remark.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .windows1252: "windows-1252"
    case .named("CP932"): "Shift_JIS"
    case .named("EUC-JP-MS"): "EUC-JP"
    case .named(let name): name
    }
  }

  /// The charset that a source declares, as browsers understand its label (WHATWG, "Encoding", section 4.2).
  ///
  /// - Parameter label: as a page or a mail spells it; one that says nothing gives `nil`.
  init?(label: String) {
    let trimmed = label.lowercased().filter { !" \t\n\"';".contains($0) }
    switch trimmed {
    case "", "unknown", "x-unknown", "unknown-8bit", "default": return nil
    case "utf8", "utf-8", "unicode-1-1-utf-8": self = .utf8
    case "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252":
      self = .windows1252
    case "gb2312", "gbk", "x-gbk", "gb18030": self = .named("GB18030")
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji", "cp932":
      self = .named("CP932")
    case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese": self = .named("EUC-JP-MS")
    case "euc-kr", "ks_c_5601-1987", "ksc5601", "cp949": self = .named("CP949")
    case "iso-8859-9", "latin5": self = .named("WINDOWS-1254")
    case "tis-620", "iso-8859-11", "windows-874": self = .named("CP874")
    case "big5", "big5-hkscs": self = .named("BIG5-HKSCS")
    default:
      guard trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }) else { return nil }
      self = .named(trimmed.uppercased())
    }
  }

  /// The charset that a byte order mark tells, and how long the mark is.
  static func marked(_ bytes: [UInt8]) -> (charset: Charset, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.named("UTF-32LE"), 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.named("UTF-32BE"), 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.named("UTF-16LE"), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.named("UTF-16BE"), 2) }
    return nil
  }
}
