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
  static func saysExpired(_ line: Bytes) -> Bool {
    line.holds("requested article has expired")
  }

  /// Whether the line is a copyright notice.
  static func isCopyright(_ line: Bytes) -> Bool {
    line.starts(with: [0xC2, 0xA9]) || line.begins(with: "Copyright ")
      || line.begins(with: "(c) ")
  }

  /// Whether the page's footer begins with this line.
  static func opensFooter(_ line: Bytes) -> Bool {
    let openings = [
      "Login to leave a comment", "Facebook users", "Facebook Connect", "User registration",
      "Login with your ", "Use your Facebook account", "Articles, Offers & Useful Resources",
      "A mix of what's trending", "More in ", "View all", "Recent Comments", "Leave a Reply",
      "Most Viewed", "You may also like",
    ]
    return line.count < 80 && openings.contains { line.begins(with: $0) }
  }

  /// Whether the line is a banner, an advert or a photo's caption.
  static func isAdvert(_ line: Bytes) -> Bool {
    let openings = [
      "Take our user survey", "COVID-19 INFORMATION", "Get your ticket to ", "Video promotion",
      "Niseko Green Season", "MK Taxi Service", "Book Now", "Newsletter Signup", "Share - ",
      "Share this", "date ",
    ]
    return line.count < 160 && (openings.contains { line.begins(with: $0) } || isCaption(line))
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
