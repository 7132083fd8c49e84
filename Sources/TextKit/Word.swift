/// A word of a passage, folded: what two passages are compared by.
///
/// Space, case, quotation marks, dashes and punctuation are gone; apostrophes
/// inside a word as well, so that "it’s" and "it's" are the same word.
public struct Word: Sendable {
  /// The hash of its folded letters (``FNV1a``), letters beyond ASCII whole.
  public var hash: UInt32
  /// The byte offset in the store at which it starts.
  public var start: UInt32
  /// The byte offset behind its last letter.
  public var end: UInt32
  /// Whether a sentence ended just before it.
  public var opensSentence: Bool

  /// A word.
  @inlinable
  public init(hash: UInt32, start: UInt32, end: UInt32, opensSentence: Bool) {
    self.hash = hash
    self.start = start
    self.end = end
    self.opensSentence = opensSentence
  }

  /// The hash that a word of nothing but ASCII letters and digits has.
  @inlinable
  public static func hash(ofASCII word: some Sequence<UInt8>) -> UInt32 {
    var hash = FNV1a<UInt32>()
    for byte in word { hash.add(UInt32(byte.lowered)) }
    return hash.value
  }
}
