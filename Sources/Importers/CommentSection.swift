import DiscussionModel

/// Where the comments of a page stand, by the site's own lines above and below them.
struct CommentSection {
  /// The indices of the lines between the furniture.
  let lines: Range<Int>

  /// The section of a page that marks no comment but says that it has some.
  ///
  /// `nil` where none of the site's lines that open a comment section is there.
  init?(_ page: PageLines) {
    let indices = 0..<page.count
    let opening =
      indices.first { Furniture.opensComments(page.bytes($0)) }
      ?? indices.first { Furniture.saysExpired(page.bytes($0)) }
      ?? indices.first { Furniture.declaredCount(page.bytes($0)) != nil }
    guard let opening else { return nil }
    let start = Self.skippingFurniture(page, from: opening)
    lines = start..<Self.footer(page, from: start)
  }

  /// The index behind the site's lines that open the comments, from the last of them before `limit`.
  static func start(in page: PageLines, before limit: Int) -> Int? {
    let indices = (0..<limit).reversed()
    let opening =
      indices.first { Furniture.opensComments(page.bytes($0)) }
      ?? indices.first { Furniture.declaredCount(page.bytes($0)) != nil }
      ?? indices.first { Furniture.saysExpired(page.bytes($0)) }
      ?? indices.first { Furniture.isCopyright(page.bytes($0)) }
    return opening.map { skippingFurniture(page, from: $0) }
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
