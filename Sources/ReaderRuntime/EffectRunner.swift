import Glibc
import Reader
import TerminalUI
import ThreadDisplay

/// Does what the reader wants done outside of it: copies, files, other programs.
final class EffectRunner {
  private let backend: any Backend
  private let exporter: (Export, Page) -> ExportOutcome
  /// The browsers that were launched and have not been waited for.
  private var launched: [pid_t] = []

  init(backend: any Backend, exporter: @escaping (Export, Page) -> ExportOutcome) {
    self.backend = backend
    self.exporter = exporter
  }

  /// Hands a text to the terminal's clipboard.
  ///
  /// - Returns: what there is to say.
  func copy(_ text: String, name: String) -> ReaderAction {
    guard !text.isEmpty else { return .say("there is nothing to copy in \(name)") }
    guard let sequence = Clipboard.sequence(for: text) else {
      return .say(
        "\(name) is too long for the clipboard (\(text.utf8.count) bytes); :pipe or :export")
    }
    backend.send(sequence)
    return .say(
      "copied \(name), \(text.utf8.count) bytes, through the terminal; if it takes none, use :pipe")
  }

  /// Writes the page to a file.
  ///
  /// - Returns: what there is to say or to ask.
  func export(_ export: Export, of page: Page?) -> ReaderAction {
    guard let page else { return .say("still reading the page") }
    return switch exporter(export, page) {
    case .written(let bytes): .say("written to \(export.path), \(bytes) bytes")
    case .exists: .askToReplace(export)
    case .failed(let reason): .say("\(export.path): \(reason)")
    }
  }

  /// Shows a web address in a browser.
  ///
  /// - Returns: what there is to say.
  func open(_ address: WebAddress) -> ReaderAction {
    launched = ChildProcess.reap(launched)
    let browser = Browser(for: address) { name in getenv(name).map { String(cString: $0) } }
    let name = browser.arguments.first ?? ""
    do throws(ChildProcess.Failure) {
      if browser.needsTerminal {
        let ending = try lend { () throws(ChildProcess.Failure) in
          try ChildProcess.run(browser.arguments)
        }
        return ending == .exit(0)
          ? .say("back from \(address.text)") : .say("\(name): \(Self.words(ending))")
      }
      launched.append(try ChildProcess.launch(browser.arguments))
      return .say("opened \(address.text)")
    } catch {
      return .say(error.says(of: name, remedy: "; set BROWSER, or copy the address"))
    }
  }

  /// Hands a text to a command that the user typed, and waits for Enter, so that what it printed can be read.
  ///
  /// - Returns: what there is to say.
  func pipe(_ text: String, name: String, into command: String) -> ReaderAction {
    do throws(ChildProcess.Failure) {
      let ending = try lend { () throws(ChildProcess.Failure) in
        let ending = try ChildProcess.run(["sh", "-c", command], input: Array(text.utf8))
        Self.waitForEnter()
        return ending
      }
      return ending == .exit(0)
        ? .say("piped \(name) to \(command)") : .say("\(Self.words(ending)): \(command)")
    } catch {
      return .say(error.says(of: "sh"))
    }
  }

  /// Runs something while the terminal is not ours; Ctrl-c ends what runs there and not us.
  private func lend<Result>(
    _ body: () throws(ChildProcess.Failure) -> Result
  ) throws(ChildProcess.Failure) -> Result {
    var outcome: Swift.Result<Result, ChildProcess.Failure> = .failure(.init(code: EIO))
    backend.lend {
      let interrupts = IgnoredSignals([SIGINT, SIGQUIT])
      defer { interrupts.restore() }
      do throws(ChildProcess.Failure) { outcome = .success(try body()) } catch {
        outcome = .failure(error)
      }
    }
    return try outcome.get()
  }

  private static func words(_ ending: ChildProcess.Ending) -> String {
    switch ending {
    case .exit(127): "the shell found no such command"
    case .exit(let code): "ended with \(code)"
    case .signal(let number): "ended by signal \(number)"
    }
  }

  private static func waitForEnter() {
    let terminal = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return }
    defer { close(terminal) }
    let words = Array("\n[Enter goes back to the page]".utf8)
    _ = words.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
    var byte: UInt8 = 0
    while byte != UInt8(ascii: "\n") {
      let got = read(terminal, &byte, 1)
      if got == 0 || (got < 0 && errno != EINTR) { return }
    }
  }
}
