import TerminalUI
import ThreadDisplay

/// The list of articles; its rows are in the reader, since they outlive what is shown of them.
struct ArticlesLayer: Layer {
  var context: Command.Context { .articles }
  var opened: OpenLayer { .articles }
  var isBase: Bool { true }

  mutating func scroll(_ scroll: Scroll, in reader: inout ReaderState) {
    let height = ArticlesScreen.listHeight(on: reader.metrics)
    reader.articles?.scroll(scroll, height: height)
  }

  mutating func choose(in reader: inout ReaderState) -> Outcome {
    reader.chooseArticle()
    return .stays
  }

  mutating func close(in reader: inout ReaderState) -> Outcome {
    reader.ask(for: .quit)
    return .stays
  }

  mutating func escape(in reader: inout ReaderState) -> Outcome {
    reader.liftArticleLimit()
    return .stays
  }

  func find(in reader: inout ReaderState) { reader.openArticleSearch() }

  mutating func findAgain(_ step: Int, in reader: inout ReaderState) { reader.goToFound(step) }

  func draw(on screen: ReaderScreen, into buffer: inout Buffer) -> Position? {
    screen.state.articles.flatMap { ArticlesScreen(screen, list: $0).draw(into: &buffer) }
  }
}
