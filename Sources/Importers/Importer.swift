import DiscussionModel

/// A kind of input that can be read.
///
/// An importer makes no guesses about who answers whom: it says what the
/// input states, and decodes the input's bytes itself, since only it knows
/// which characters they stand for.
package protocol Importer: SendableMetatype {
  /// What the kind is called, and how its files end.
  static var format: Format { get }

  /// How sure the beginning of an input makes it that the whole is of this kind.
  static func score(_ head: Head) -> Score

  /// Opens an input as a list of the discussions in it: cheap and complete, without their bodies.
  ///
  /// - Throws: `ImportError` where the input is not of this kind after all, or there is nothing in it.
  static func open(_ input: Input) throws(ImportError) -> any Listing

  /// The beginning of a large input as a page of its own, to be shown until the whole is read.
  ///
  /// Its comments have the same identities as in the whole; the last one may be cut.
  ///
  /// - Returns: `nil` where a beginning says nothing without the rest, or the input holds several discussions.
  static func beginning(_ head: Head, of source: String) -> ImportedPage?
}

extension Importer {
  package static func beginning(_ head: Head, of source: String) -> ImportedPage? { nil }
}

/// The discussions in an input.
package protocol Listing: Sendable {
  /// One for each discussion, in the order of the input; never empty.
  var entries: [Entry] { get }

  /// Reads a discussion.
  ///
  /// - Parameter id: one of `entries`.
  /// - Throws: `ImportError` where what is there cannot be read.
  func page(of id: Entry.ID) throws(ImportError) -> ImportedPage
}
