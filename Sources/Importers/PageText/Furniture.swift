import DiscussionModel
import TextKit

/// The lines of a site that are neither article nor comment, as comment pages print them.
///
/// The forms are those of Japan Today from 2010 to 2025 and of pages made
/// like it; one place, so that a new form is one line more.
enum Furniture {
  /// The number of comments that a line like `44 Comments` declares.
  static func declaredCount(_ line: Bytes) -> Int? {
    let digits = line.prefix(while: \.isDigit)
    guard let number = digits.number else { return nil }
    let rest = line.dropFirst(digits.count).trimmed
    return rest.equals("comments") || rest.equals("comment") ? number : nil
  }

  /// Whether the comments begin below this line.
  static func opensComments(_ line: Bytes) -> Bool {
    line.equals("Login to comment") || line.begins(with: "Comments have been disabled")
      || line.begins(with: "You can no longer respond to this thread")
  }

  /// Whether the line says that the article is gone.
  static func saysExpired(_ line: Bytes) -> Bool { expiryNotice(line) != nil }

  /// The part of a line that says that the article is gone; `nil` where it does not begin so.
  static func expiryNotice(_ line: Bytes) -> ByteRange? {
    guard line.begins(with: "The requested article has expired") else { return nil }
    var end = line.startIndex
    for sentence in expirySentences where line[end...].trimmed.begins(with: sentence) {
      end = line[end...].trimmed.startIndex + sentence.utf8.count
    }
    return ByteRange(line.startIndex..<end)
  }

  /// The notice, in the pieces that follow one another where the page has it whole.
  private static let expirySentences = [
    "The requested article has expired", ", and is no longer available.",
    "Any related articles, and user comments are shown below.",
  ]

  /// Whether the line is a copyright notice, perhaps glued to a place as in `TOKYO©2025 GPlusMedia Inc.`.
  static func isCopyright(_ line: Bytes) -> Bool {
    if let credit = creditOffset(line) {
      return !line[..<credit].contains(where: \.isSmall)
    }
    guard line.count < 400 else { return false }
    for word in ["Copyright ", "(c) "] where line.begins(with: word) {
      let rest = line.dropFirst(word.utf8.count).trimmed
      return rest.first?.isDigit == true || rest.begins(with: "(c)")
        || rest.begins(with: "Copyright")
    }
    return false
  }

  /// Where a credit like `© KYODO` begins that is the whole line or glued to the end of it.
  static func creditOffset(_ line: Bytes) -> Int? {
    if line.starts(with: copyrightSign) { return line.startIndex }
    let tail = line.suffix(80)
    return tail.indices.last { tail[$0...].starts(with: copyrightSign) }
  }

  private static let copyrightSign: [UInt8] = [0xC2, 0xA9]

  /// Where a title begins that is glued to a copyright notice: `© KYODOThe town plans a bridge`.
  static func titleOffset(inCopyright line: Bytes) -> Int? {
    let name = line.dropFirst(copyrightSign.count).drop { !$0.isCapital }
    let capitals = name.prefix(while: \.isCapital)
    let title = name[(capitals.endIndex - min(1, capitals.count))...]
    guard capitals.count > 3, title.dropFirst().first?.isSmall == true, title.wordCount > 2 else {
      return nil
    }
    return title.startIndex
  }

  /// Whether the line is the name of a known site.
  static func isSite(_ line: Bytes) -> Bool {
    line.equals("Japan Today") || line.equals("JapanToday")
  }

  /// Whether the page's footer begins with this line.
  static func opensFooter(_ line: Bytes) -> Bool {
    let openings = [
      "Login to leave a comment", "Facebook users", "Facebook Connect", "User registration",
      "Login with your ", "Use your Facebook account", "Articles, Offers & Useful Resources",
      "A mix of what's trending", "View all", "Recent Comments", "Leave a Reply", "Most Viewed",
      "You may also like",
    ]
    guard line.count < 80, !line.endsSentence else { return false }
    return openings.contains { line.begins(with: $0) } || namesMore(line)
  }

  /// Whether the line is `More in SECTION`, which a sentence can begin with as well.
  private static func namesMore(_ line: Bytes) -> Bool {
    let opening = "More in "
    return line.begins(with: opening) && line.wordCount <= 5
      && line.dropFirst(opening.utf8.count).first?.isCapital == true
  }

  /// Whether the line is a banner, an advert or a photo's caption.
  static func isAdvert(_ line: Bytes) -> Bool {
    let whole = ["Video promotion", "Niseko Green Season", "MK Taxi Service", "Book Now"]
    let openings = [
      "Take our user survey", "COVID-19 INFORMATION", "Get your ticket to ", "Newsletter Signup",
      "Share - ", "date 2",
    ]
    guard line.count < 160 else { return isCaption(line) }
    return whole.contains { line.equals($0) } || openings.contains { line.begins(with: $0) }
      || isCaption(line)
  }

  /// Whether the line is a photo's caption: `… Image: KYODO`.
  static func isCaption(_ line: Bytes) -> Bool {
    line.count < 400 && (line.holds(" Image: ") || line.holds(" Photo: "))
  }

  /// Whether the line is a moderator's own.
  static func isModerator(_ line: Bytes) -> Bool {
    line.begins(with: "Moderator:") || line.begins(with: "All readers, ")
      || line.begins(with: "Readers, please ")
  }
}
