import DiscussionModel
import DiscussionQuery

/// What comments are called: by number, by writer, by whom they answer.
///
/// It never changes; a class only so that all who name comments share it: a
/// discussion has dozens of parts, which would be counted at each copy.
package final class CommentNaming: Sendable {
  /// Where the comments are.
  package let discussion: Discussion
  /// The signs.
  package let glyphs: Glyphs

  /// The names of a discussion's comments, with some signs.
  package init(_ discussion: Discussion, glyphs: Glyphs) {
    self.discussion = discussion
    self.glyphs = glyphs
  }

  /// The writer's name with the mark of its degree, or the sign for nobody known.
  package func writer(of index: Int) -> String {
    discussion.comments[index].author?.markedName ?? glyphs.nobody
  }

  /// A comment as the other end of an arrow: its writer, else its number.
  package func whom(_ index: Int) -> String {
    discussion.comments[index].author?.markedName ?? number(index)
  }

  /// Its number: `#31`.
  package func number(_ index: Int) -> String { "#\(discussion.number(of: index))" }

  /// Writer and number: `Marrow #26`, or only the number where nobody is known.
  package func named(_ index: Int) -> String {
    discussion.comments[index].author.map { $0.markedName + " " + number(index) } ?? number(index)
  }

  /// Number and writer: `#26 Marrow`, or only the number where nobody is known.
  package func numbered(_ index: Int) -> String {
    discussion.comments[index].author.map { number(index) + " " + $0.markedName } ?? number(index)
  }

  /// All whom it answers, each once and in the surest degree: `Marrow + Hana`; empty where nobody.
  package func answered(by index: Int) -> String {
    var names: [(grade: Certainty, shown: String)] = []
    var places: [[UInt32]: Int] = [:]
    for target in discussion.targets(of: index) {
      let author = discussion.comments[target].author
      let key = NameTable.key(of: author?.name ?? number(target))
      let grade = author?.certainty.grade ?? .sure
      guard let known = places[key] else {
        places[key] = names.count
        names.append((grade, whom(target)))
        continue
      }
      if names[known].grade < grade { names[known] = (grade, whom(target)) }
    }
    return names.map(\.shown).joined(separator: " + ")
  }

  /// Number, writer and whom it answers: `#26 Marrow → wataru`.
  package func head(of index: Int) -> String {
    let answered = answered(by: index)
    return number(index) + " " + writer(of: index)
      + (answered.isEmpty ? "" : " \(glyphs.answers) \(answered)")
  }

  /// What became of it, where not all of it is there: `deleted`, `collapsed by the site`.
  package func remark(of index: Int) -> String? {
    CommentRemarks.state(discussion.comments[index].state, glyphs: glyphs)
  }

  /// The one row of a comment of which no more than its place is there: `#3 Ada  deleted`; of any other `nil`.
  package func place(of index: Int) -> String? {
    guard discussion.comments[index].isPlaceholder else { return nil }
    return remark(of: index).map { numbered(index) + "  " + $0 }
  }

  /// The sign of a comment whose answers are drawn below it, if it has any.
  package func sign(of index: Int) -> String {
    discussion.tree.descendants[index] > 0 ? glyphs.open : glyphs.leaf
  }

  /// How deep it stands, `·5`, where the rails alone no longer tell; else `nil`.
  package func depth(of index: Int) -> String? {
    let depth = Int(discussion.tree.depths[index])
    return Self.showsDepth(depth) ? "\(glyphs.dot)\(depth)" : nil
  }

  /// Whether a depth is so deep that it is told.
  package static func showsDepth(_ depth: Int) -> Bool { depth >= 4 }

  /// When it was posted: `09:03`, with the day where the page tells it.
  package func time(of index: Int) -> String? {
    guard let posted = discussion.comments[index].posted else { return nil }
    guard let day = posted.day, (1...12).contains(day.month) else { return posted.clock }
    return "\(day.day) \(Self.months[day.month - 1]) \(day.year) \(posted.clock)"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Certainty {
  /// A name with the mark of its degree: `Marrow` sure, `~Marrow` likely, `Marrow?` a guess.
  ///
  /// The mark goes wherever a name is printed, so that no guess is shown as a
  /// fact; all names that are printed come through here. What finds writers by
  /// a typed name passes over the mark.
  package func marked(_ name: String) -> String {
    switch self {
    case .sure: name
    case .likely: "~" + name
    case .guess: name + "?"
    }
  }
}

extension Attribution {
  /// The name with the mark of its degree.
  package var markedName: String { certainty.grade.marked(name) }
}

extension Commenter {
  /// The name with the mark of the surest degree in which a comment has it, or `nil` for the unnamed comments.
  package var markedName: String? { name.map(grade.marked) }
}

extension QueryIndex {
  /// The name of a comment's writer with the mark of the surest degree in which any comment has it, or `nil` for nobody
  /// known.
  ///
  /// - Parameter index: the comment's index.
  package func markedWriter(of index: Int) -> String? {
    writer(of: index).map { grade(ofWriter: $0).marked(name(ofWriter: $0)) }
  }
}
