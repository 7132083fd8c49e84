import DiscussionModel
import Evaluation
import Testing
import _TestSupport

@testable import Importers

@Suite("What is known and not read yet")
struct UnreadTests {
  /// What an input is said to be, or `nil` where it is a page of text or an export of ours.
  private func name(_ bytes: [UInt8]) -> String? {
    UnreadKind.kind(of: Input(bytes, source: "page.txt").head)?.name
  }

  private func name(_ text: String) -> String? { name(Array(text.utf8)) }

  @Test(
    "A web page is told by how it begins, in all ways in which one is saved",
    arguments: [
      "<!DOCTYPE html><html><body>Bells.", "\u{FEFF}\r\n <!doctype HTML PUBLIC \"-//W3C//DTD\">",
      "<html lang=en>", "<HTML>\n<HEAD>", "<!-- saved from url=(0044)x -->\n<html>",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html>",
      "<div class=\"comments\">\n<p>Bells.</p></div>", "<p>Bells.</p>\n<p>More.</p>",
      "<table border=0><tr><td>Bells</td></tr></table>", "<a href=\"x\">Bells</a> are loud",
    ])
  func page(text: String) {
    #expect(name(text) == "an HTML page")
  }

  @Test("A web page in UTF-16 is one as well")
  func wide() {
    let units = "<!doctype html><p>Bells.".utf16
    #expect(name([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != nil)
    #expect(name([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) != nil)
  }

  @Test(
    "Other mark-up, mail and JSON are told by how they begin",
    arguments: [
      ("<?xml version=\"1.0\"?><rss version=\"2.0\">", "a news feed"),
      ("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n</feed>", "a news feed"),
      ("<svg xmlns=\"x\"><path/></svg>", "a picture (SVG)"),
      ("<?xml version='1.0'?>\n<!DOCTYPE note SYSTEM \"x\">\n<note>", "an XML file"),
      ("<thread id=\"1\"><post>Bells.</post></thread>", "an XML file"),
      ("From ada@example.org Mon Jan  5 10:00:00 2015\nFrom: Ada\nDate: x\n\nBells.", "a mailbox"),
      ("From ada at example.org  Mon Jan  5 10:00 2015\nFrom: Ada\nSubject: x\n", "a mailbox"),
      ("From: Ada <ada@example.org>\r\nTo: b\r\n\r\nBells.", "an e-mail"),
      ("Received: by x\n\tfor y; Mon, 5 Jan\nX-Kettle: 1\nMessage-ID: <1>\n\n", "an e-mail"),
      ("Content-Type: multipart/mixed; boundary=x\n\n--x", "an e-mail"),
      ("Subject : x\nFrom : Ada\n", "an e-mail"),
      ("From ada@example.org  Fri Feb 22 23:00:00 2008\nSubject: a\n", "a mailbox"),
      ("\u{1}\u{1}\u{1}\u{1}\nSubject: a\n", "a mailbox"),
      ("Path: a!b\nNewsgroups: alt.kettles\n\nBells.", "an e-mail"),
      (
        "From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n"
          + "Content-Type: multipart/related;\n\n", "a web page in one file (MHTML)"
      ),
      ("{\"post_stream\": {}}", "JSON of another program"),
      ("[\n {\"id\" : 1}", "JSON of another program"),
      ("[[\"a\", \"b\"]]", "JSON of another program"), ("{}\n", "JSON of another program"),
      ("{\"a\\\"b\":1}", "JSON of another program"), ("[]", "JSON of another program"),
      ("HTTP/1.1 200 OK\r\n\r\n", "a web server's answer as it was sent"),
    ])
  func text(text: String, name: String) {
    #expect(self.name(text) == name)
  }

  @Test(
    "What is no text is told by its first bytes",
    arguments: [
      ("%PDF-1.7\n", "a PDF"), ("PK\u{3}\u{4}x", "a ZIP archive"), ("GIF89a", "a picture (GIF)"),
      ("RIFF....WEBPVP8", "a picture (WebP)"), ("RIFF....WAVEfmt", "sound or video"),
      ("....ftypavif", "a picture (HEIF)"), ("....ftypisom", "sound or video"),
      ("SQLite format 3\0", "a database (SQLite)"), ("\u{7F}ELF", "a program"),
      ("{\\rtf1\\ansi", "a document in RTF"), ("WARC/1.0\r\n", "a web archive"),
      (String(repeating: "\0", count: 257) + "ustar", "a tar archive"),
    ])
  func signature(bytes: String, name: String) {
    #expect(self.name(bytes) == name)
  }

