import DiscussionModel
import TerminalUI
import ThreadDisplay

// MARK: - What the topmost layer does

extension ReaderState {
  /// The context whose keys count now: the topmost layer's.
  package var context: Command.Context { layers.top.layer.context }

  /// The context in which a prompt was opened, and to which it leads back.
  var contextBehindPrompt: Command.Context { layers.behindPrompt.layer.context }

  /// Whether the list of articles is in front.
  var isAmongArticles: Bool { layers.isAmongArticles }

  /// Where things stand on the whole screen.
  var metrics: ScreenMetrics { ScreenMetrics(size: size, netWidth: page?.facts.netWidth ?? 0) }

  /// Has the topmost layer do something.
  mutating func onTop(_ body: (inout any Layer, inout ReaderState) -> Outcome) {
    let index = layers.all.count - 1
    var layer = layers.top.layer
    switch body(&layer, &self) {
    case .stays: layers.replace(at: index, with: layer.opened)
    case .closes(let then):
      layers.remove(at: index)
      then(&self)
    }
  }

  /// Changes the topmost layer, where it is of a kind.
  mutating func onTop<Kind: Layer>(
    _: Kind.Type, _ body: (inout Kind, inout ReaderState) -> Outcome
  ) {
    onTop { layer, reader in
      guard var known = layer as? Kind else { return .stays }
      let outcome = body(&known, &reader)
      layer = known
      return outcome
    }
  }

  /// Moves in the topmost layer.
  mutating func scroll(_ scroll: Scroll) {
    onTop { layer, reader in
      layer.scroll(scroll, in: &reader)
      return .stays
    }
  }

  /// Enter in a list.
  mutating func choose() { onTop { $0.choose(in: &$1) } }

  /// `q`: closes the topmost layer.
  mutating func close() { onTop { $0.close(in: &$1) } }

  /// Esc: peels one layer and never quits.
  mutating func escape() { onTop { $0.escape(in: &$1) } }

  /// `/`: searches in the topmost layer.
  mutating func find() { layers.top.layer.find(in: &self) }

  /// `n`, `N`: goes to what was searched, 1 for the next and -1 for the one before.
  mutating func findAgain(_ step: Int) {
    onTop { layer, reader in
      layer.findAgain(step, in: &reader)
      return .stays
    }
  }

  /// Lets all layers follow another size of the screen.
  mutating func resizeLayers(from old: Size) {
    for (index, open) in layers.all.enumerated() {
      var layer = open.layer
      layer.resize(from: old, in: self)
      layers.replace(at: index, with: layer.opened)
    }
  }

  /// Lets the layers over the page follow it: those that mean nothing on it are closed.
  mutating func renewLayers(after before: Discussion?) {
    var layers = layers
    layers.renew { $0.layer.renewed(after: before, in: self) }
    self.layers = layers
  }

  /// Ctrl-c: leaves a prompt, else stops the reading of a page whose beginning is there, else says how to quit.
  mutating func cancel() {
    if prompt != nil {
      cancelPrompt()
    } else if reading != nil, page != nil {
      stopReading()
    } else {
      sayHowToQuit()
    }
  }

  mutating func sayHowToQuit() {
    notice = keyMap.shortcut(for: .close, in: .thread).map { "\($0) quits" } ?? ":quit quits"
  }

  /// Says something on the status line until the next key.
  mutating func say(_ text: String) { notice = text }

  /// Asks for something to be done outside, behind what was asked for already.
  mutating func ask(for effect: Effect) { effects.append(effect) }
}
