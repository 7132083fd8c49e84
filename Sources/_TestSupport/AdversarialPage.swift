/// A page made to cost more than its size: one thing repeated until it is as large as wanted.
package struct AdversarialPage: Sendable, CustomStringConvertible {
  /// A part of the page: a unit that is repeated, each time with the number of the turn.
  struct Part: Sendable {
    var lead = ""
    var unit: @Sendable (Int) -> String
    var tail = ""
  }

  /// What is repeated, in a few words.
  package let description: String
  private let head: String
  private let parts: [Part]

  /// A page of parts, each of which is as large as the others.
  init(_ description: String, head: String = Self.opening, parts: [Part]) {
    self.description = description
    self.head = head
    self.parts = parts
  }

  /// A page of one thing.
  init(
    _ description: String, head: String = Self.opening, tail: String = "",
    _ unit: @escaping @Sendable (Int) -> String
  ) {
    self.init(description, head: head, parts: [Part(unit: unit, tail: tail)])
  }

  /// The page at a size of about so many bytes.
  package func text(bytes: Int) -> String {
    var text = head
    for part in parts {
      text += part.lead
      let end = text.utf8.count + bytes / parts.count
      var turn = 0
      while text.utf8.count < end {
        text += part.unit(turn)
        turn += 1
      }
      text += part.tail
    }
    return text
  }
}

// MARK: - What pages are made of

extension AdversarialPage {
  /// Site, title, and the lines that open the comments.
  static let opening = heading + "9 Comments\nLogin to comment\n\n"
  /// Site and title.
  static let heading = "Harbour Post\nlocal\n\nThe ferry gets a new bell\n\n"
  /// A vote line.
  static let votes = "1 ( +1 / -0 )\n\n"
  /// A sentence that all comments may share.
  static let bridge = "A bridge has to be built here before the long winter comes.\n\n"
  /// Another one.
  static let ferry = "It would be far too narrow for the carts and for the buses.\n\n"

  /// A comment of the first sentence that Otto is said to have written.
  static let known = bridge + votes + header("Otto") + bridge + "Never.\n\n" + votes

  /// Name and time as they stand above pasted words.
  static func header(_ name: String, _ turn: Int = 3) -> String {
    "\(name)Today 09:\(turn % 50 + 10) am JST\n\n"
  }

  /// One of two names in turn.
  static func name(_ turn: Int) -> String { turn % 2 == 0 ? "Otto" : "Frieda" }

  /// Words of no language, others at each turn.
  static func words(_ turn: Int, _ count: Int = 12) -> String {
    (0..<count).map { place in
      var state = UInt32(truncatingIfNeeded: turn &* 31 &+ place &+ 7) &* 2_654_435_761
      var word = ""
      for _ in 0..<Int(state >> 29) + 3 {
        state = state &* 1_664_525 &+ 1_013_904_223
        word.unicodeScalars.append(Unicode.Scalar(UInt8(97 + state >> 24 % 26)))
      }
      return word
    }.joined(separator: " ")
  }

  /// A paragraph of such words.
  static func sentence(_ turn: Int, _ count: Int = 12) -> String { words(turn, count) + ".\n\n" }
}
