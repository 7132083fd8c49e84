import DiscussionModel

/// What was set right by hand on some pages, as a text that people can read and mend.
///
///     rejoinder corrections 1
///     page title Harbour Post / The clock tower
///     under 9f3a77c1e0d41b22:1 03bb5d6f1c9a4e70:1
///     top 77c1e0d41b229f3a:1
///     join 1b229f3a77c1e0d4:1
///     split e0d41b229f3a77c1:2
///
/// A comment is named by a hash of its own words and its place among equals,
/// a paragraph (that is joined to the comment above, or begins one) likewise.
/// Lines that begin with `#` and empty lines say nothing.
package struct CorrectionsFile: Hashable, Sendable {
  /// A line: one correction.
  enum Entry: Hashable, Sendable {
    case under(CommentKey, CommentKey)
    case top(CommentKey)
    case join(CommentKey)
    case split(CommentKey)
  }

  /// The corrections of each page, by the page's name, in the order of the file.
  var pages: [(key: String, entries: [Entry])] = []

  private static let heading = "rejoinder corrections 1"

  /// A file without corrections.
  package init() {}

  /// Whether two files say the same.
  package static func == (left: Self, right: Self) -> Bool { left.text == right.text }

  /// Feeds what the file says into a hasher.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, whole; an empty one has no corrections.
  ///   - source: its name, for errors.
  /// - Throws: `LoadingError` with the line that is none of the above.
  package init(parsing bytes: [UInt8], source: String) throws(LoadingError) {
    let text = String(decoding: bytes, as: UTF8.self)
    var isHeaded = false
    // CR LF, as editors elsewhere write it, is one character.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if !isHeaded {
        guard line == Self.heading else {
          throw Self.error(source, index, "this is no file of corrections; name another")
        }
        isHeaded = true
      } else if line.hasPrefix("page ") {
        pages.append((String(line.dropFirst(5)), []))
      } else {
        guard let entry = Self.entry(line) else {
          throw Self.error(source, index, "this is no correction; mend the line or remove it")
        }
        guard !pages.isEmpty else {
          throw Self.error(source, index, "no page is named above; put a line page … there")
        }
        pages[pages.count - 1].entries.append(entry)
      }
    }
  }

  private static func error(_ source: String, _ line: Int, _ reason: String) -> LoadingError {
    LoadingError(source: source, line: line + 1, reason: reason)
  }

  private static func entry(_ line: Substring) -> Entry? {
    let words = line.split(separator: " ")
    let names = words.dropFirst().map { CommentKey($0) }
    switch (words.first, names.count) {
    case ("under", 2):
      guard let comment = names[0], let parent = names[1] else { return nil }
      return .under(comment, parent)
    case ("top", 1): return names[0].map(Entry.top)
    case ("join", 1): return names[0].map(Entry.join)
    case ("split", 1): return names[0].map(Entry.split)
    default: return nil
    }
  }

  /// The file as a text.
  package var text: String {
    var lines = [Self.heading]
    for page in pages where !page.entries.isEmpty {
      lines += ["", "page " + page.key]
      for entry in page.entries {
        switch entry {
        case .under(let comment, let parent): lines.append("under \(comment) \(parent)")
        case .top(let comment): lines.append("top \(comment)")
        case .join(let paragraph): lines.append("join \(paragraph)")
        case .split(let paragraph): lines.append("split \(paragraph)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension CorrectionsFile {
  /// What a page is known by between runs: its address, else site and title, else its path.
  static func key(of discussion: Discussion) -> String {
    let article = discussion.article
    if let url = article.url { return "url " + oneLine(url) }
    if let title = article.title {
      let site = article.site.map { discussion.text[$0] + " / " } ?? ""
      return "title " + oneLine(site + discussion.text[title.range])
    }
    return "path " + oneLine(discussion.source)
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
