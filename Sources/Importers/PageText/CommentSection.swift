import DiscussionModel

/// Where the comments of a page stand, by the site's own lines above and below them.
struct CommentSection {
  /// The indices of the lines between the furniture.
  let lines: Range<Int>

  /// The section of a page that marks no comment but says that it has some.
  ///
  /// `nil` where none of the site's lines that open a comment section is there.
  init?(_ page: PageLines) {
    guard let opening = Self.opening(page) else { return nil }
    let start = Self.skippingFurniture(page, from: opening)
    lines = start..<Self.footer(page, from: start)
  }

  /// Whether a page is of the site whose lines are known, by more than a number of comments.
  static func isKnown(_ page: PageLines) -> Bool {
    (0..<page.count).contains {
      Furniture.opensComments(page.bytes($0)) || Furniture.saysExpired(page.bytes($0))
    }
  }

  /// The site's line from which on there are comments, on a page that marks none.
  ///
  /// A number of comments can stand above the article as well as below it, so
  /// that it counts for less than the line that says what became of the article.
  private static func opening(_ page: PageLines) -> Int? {
    let indices = 0..<page.count
    if let login = indices.first(where: { Furniture.opensComments(page.bytes($0)) }) {
      return login
    }
    let expired = indices.first { Furniture.saysExpired(page.bytes($0)) }
    guard let count = indices.first(where: { Furniture.declaredCount(page.bytes($0)) != nil })
    else { return expired }
    let number = Furniture.declaredCount(page.bytes(count))
    let last = indices.last { Furniture.declaredCount(page.bytes($0)) == number } ?? count
    if let expired { return max(expired, last) }
    guard last == count,
      let byline = indices[count...].first(where: { Byline(page.bytes($0)) != nil })
    else { return last }
    return indices[byline...].first { Furniture.isCopyright(page.bytes($0)) }
  }

  /// The index behind the site's lines that open the comments, from the last of them before `limit`.
  ///
  /// `nil` where none is there, or the article still follows.
  static func start(in page: PageLines, before limit: Int) -> Int? {
    let opening = (0..<limit).last { Furniture.opensComments(page.bytes($0)) }
    if let opening { return skippingFurniture(page, from: opening) }
    let closing = (0..<limit).last { index in
      let line = page.bytes(index)
      return Furniture.declaredCount(line) != nil || Furniture.saysExpired(line)
        || Furniture.isCopyright(line)
    }
    guard let closing, !(closing..<limit).contains(where: { Byline(page.bytes($0)) != nil }) else {
      return nil
    }
    return skippingFurniture(page, from: closing)
  }

  /// The index of the first footer line from `start` on, or that behind the last line.
  static func footer(_ page: PageLines, from start: Int) -> Int {
    (start..<max(start, page.count)).first { Furniture.opensFooter(page.bytes($0)) } ?? page.count
  }

  private static func skippingFurniture(_ page: PageLines, from opening: Int) -> Int {
    var index = opening
    while index < page.count {
      let line = page.bytes(index)
      guard
        Furniture.opensComments(line) || Furniture.declaredCount(line) != nil
          || Furniture.saysExpired(line) || Furniture.isCopyright(line) || Furniture.isAdvert(line)
      else { break }
      index += 1
    }
    return index
  }
}
