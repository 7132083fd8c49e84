/// Somebody whom the source names.
package struct Person: Hashable, Sendable {
  /// The name's letters, in the store.
  package var name: ByteRange
  /// A mail address, a user's id or page, where the source has one.
  package var id: String?

  /// Somebody with a name.
  package init(name: ByteRange, id: String? = nil) {
    self.name = name
    self.id = id
  }
}
