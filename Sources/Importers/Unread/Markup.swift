import TextKit

/// The beginning of a text in HTML or XML.
struct Markup {
  /// What it is.
  enum Kind {
    /// A page of the web, or a piece of one.
    case page
    /// RSS or Atom.
    case feed
    /// SVG.
    case picture
    /// Some other XML.
    case other
  }

  /// What it is.
  let kind: Kind

  /// Elements with which a page, or a piece that was cut out of one, may begin.
  private static let pageElements: Set<String> = [
    "a", "article", "aside", "b", "base", "blockquote", "body", "br", "button", "center", "div",
    "dl", "em", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "i", "iframe", "img", "input", "link", "li", "main", "meta", "nav",
    "noscript", "ol", "p", "pre", "script", "section", "span", "strong", "style", "table", "tbody",
    "td", "template", "title", "tr", "ul",
  ]

  /// The mark-up with which a text begins; `nil` where it begins with words.
  ///
  /// - Parameter text: the beginning of a text, without blanks in front.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.first == UInt8(ascii: "<"), let body = Self.withoutProlog(text) else { return nil }
    let isDeclared = body.startIndex > text.startIndex
    if body.begins(with: "<!doctype html") {
      kind = .page
      return
    }
    let name = Self.elementName(body)
    if name.isEmpty {
      // A declaration that goes on behind what was looked at, or one of another kind.
      guard isDeclared || body.begins(with: "<!doctype") else { return nil }
      kind = .other
      return
    }
    let isWhole = isDeclared || name == "html" || body.holds("</")
    guard isWhole, let kind = Self.kind(of: name, isDeclared: isDeclared, in: body) else {
      return nil
    }
    self.kind = kind
  }

  private static func kind(
    of name: String, isDeclared: Bool, in body: ArraySlice<UInt8>
  ) -> Kind? {
    if pageElements.contains(name) { return .page }
    if ["rss", "feed", "rdf:rdf"].contains(name) { return .feed }
    if name == "svg" { return .picture }
    return isDeclared || body.holds("</" + name) ? .other : nil
  }

  /// What stands behind `<?xml …?>`, comments and a document type that is not HTML's; `nil` where no end of them is seen.
  private static func withoutProlog(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = text
    while true {
      let end: String
      if rest.begins(with: "<?") {
        end = "?>"
      } else if rest.begins(with: "<!--") {
        end = "-->"
      } else if rest.begins(with: "<!doctype"), !rest.begins(with: "<!doctype html") {
        end = ">"
      } else {
        return rest
      }
      guard let place = rest.firstIndex(of: end) else { return rest.suffix(0) }
      rest = rest[(place + end.utf8.count)...].drop { $0.isBlank || $0 == 0x0D }
    }
  }

  /// The name of the element that begins there, in lower case; empty where none does.
  private static func elementName(_ text: ArraySlice<UInt8>) -> String {
    guard text.first == UInt8(ascii: "<") else { return "" }
    let name = text.dropFirst().prefix { $0.isASCIINameByte || $0 == 0x3A || $0 == 0x2D }
    guard let first = name.first, first.isASCIILetter, let next = text[name.endIndex...].first,
      next.isBlank || next == 0x0D || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    else { return "" }
    return String(decoding: name.map(\.lowered), as: UTF8.self)
  }
}
