import DiscussionQuery
import TerminalUI
import ThreadDisplay

extension HelpList: ListLayer {
  var context: Command.Context { .help }
  var opened: OpenLayer { .help(self) }

  func rowCount(in reader: ReaderState) -> Int { rows.count }

  /// Moves the selection, passing over headings.
  mutating func scroll(_ scroll: Scroll, in reader: inout ReaderState) {
    let height = height(in: reader)
    list.scroll(scroll, of: rows.count, height: height)
    if isOnHeading {
      list.scroll(Scroll(.row, scroll.direction), of: rows.count, height: height)
    }
    // The first row is a heading, above which there is no command.
    if isOnHeading { list.scroll(Scroll(.row, 1), of: rows.count, height: height) }
  }

  /// Runs the command that is selected, or opens the line for a limit with what is selected.
  mutating func choose(in reader: inout ReaderState) -> Outcome {
    if let entry = selectedLimit { return .closes { $0.openLimit(with: entry.opening) } }
    if selectedMeaning != nil {
      reader.say("a mark, and no command")
      return .stays
    }
    guard let command = selected else {
      reader.say("no command is named so")
      return .stays
    }
    return .closes { $0.run(Command.Request(command.id)) }
  }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    HelpScreen(screen, list: self).draw(into: &buffer)
  }
}

extension ReaderState {
  /// `?`: opens the list of commands, or leaves it; where a part of their names is given, narrowed to it.
  mutating func toggleHelp(narrowedTo text: String?) {
    if case .help = layers.top {
      if text == nil { return close() }
    } else {
      layers.push(.help(HelpList(keyMap, options.glyphs, in: context)))
    }
    if let text { narrowHelp(to: text) }
  }

  /// `/`: the line that narrows the list of commands.
  mutating func openNarrowing() {
    if case .help(let help) = layers.top { openPrompt(.narrow, proposing: help.filter) }
  }

  /// Narrows the list of commands, also below the prompt in which that is typed.
  mutating func narrowHelp(to text: String) {
    let typed = prompt
    prompt = nil
    onTop(HelpList.self) { help, reader in
      help = HelpList(reader.keyMap, reader.options.glyphs, filter: text, in: help.origin)
      return .stays
    }
    prompt = typed
  }

  /// Opens the line for a limit with a text in it.
  fileprivate mutating func openLimit(with text: String) {
    layers.closeAbove()
    openLimit()
    prompt?.editor.text = text
    promptChanged()
  }
}
