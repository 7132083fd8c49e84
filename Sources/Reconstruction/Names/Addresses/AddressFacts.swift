import DiscussionModel
import QuoteMatching

/// What is known about writers and answers while addresses are resolved one after the other.
struct AddressFacts {
  private var known: [AddressResolver.Known] = []
  private var byName: [String: [Int]] = [:]
  private var answersTo: [[Int]]
  private let order: ReadingOrder
  private let isStated: Bool

  /// What is known before any address is resolved.
  init(_ page: CutPage, _ names: NameSolver, _ links: ReplyLinks) {
    answersTo = Array(repeating: [], count: page.drafts.count)
    order = page.order
    isStated = page.drafts.allSatisfy { draft in
      draft.mark.map { $0.person != nil || !$0.state.isThere } ?? false
    }
    known = Array(repeating: .init(writer: nil, addressed: []), count: page.drafts.count)
    for position in page.drafts.indices {
      let index = order.comment(at: position)
      let writer = names.foldedName(of: index)
      let addressed = page.drafts[index].paragraphs.compactMap {
        page.reading.heading($0).map { names.folded($0.name) }
      }
      known[index] = .init(writer: writer, addressed: Set(addressed))
      if let writer { byName[writer, default: []].append(index) }
      for link in links[index] { answersTo[link.target].append(index) }
    }
  }

  /// The comment that an address in another means, or `nil` where the page does not tell.
  func resolve(_ name: String, in comment: Int) -> AddressResolver.Finding? {
    AddressResolver.resolve(
      name, in: comment, known: known, byName: byName, answersTo: answersTo, order: order)
      ?? only(name, in: comment).map { AddressResolver.Finding(target: $0, isNewName: false) }
  }

  /// The one comment of a writer that can be meant on a page that names all its writers: the only earlier one, or the one just before.
  private func only(_ name: String, in comment: Int) -> Int? {
    guard isStated, known[comment].writer != name, let all = byName[name] else { return nil }
    let rank = order.rank(of: comment)
    let count = AddressResolver.count(all, before: rank, order)
    guard count > 0 else { return nil }
    if order.order == .popular { return all.count == 1 ? all[0] : nil }
    let last = all[count - 1]
    return count == 1 || order.rank(of: last) == rank - 1 ? last : nil
  }

  /// Takes in that a comment answers another.
  mutating func note(answer: Int, to target: Int) {
    answersTo[target].append(answer)
  }

  /// Takes in who wrote a comment.
  mutating func note(writer: String, of comment: Int) {
    known[comment].writer = writer
    let rank = order.rank(of: comment)
    let place = AddressResolver.count(byName[writer] ?? [], before: rank, order)
    byName[writer, default: []].insert(comment, at: place)
  }
}