  @Test("Compressed files and pictures are told by theirs")
  func binarySignature() {
    #expect(name([0x1F, 0x8B, 8, 0, 1]) == "compressed by gzip")
    #expect(name([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) == "compressed by xz")
    #expect(name([0x28, 0xB5, 0x2F, 0xFD]) == "compressed by zstd")
    #expect(name([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) == "a picture (PNG)")
    #expect(name([0xFF, 0xD8, 0xFF, 0xE0]) == "a picture (JPEG)")
  }

  @Test(
    "Words that only look like one are read",
    arguments: [
      "", "<3 these bells", "<Marrow> said so", "<b is less than a", "< html >", "[Update] Bells",
      "[1] Harbour Post", "[\"Quiet\", she said] Bells", "{Marrow} wrote", "{\"Quiet\" he said",
      "From Tokyo to Osaka\nby train: a report", "From the archive\nDate: 3 May\n",
      "Subject: bells\nDate: today\nThe town council met.", "To: whom it may concern\n",
      "From: our own correspondent\nHarbour Post", "%PD", "PK", "Path: the way\nto the tower",
      "Received: 3 May\nAccepted: 9 June\nThe bells", "From 10:30 to 11:00\nBells: loud",
      "BZh is a prefix", "HTTP is a protocol", "RSS", "ID", "{", "[", "[[", "\"Quiet\": a word",
    ])
  func words(text: String) {
    #expect(name(text) == nil)
  }

  @Test("Our own exports are ours, in one object and in lines of them")
  func ours() throws {
    let text = "{\"schema\":\"rejoinder.discussion/2\",\"comments\":[]}"
    for text in [text, text + "\n" + text, "\u{FEFF}\n " + text] {
      let head = Input(Array(text.utf8), source: "page.json").head
      #expect(ImporterRegistry.importer(for: head).format == OwnExportImporter.format)
    }
  }

  @Test("Opening one says what it is, in words for the user")
  func message() {
    let input = Input(Array("<html><p>Bells.".utf8), source: "page.txt")
    #expect {
      try ImporterRegistry.open(input)
    } throws: { error in
      (error as? ImportError)?.message
        == "this is an HTML page, which is not read yet; save the page as plain text"
    }
    #expect(ImporterRegistry.importer(for: input.head).beginning(input.head, of: "page") == nil)
  }
}

/// The real inputs of each kind.
@Suite("Real inputs that are not read yet", .enabled(if: !SharedFolder.isMissingAndMayBe))
struct RealUnreadTests {
  private func names(in folder: String, ending: String = "") throws -> [String: String] {
    var names: [String: String] = [:]
    for file in try SharedFolder.files(in: folder) where file.hasSuffix(ending) {
      let input = Input(try SharedFolder.read(folder + "/" + file), source: file)
      names[file] = UnreadKind.kind(of: input.head)?.name ?? "a page"
    }
    return names
  }

  @Test(
    "Pages of text are read",
    arguments: [
      "seeds", "corpora/debates/pages", "corpora/debates-edited/pages",
      "corpora/debates-unmarked/pages", "corpora/layouts/pages", "corpora/faults",
    ])
  func pages(folder: String) throws {
    let names = try names(in: folder)
    #expect(!names.isEmpty && names.values.allSatisfy { $0 == "a page" }, "\(names)")
  }

  @Test(
    "Web pages, mailboxes and messages are known",
    arguments: [
      ("corpora/web/html", ".html", ["an HTML page"]),
      ("corpora/web/hn", ".html", ["an HTML page"]),
      ("corpora/web/hn", ".json", ["JSON of another program"]),
      ("corpora/discourse", ".json", ["JSON of another program"]),
      ("corpora/mail/pipermail", ".txt", ["a mailbox"]),
      ("corpora/mail/fedora-devel", ".gz", ["compressed by gzip"]),
    ] as [(String, String, Set<String>)])
  func known(folder: String, ending: String, expected: Set<String>) throws {
    let names = try names(in: folder, ending: ending)
    #expect(!names.isEmpty && Set(names.values) == expected, "\(names)")
  }
}
