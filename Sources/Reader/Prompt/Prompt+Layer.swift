import TerminalUI

extension Prompt: Layer {
  var context: Command.Context { .prompt }
  var opened: OpenLayer { .prompt(self) }
  var coversAll: Bool { false }

  mutating func scroll(_ scroll: Scroll, in reader: inout ReaderState) {}

  /// Leaves the prompt as if it had never been.
  mutating func close(in reader: inout ReaderState) -> Outcome {
    let left = self
    return .closes { $0.takeBack(left) }
  }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    screen.draw(self, into: &buffer)
  }
}

extension ReaderState {
  /// The line in which one types; always the topmost layer.
  package internal(set) var prompt: Prompt? {
    get {
      if case .prompt(let prompt) = layers.top { return prompt }
      return nil
    }
    set {
      if case .prompt = layers.top { layers.remove(at: layers.all.count - 1) }
      if let newValue { layers.push(.prompt(newValue)) }
    }
  }
}
