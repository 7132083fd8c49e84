import ArgumentParser
import Exporters
import Glibc
import NcursesBackend

/// The options of text that is printed.
struct OutputOptions: ParsableArguments {
  /// Whether text is printed in colour.
  enum Color: String, ExpressibleByArgument {
    case always, auto, never

    /// The colours of printed text: as many as the terminal has that `TERM` names, be it that of a pager.
    var textColors: TextColors {
      guard isWanted else { return .none }
      let term = getenv("TERM").map { String(cString: $0) } ?? ""
      return TextColors(colorCount: TerminalDescription.colorCount(of: term))
    }

    /// Whether colour is wanted on standard output; `NO_COLOR` (no-color.org) speaks where `auto` asks.
    private var isWanted: Bool {
      switch self {
      case .always: true
      case .never: false
      case .auto:
        isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
          && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
      }
    }
  }

  @Option(help: "Colour in text: always, auto (on a terminal) or never.")
  var color = Color.auto

  @OptionGroup var signs: SignsOption
}

/// The option of all that is printed with signs of our own.
struct SignsOption: ParsableArguments {
  @Flag(help: "Rails, bars, marks and all else but the page's own text in ASCII.")
  var ascii = false
}
