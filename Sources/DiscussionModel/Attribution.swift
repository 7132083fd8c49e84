/// How a writer's name is known, from the strongest ground to the weakest.
package enum NameCertainty: String, Sendable, CaseIterable {
  /// The page names the writer beside the comment.
  case stated
  /// Another comment quotes this one under a header of name and time.
  case header
  /// Another comment answers this one and addresses its writer by name.
  case address
  /// The writer takes up words of their own that are known to be theirs.
  case selfReference = "self_reference"
  /// The manner of writing, or a name for words of a comment that may begin elsewhere; the weakest.
  case style
}

/// One thing on the page that supports a claim.
package struct Evidence: Hashable, Sendable {
  /// What kind of thing it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// The page states it beside the comment.
    case stated
    /// A header of name and time above a quote.
    case header
    /// A name line or `@name` above a quote or an answer.
    case address
    /// Quoted words.
    case quote
    /// A phrase that answers somebody ("Exactly!").
    case formula
    /// Own earlier words taken up again.
    case selfReference = "self_reference"
    /// The manner of writing.
    case style
    /// A field of the source that names what is answered.
    case inReplyTo = "in_reply_to"
    /// A field of the source that lists what came before.
    case references
    /// The comment stands inside the one that it answers.
    case nesting
    /// The source names the comment from which a quote is taken.
    case cite
    /// Somebody set it right by hand.
    case hand
  }

  /// What kind of thing it is.
  package var kind: Kind
  /// The index of the comment in which it stands, or `nil` outside of comments.
  package var comment: Int?
  /// The 1-based line of the input on which it stands, or `nil` where the input has no lines.
  package var line: Int?
  /// The words it rests on, as a range of the store.
  package var words: ByteRange?

  /// A piece of evidence.
  ///
  /// - Parameters:
  ///   - kind: what kind of thing it is.
  ///   - comment: the index of the comment in which it stands.
  ///   - line: its 1-based line.
  ///   - words: the words it rests on.
  package init(kind: Kind, comment: Int?, line: Int?, words: ByteRange? = nil) {
    self.kind = kind
    self.comment = comment
    self.line = line
    self.words = words
  }
}

/// Who wrote a comment, how that is known, and what it rests on.
package struct Attribution: Hashable, Sendable {
  /// The writer's name as the page spells it.
  package var name: String
  /// A mail address, a user's id or page, where the source has one.
  package var id: String?
  /// The strongest ground for it.
  package var certainty: NameCertainty
  /// What it rests on, strongest first.
  package var evidence: [Evidence]

  /// A name with its certainty and evidence.
  package init(
    name: String, id: String? = nil, certainty: NameCertainty, evidence: [Evidence]
  ) {
    self.name = name
    self.id = id
    self.certainty = certainty
    self.evidence = evidence
  }
}

/// A name that something on the page speaks for, and that the comment was not given all the same.
package struct RejectedName: Hashable, Sendable {
  /// Why the comment was not given the name.
  package enum Reason: String, Sendable, CaseIterable {
    /// More speaks for the name that it was given.
    case outweighed
    /// As much speaks for another name, so that it was given neither.
    case disputed
    /// It is sure for the words that were quoted, but not that the comment begins where it was cut.
    case doubtfulStart = "doubtful_start"
  }

  /// The name as the page spells it.
  package var name: String
  /// The strongest ground for it.
  package var certainty: NameCertainty
  /// What speaks for it, strongest first.
  package var evidence: [Evidence]
  /// Why the comment was not given it.
  package var reason: Reason

  /// A name with what speaks for it, and why that was not enough.
  package init(name: String, certainty: NameCertainty, evidence: [Evidence], reason: Reason) {
    self.name = name
    self.certainty = certainty
    self.evidence = evidence
    self.reason = reason
  }
}
