import DiscussionQuery
import TerminalUI
import TextKit

/// Which keys run which command, context by context.
package struct KeyMap: Sendable {
  /// A sequence of keys and what it runs.
  package struct Binding: Sendable {
    /// The keys, in the order in which they are pressed.
    package var keys: [Key]
    /// What they run.
    package var command: Command.ID
    /// What the keys give it, such as the depth in `z3` or the letter in `ma`.
    package var argument = Command.Argument.nothing
    /// Whether any letter follows the keys, as the `a` of `ma`; it becomes the argument.
    package var takesLetter = false
    /// Whether it ends in the figure that the command is given, as `z3`.
    var isNumbered: Bool {
      argument.count.map { keys.last == .character(Unicode.Scalar(UInt8(48 + $0 % 10))) } ?? false
    }

    /// What the keys ask for.
    ///
    /// - Parameter count: the count typed before them, for a command to which they give nothing.
    func request(counted count: Int?) -> Command.Request {
      let counted = count.map(Command.Argument.count) ?? .nothing
      return Command.Request(command, argument == .nothing ? counted : argument)
    }
    /// The keys as they could be pressed: with an `a` where any letter follows.
    package var pressed: [Key] { takesLetter ? keys + [.character("a")] : keys }
  }

  /// What keys pressed so far come to.
  package enum Match {
    /// A whole sequence.
    case command(Binding)
    /// The beginning of these sequences.
    case prefix([Binding])
    /// Nothing.
    case none
  }

  /// What stands for any letter at the end of a sequence.
  private static let anyLetter = "<letter>"
  private var bindings: [Command.Context: [Binding]] = [:]
  /// The first sequence of each command, as the screen names it: each screen asks for some.
  private var shortcuts: [Command.Context: [Command.ID: String]] = [:]

  /// A key map without keys.
  package init() {}

  /// Lets keys run a command, in these contexts or in all in which the command can be used.
  ///
  /// - Parameters:
  ///   - keys: a sequence as `KeyNotation.keys` reads it, with `<letter>` at its end for any letter.
  ///   - command: what they run.
  ///   - argument: what they give it.
  ///   - contexts: where; by default wherever the command can be used.
  package mutating func bind(
    _ keys: String, _ command: Command.ID, _ argument: Command.Argument = .nothing,
    in contexts: Set<Command.Context>? = nil
  ) {
    let takesLetter = keys.hasSuffix(Self.anyLetter)
    let fixed = takesLetter ? String(keys.dropLast(Self.anyLetter.count)) : keys
    let binding = Binding(
      keys: KeyNotation.keys(fixed), command: command, argument: argument,
      takesLetter: takesLetter)
    for context in contexts ?? Command[command].contexts {
      bindings[context, default: []].append(binding)
      if shortcuts[context]?[command] == nil {
        shortcuts[context, default: [:]][command] = KeyNotation.shown(binding.keys)
      }
    }
  }

  /// What is bound in a context, in the order of binding.
  package func bindings(in context: Command.Context) -> [Binding] { bindings[context] ?? [] }

  /// What the keys pressed so far come to in a context.
  package func match(_ keys: [Key], in context: Command.Context) -> Match {
    var longer: [Binding] = []
    for binding in bindings(in: context) where binding.keys.starts(with: keys) {
      if binding.keys.count == keys.count, !binding.takesLetter { return .command(binding) }
      longer.append(binding)
    }
    if longer.isEmpty, let whole = lettered(keys, in: context) { return .command(whole) }
    return longer.isEmpty ? .none : .prefix(longer)
  }

  /// The sequence that these keys but for a letter at their end make, that letter as its argument.
  private func lettered(_ keys: [Key], in context: Command.Context) -> Binding? {
    guard case .character(let letter) = keys.last, letter.isASCIILetter else { return nil }
    let found = bindings(in: context).first {
      $0.takesLetter && $0.keys.count == keys.count - 1 && keys.starts(with: $0.keys)
    }
    guard var binding = found else { return nil }
    binding.keys = keys
    binding.argument = .letter(letter)
    return binding
  }

  /// The sequences that run a command in a context, in the order of binding.
  package func sequences(for command: Command.ID, in context: Command.Context) -> [[Key]] {
    bindings(in: context).filter { $0.command == command }.map(\.keys)
  }

  /// The first sequence that runs a command in a context, as the screen names it; `nil` where none does.
  package func shortcut(for command: Command.ID, in context: Command.Context) -> String? {
    shortcuts[context]?[command]
  }
}

