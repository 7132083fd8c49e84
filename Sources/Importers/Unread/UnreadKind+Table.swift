extension UnreadKind {
  /// All kinds; what fits several rows is the first.
  static let all = documents + archives + media

  private static let asText = "save the page as plain text"
  private static let unpack = "unpack it first"

  private static let documents = [
    UnreadKind(name: "an HTML page", remedy: asText) { Markup($0.text)?.kind == .page },
    UnreadKind(name: "a news feed", remedy: asText) { Markup($0.text)?.kind == .feed },
    UnreadKind(name: "a picture (SVG)", remedy: asText) { Markup($0.text)?.kind == .picture },
    UnreadKind(name: "an XML file", remedy: asText) { Markup($0.text) != nil },
    UnreadKind(name: "a web page in one file (MHTML)", remedy: asText) {
      MailHeader($0.text)?.isWebPage == true
    },
    UnreadKind(name: "a mailbox", remedy: "save the thread as plain text") {
      MailHeader($0.text)?.isOfMailbox == true
    },
    UnreadKind(name: "an e-mail", remedy: "save its text alone") { MailHeader($0.text) != nil },
    UnreadKind(name: "JSON of another program", remedy: asText) { JSONBeginning.isOne($0.text) },
    UnreadKind(name: "a web server's answer as it was sent", remedy: asText) {
      $0.has("HTTP/1.") || $0.has("HTTP/2 ")
    },
    UnreadKind(name: "a PDF", remedy: "save its text first: pdftotext") { $0.has("%PDF-") },
    UnreadKind(name: "a PostScript file", remedy: asText) { $0.has("%!PS") },
    UnreadKind(name: "a document in RTF", remedy: asText) { $0.has("{\\rtf") },
    UnreadKind(name: "a document of an office program", remedy: asText) {
      $0.has([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    },
    UnreadKind(name: "a web archive", remedy: asText) { $0.has("WARC/") || $0.has("bplist00") },
    UnreadKind(name: "a database (SQLite)", remedy: asText) { $0.has("SQLite format 3\0") },
  ]

  private static let archives = [
    UnreadKind(name: "compressed by gzip", remedy: unpack + ": gunzip") {
      $0.has([0x1F, 0x8B, 8])
    },
    UnreadKind(name: "a ZIP archive", remedy: unpack + ": unzip") {
      $0.has("PK\u{3}\u{4}") || $0.has("PK\u{5}\u{6}")
    },
    UnreadKind(name: "compressed by bzip2", remedy: unpack + ": bunzip2") {
      $0.has("BZh") && $0.has([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)
    },
    UnreadKind(name: "compressed by xz", remedy: unpack + ": unxz") {
      $0.has([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])
    },
    UnreadKind(name: "compressed by zstd", remedy: unpack + ": unzstd") {
      $0.has([0x28, 0xB5, 0x2F, 0xFD])
    },
    UnreadKind(name: "a 7z archive", remedy: unpack + ": 7z x") {
      $0.has([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
    },
    UnreadKind(name: "a RAR archive", remedy: unpack + ": unrar x") { $0.has("Rar!\u{1A}\u{7}") },
    UnreadKind(name: "a tar archive", remedy: unpack + ": tar xf") { $0.has("ustar", at: 257) },
  ]

  private static let media = [
    UnreadKind(name: "a picture (PNG)", remedy: asText) { $0.has([0x89, 0x50, 0x4E, 0x47]) },
    UnreadKind(name: "a picture (JPEG)", remedy: asText) { $0.has([0xFF, 0xD8, 0xFF]) },
    UnreadKind(name: "a picture (GIF)", remedy: asText) { $0.has("GIF8") },
    UnreadKind(name: "a picture (WebP)", remedy: asText) {
      $0.has("RIFF") && $0.has("WEBP", at: 8)
    },
    UnreadKind(name: "a picture (TIFF)", remedy: asText) {
      $0.has([0x49, 0x49, 0x2A, 0]) || $0.has([0x4D, 0x4D, 0, 0x2A])
    },
    UnreadKind(name: "a picture (HEIF)", remedy: asText) {
      $0.has("ftypavif", at: 4) || $0.has("ftyphei", at: 4) || $0.has("ftypmif1", at: 4)
    },
    UnreadKind(name: "sound or video", remedy: asText) {
      $0.has("ftyp", at: 4) || $0.has("OggS") || $0.has("ID3") || $0.has("fLaC")
        || $0.has("RIFF") || $0.has([0x1A, 0x45, 0xDF, 0xA3])
    },
    UnreadKind(name: "a program", remedy: asText) { $0.has("\u{7F}ELF") },
  ]
}
