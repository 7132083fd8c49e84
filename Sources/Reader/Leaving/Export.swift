/// A file to be written: where, in which format.
package struct Export: Hashable, Sendable {
  /// What can be written.
  package enum Format: String, Sendable, CaseIterable {
    /// The whole page as JSON, a line for each comment.
    case json
    /// The whole page as JSON on one line.
    case jsonl
    /// The tree as plain text.
    case text = "txt"
  }

  /// The path as the user typed it.
  package var path: String
  /// The format, by the path's extension.
  package var format: Format
  /// Whether a file that is there already may be replaced.
  package var mayReplace = false

  /// A file by its path.
  ///
  /// - Parameter path: as typed; blanks around it are dropped.
  /// - Returns: `nil` where its extension names no format.
  package init?(path: String) {
    let path = Self.trimmed(path)
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
      let format = Format(rawValue: name[name.index(after: dot)...].lowercased())
    else { return nil }
    self.path = path
    self.format = format
  }

  private static func trimmed(_ text: String) -> String {
    let rest = text.drop { $0 == " " }
    return String(rest.reversed().drop { $0 == " " }.reversed())
  }
}
