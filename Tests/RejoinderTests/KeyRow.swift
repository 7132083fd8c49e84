import Reader
import Testing

/// A command, a situation on the sample page, and what must be seen after each of the command's keys.
struct KeyRow: Sendable, CustomTestStringConvertible {
  /// The command whose keys are pressed.
  var command: Command.ID
  /// What the keys give the command, such as the figure of `z3`.
  var argument = Command.Argument.nothing
  /// Whose keys.
  var context: Command.Context
  /// The keys that lead to the situation.
  var start: String
  /// What shows that the situation is reached.
  var from: [Sight]
  /// Whether the program is started on several pages.
  var opensList = false
  /// What must be seen in the end; empty where the program must end.
  var sights: [Sight]

  init(
    _ command: Command.ID, _ count: Int? = nil, in context: Command.Context = .thread,
    start: String = "", from: Sight..., sees sights: Sight...
  ) {
    self.command = command
    argument = count.map(Command.Argument.count) ?? .nothing
    self.context = context
    self.start = start
    self.from = from
    self.sights = sights
    opensList = context == .articles
  }

  var testDescription: String { "\(command.rawValue) in \(context): \(start)" }
}
