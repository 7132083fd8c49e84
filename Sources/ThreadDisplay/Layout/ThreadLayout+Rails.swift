import DiscussionModel
import Wording

extension ThreadLayout {
  /// The rails left of an item: a ghost hangs like an answer on the rail of the comment under which it stands.
  package func rails(of item: Item) -> [ThreadShape.Rail] {
    switch item {
    case .article: return []
    case .comment(let index): return rails(ofComment: index)
    case .ghost(let comment, let under):
      let outer = rails(ofComment: under).map {
        ThreadShape.Rail(continues: $0.continues, isOwn: false)
      }
      let isLast = page.facts.ghosts[under].last == Int32(comment)
      let continues = !isLast || !page.discussion.tree.children(of: under).isEmpty
      return outer + [ThreadShape.Rail(continues: continues, isOwn: true)]
    }
  }

  /// The rails left of a comment; one below which nothing more is shown does not go on.
  private func rails(ofComment index: Int) -> [ThreadShape.Rail] {
    let entries = view.entries
    guard view.floor != nil else { return shape.rails(of: index) }
    return shape.rails(of: index) { entries.position(of: .comment($0)) != nil }
  }
}
