import TerminalUI
import Testing

@testable import Reader

@Suite("Commands and keys")
struct CommandTests {
  @Test("Titles are short, lower case and without a full stop")
  func titles() {
    for command in Command.all {
      #expect(command.title.count <= 56, "\(command.id)")
      #expect(command.title.first?.isUppercase == false, "\(command.id)")
      #expect(command.title.last != ".", "\(command.id)")
    }
  }

  @Test("No sequence is bound twice or begins another", arguments: Command.Context.allCases)
  func sequences(_ context: Command.Context) {
    let sequences = KeyMap.standard.bindings(in: context).map(\.pressed)
    for (index, keys) in sequences.enumerated() {
      for (other, longer) in sequences.enumerated() where other != index {
        #expect(
          !longer.starts(with: keys),
          "\(KeyNotation.shown(keys)) and \(KeyNotation.shown(longer)) in \(context)")
      }
    }
  }

  @Test("Every command has a key wherever it can be used, but for those run by their names")
  func reachable() {
    let named = Command.all.filter { command in
      command.contexts.contains { KeyMap.standard.sequences(for: command.id, in: $0).isEmpty }
    }
    #expect(Set(named.map(\.id)) == [.messages, .unmuteAll, .join, .split, .under, .set])
    for command in named {
      #expect(CommandNames.matching(command.id.rawValue).map(\.id) == [command.id])
    }
  }

  @Test("Keys are bound only where their command can be used")
  func contexts() {
    for context in Command.Context.allCases {
      for binding in KeyMap.standard.bindings(in: context) {
        #expect(Command[binding.command].contexts.contains(context))
      }
    }
  }

  @Test(
    "Sequences are read and named",
    arguments: [
      ("gg", [Key.character("g"), .character("g")], "gg"),
      ("<C-e>", [.control("e")], "Ctrl-e"),
      ("z<Enter>", [.character("z"), .enter], "zEnter"),
      ("<", [.character("<")], "<"),
      ("<lt>a", [.character("<"), .character("a")], "<a"),
      ("<PgDn><Space>", [.pageDown, .character(" ")], "PgDnSpace"),
      ("<F5>", [.function(5)], "F5"),
    ])
  func notation(_ text: String, _ keys: [Key], _ shown: String) {
    #expect(KeyNotation.keys(text) == keys)
    #expect(KeyNotation.shown(keys) == shown)
  }

  @Test("The key table names every command once, with its keys")
  func markdown() {
    let table = KeyTable.markdown()
    for command in Command.all {
      #expect(table.split(separator: "`:\(command.id.rawValue)`").count == 2, "\(command.id)")
    }
    #expect(table.contains("| `Tab` `za` | fold or open | `:toggle-fold` |"))
    #expect(table.contains("`z1…z9`"))
    #expect(!table.contains("``"))
  }

  @Test("A begun sequence is matched as such until it is whole")
  func matching() {
    guard case .prefix(let longer) = KeyMap.standard.match([.character("g")], in: .thread) else {
      Issue.record("g begins gg")
      return
    }
    #expect(longer.map(\.command) == [.top, .addresses])
    guard case .command(let binding) = KeyMap.standard.match(KeyNotation.keys("z3"), in: .thread)
    else {
      Issue.record("z3 is whole")
      return
    }
    #expect(binding.command == .foldToDepth)
    #expect(binding.argument == .count(3))
  }

  @Test("A name is completed as far as it is clear")
  func completion() {
    let common = { CommandNames.common(CommandNames.beginning($0)) }
    #expect(common("lim") == "limit")
    #expect(common("scroll") == "scroll-to-")
    #expect(common("xyz") == "")
    #expect(CommandNames.matching("limit").map(\.id) == [.limit])
  }
}