extension KeyMap {
  /// The keys as they come; no default needs Alt.
  package static let standard: KeyMap = {
    var map = KeyMap()
    for (command, keys) in defaults {
      for sequence in keys.split(separator: " ") { map.bind(String(sequence), command) }
    }
    map.bind("]", .nextArticle, in: [.articles])
    map.bind("[", .previousArticle, in: [.articles])
    for depth in 1...9 { map.bind("z\(depth)", .foldToDepth, .count(depth)) }
    for order in SiblingOrder.allCases { map.bind(order.letter, .orderBy, .order(order)) }
    for row in 1...9 { map.bind("\(row)", .chooseRow, .count(row)) }
    return map
  }()

  /// The sequences of each command, separated by blanks.
  private static let defaults: [(Command.ID, String)] = [
    (.nextComment, "j"), (.previousComment, "k"),
    (.lineDown, "<Down> <C-e>"), (.lineUp, "<Up> <C-y>"),
    (.pageDown, "<Space> <PgDn> <C-f>"), (.pageUp, "b <PgUp> <C-b>"),
    (.halfPageDown, "<C-d>"), (.halfPageUp, "<C-u>"),
    (.top, "gg <Home>"), (.bottom, "G <End>"),
    (.scrollToCentre, "zz"), (.scrollToTop, "zt"), (.scrollToBottom, "zb"),
    (.nextSibling, "J"), (.previousSibling, "K"),
    (.nextTopLevel, "]"), (.previousTopLevel, "["),
    (.nextByWriter, "*"), (.previousByWriter, "#"),
    (.nextUnread, "."), (.previousUnread, ","),
    (.search, "/"), (.nextHit, "n"), (.previousHit, "N"),
    (.setMark, "m<letter>"), (.goToMark, "'<letter>"),
    (.follow, "<Enter>"), (.parent, "P u"), (.answers, "r"),
    (.nextQuote, ")"), (.previousQuote, "("),
    (.preview, "p"), (.ancestors, "<C-g>"), (.toggleQuotes, "T"), (.skipQuotes, "S"),
    (.yankText, "yy"), (.yankQuote, "yq"), (.yankLink, "yl"), (.yankLitWords, "yw"),
    (.addresses, "gx"), (.yankRow, "y"), (.export, "w"), (.pipe, "|"),
    (.back, "<C-o> <BS>"), (.forward, "L"), (.toggleBack, "''"),
    (.toggleFold, "<Tab> za"), (.openFold, "zo"), (.closeFold, "zc"),
    (.foldOrParent, "h <Left>"), (.openOrReply, "<Right>"),
    (.foldAll, "zM"), (.openAll, "zR"), (.foldMore, "zm"), (.foldLess, "zr"),
    (.limit, "l &"), (.limitToWriter, "f"), (.commenters, "c"), (.timeline, "D"),
    (.toggleFlat, "t"),
    (.switchView, "v"), (.nextArticle, "}"), (.previousArticle, "{"),
    (.evidence, "e"),
    (.order, "o"), (.hideBelow, "zs"), (.mute, "x"),
    (.undo, "U"), (.redo, "<C-r>"), (.help, "?"),
    (.nextRow, "j <Down> <C-e>"), (.previousRow, "k <Up> <C-y>"), (.choose, "<Enter>"),
    (.sortRows, "o"), (.toggleGuesses, "x"),
    (.narrow, "/ l"), (.accept, "<Enter>"), (.complete, "<Tab>"),
    (.earlierLine, "<Up> <C-p>"), (.laterLine, "<Down> <C-n>"),
    (.commandLine, ":"), (.escape, "<Esc>"), (.cancel, "<C-c>"),
    (.close, "q"), (.quit, "Q"), (.suspend, "<C-z>"), (.redraw, "<C-l>"),
  ]
}
