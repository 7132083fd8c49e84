import DiscussionModel
import Reconstruction

extension CorrectionsFile {
  /// The lines of a file that fit nothing on a page.
  package struct Misfits: Hashable, Sendable {
    var entries: [Entry] = []

    /// No such lines.
    package init() {}

    /// How many there are.
    package var count: Int { entries.count }
  }

  /// Applies what the file says of a page.
  ///
  /// - Parameter discussion: the page as it is read without corrections.
  /// - Returns: the page as it is read with them, the corrections, and what fits nothing on the page (that stays in
  ///   the file).
  package func apply(to discussion: Discussion) -> (
    discussion: Discussion, corrections: Corrections, misfits: Misfits
  ) {
    let key = Self.key(of: discussion)
    let entries = pages.filter { $0.key == key }.flatMap(\.entries)
    var misfits = Misfits()
    guard !entries.isEmpty else { return (discussion, Corrections(), misfits) }
    var corrections = Corrections()
    let names = CommentNames(discussion)
    misfits.entries = entries.filter { !$0.addCut(names, to: &corrections) }
    // Only when the page is cut as it was, its comments have the names that they had.
    let cut =
      corrections.isEmpty ? discussion : DiscussionLoader.correct(discussion, by: corrections)
    let cutNames = CommentNames(cut)
    misfits.entries += entries.filter { !$0.addPlace(cutNames, to: &corrections) }
    return (placeComments(of: cut, corrections.places), corrections, misfits)
  }

  /// Notes what is set right on a page, in place of what the file says of it.
  ///
  /// - Parameters:
  ///   - corrections: what is set right.
  ///   - discussion: the page as it is read with these corrections.
  ///   - misfits: what fitted nothing when the file was applied to the page; that stays. What fits nothing only
  ///     now was said of comments that another correction has joined or split since, and goes.
  package mutating func set(
    _ corrections: Corrections, of discussion: Discussion, keeping misfits: Misfits = Misfits()
  ) {
    let names = CommentNames(discussion)
    let key = Self.key(of: discussion)
    var entries = misfits.entries
    entries += corrections.joined.sorted().compactMap { names.ofParagraph[$0].map(Entry.join) }
    entries += corrections.split.sorted().compactMap { names.ofParagraph[$0].map(Entry.split) }
    for (id, place) in corrections.places.sorted(by: { $0.key < $1.key }) {
      guard let comment = names.ofComment[id] else { continue }
      switch place {
      case .topLevel: entries.append(.top(comment))
      case .under(let other):
        if let parent = names.ofComment[other] { entries.append(.under(comment, parent)) }
      }
    }
    let place = pages.firstIndex { $0.key == key } ?? pages.count
    pages.removeAll { $0.key == key }
    pages.insert((key, entries), at: min(place, pages.count))
  }
}

extension CorrectionsFile.Entry {
  /// Adds a cut to corrections; `false` where its paragraph is not on the page.
  fileprivate func addCut(_ names: CommentNames, to corrections: inout Corrections) -> Bool {
    switch self {
    case .join(let name):
      guard let id = names.paragraphs[name] else { return false }
      corrections.joined.insert(id)
    case .split(let name):
      guard let id = names.paragraphs[name] else { return false }
      corrections.split.insert(id)
    case .under, .top: break
    }
    return true
  }

  /// Adds a place to corrections; `false` where its comments are not on the page.
  fileprivate func addPlace(_ names: CommentNames, to corrections: inout Corrections) -> Bool {
    switch self {
    case .under(let comment, let parent):
      guard let id = names.comments[comment], let other = names.comments[parent] else {
        return false
      }
      corrections.places[id] = .under(other)
    case .top(let comment):
      guard let id = names.comments[comment] else { return false }
      corrections.places[id] = .topLevel
    case .join, .split: break
    }
    return true
  }
}
