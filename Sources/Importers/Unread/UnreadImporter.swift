import DiscussionModel

/// Knows what is no page of text and has no importer of its own yet, and says so instead of reading mark-up as words.
package enum UnreadImporter: Importer {
  package static let format = Format(name: "unread", endings: [])

  package static func score(_ head: Head) -> Score {
    UnreadKind.kind(of: head) == nil ? .none : .certain
  }

  package static func open(_ input: Input) throws(ImportError) -> any Listing {
    guard let kind = UnreadKind.kind(of: input.head) else { throw .missing }
    throw .unread(name: kind.name, remedy: kind.remedy)
  }
}
