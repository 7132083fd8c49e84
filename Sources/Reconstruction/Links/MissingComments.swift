import DiscussionModel

/// Gives comments that others answer and that are not in the input a place of their own.
///
/// So the answers to one that is not there stand together, and no thread is
/// lost. It stands above the first that answers it, and under the nearest
/// comment that the same answer names and that is there.
struct MissingComments {
  private let marks: [ImportedComment]
  private let known: KnownComments
  /// For the index of a comment those that are missing above it.
  private var added: [Int: [ImportedComment]] = [:]
  private var places: [CommentKey: CommentID] = [:]

  /// The page with the comments that are missing.
  static func added(to page: ImportedPage) -> ImportedPage {
    guard let marks = page.marks, marks.contains(where: { !$0.links.isEmpty }) else { return page }
    var missing = MissingComments(marks)
    missing.find()
    guard !missing.added.isEmpty else { return page }
    var page = page
    page.marks = marks.indices.flatMap { (missing.added[$0] ?? []) + [marks[$0]] }
    return page
  }

  private init(_ marks: [ImportedComment]) {
    self.marks = marks
    known = KnownComments(marks)
  }

  private mutating func find() {
    for (index, mark) in marks.enumerated() {
      let links = mark.links.filter { !known.isSame($0.target, mark.id) }
      guard let main = links.first, case .key(let key) = main.target,
        known.id(of: main.target) == nil,
        places[key] == nil, case .given(let id) = key
      else { continue }
      let start = mark.paragraphs.lowerBound
      var comment = ImportedComment(
        id: CommentID(missing: places.count), line: nil, paragraphs: start..<start)
      comment.inputID = id
      comment.state = .missing
      comment.links = links.dropFirst().first { known.id(of: $0.target) != nil }.map { [$0] } ?? []
      places[key] = comment.id
      added[index, default: []].append(comment)
    }
  }
}

/// The comments of a page by what they are known by.
struct KnownComments {
  private var keys: [CommentKey: CommentID] = [:]
  private var ids: Set<CommentID> = []

  /// The comments; of two with one identifier the first has it.
  init(_ marks: [ImportedComment]) {
    for mark in marks {
      ids.insert(mark.id)
      if let key = mark.key, keys[key] == nil { keys[key] = mark.id }
    }
  }

  /// The comment that a link means, if it is on the page.
  func id(of target: StatedLink.Target) -> CommentID? {
    switch target {
    case .comment(let id): ids.contains(id) ? id : nil
    case .key(let key): keys[key]
    case .nobody: nil
    }
  }

  /// Whether a link means a comment of which the identity is known.
  func isSame(_ target: StatedLink.Target, _ id: CommentID) -> Bool { self.id(of: target) == id }
}
