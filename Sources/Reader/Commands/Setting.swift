import ThreadDisplay
import Wording

/// A choice for the whole run that `:set` makes, as `chains=step`.
package enum Setting: Hashable, Sendable {
  /// How chains of answers are drawn.
  case chains(ThreadShape.Chains)

  /// All of them.
  static let all = ThreadShape.Chains.allCases.map(Setting.chains)

  /// How it is written.
  var text: String {
    switch self {
    case .chains(let chains): "chains=" + chains.rawValue
    }
  }

  /// The setting that a text names, with or without blanks around the sign.
  ///
  /// - Throws: that there is none, and which there are.
  init(parsing text: String) throws(CommandProblem) {
    let written = text.filter { $0 != " " }
    guard let setting = Self.all.first(where: { $0.text == written }) else {
      let known = Self.all.map(\.text).joined(separator: " or ")
      throw CommandProblem(says: "\(text) cannot be set; \(known) can")
    }
    self = setting
  }
}

extension ReaderOptions {
  /// The settings that act, as `:set` says them.
  var settings: String { Setting.chains(chains).text }
}
