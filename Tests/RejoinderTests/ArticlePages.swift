import Testing
import VirtualTerminal
import _TestSupport

/// Pages for the list of articles, written into a folder.
enum ArticlePages {
  /// Writes two invented pages.
  ///
  /// - Returns: the paths of the sample and of these two.
  static func write(to folder: TemporaryFolder) throws -> [String] {
    [
      ReaderSession.samplePath,
      try folder.write(
        page("The ferry at dawn", "Dora", "The harbour is empty when the boat comes in."),
        to: "ferry.txt"),
      try folder.write(
        page("A bench for the harbour wall", "Egon", "I would sit on it every morning."),
        to: "bench.txt"),
    ]
  }

  /// A page of two comments, of which the second quotes the first, whose writer it names.
  static func page(_ title: String, _ name: String, _ words: String) -> [UInt8] {
    Array(
      """
      Harbour Post
      local

      \(title)

      2 Comments
      Login to comment

      \(words)

      4 ( +5 / -1 )

      \(name)Today 07:12 am JST

      \(words)

      So would I, if it were not for the gulls.

      2 ( +3 / -1 )

      """.utf8)
  }
}
