import Evaluation
import Reader
import Testing
import VirtualTerminal
import _TestSupport

/// The program without a terminal: texts, options and exit codes.
@Suite("Command line")
struct CommandLineTests {
  private let folder: TemporaryFolder
  private let sample = ReaderSession.samplePath

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "Wrong usage ends with 64 and says how it goes",
    arguments: [
      [], ["--nosuch", "page"], ["export"], ["export", "--format", "xml", "page"],
      ["--color", "red", "page"], ["keys", "page"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try ProgramRun(arguments, in: folder)
    #expect(run.code == 64)
    #expect(run.errors.contains("Error: "))
  }

  @Test("A page in a pipe is printed as text, without colour unless it is wanted")
  func text() throws {
    let plain = try ProgramRun([sample], in: folder)
    #expect(plain.code == 0)
    #expect(plain.text.contains("├─▾ #5 Sefa → Marrow #1"))
    #expect(!plain.text.contains("\u{1B}"))
    #expect(try ProgramRun(["export", "--format", "text", sample], in: folder).text == plain.text)
    #expect(try ProgramRun(["-"], in: folder, input: sample).text == plain.text)
  }

  @Test(
    "Wanted colour is as much of it as the terminal has",
    arguments: [("xterm-256color", "38;5;244m"), ("xterm", "2m"), ("no-such-terminal-7", "2m")])
  func color(term: String, dim: String) throws {
    let colored = try ProgramRun(
      ["--color", "always", sample], in: folder, environment: ["TERM": term])
    #expect(colored.text.contains("\u{1B}[1m"))
    #expect(colored.text.contains("\u{1B}[\(dim)"))
  }

  @Test("One page is an object, several are an object a line")
  func json() throws {
    let one = try ProgramRun(["export", sample], in: folder)
    let object = try JSONValue(parsing: one.output)
    #expect(object["schema"] == "rejoinder.discussion/2")
    #expect(object["comments"].elements.count == 31)
    let several = try ProgramRun(["export", sample, sample], in: folder)
    let lines = several.text.split(separator: "\n").map { Array($0.utf8) }
    #expect(lines.count == 2)
    for line in lines { #expect(try JSONValue(parsing: line) == object) }
    let single = try ProgramRun(["export", "--format", "jsonl", sample], in: folder)
    #expect(single.text.split(separator: "\n").count == 1)
  }

  @Test(
    "An option that is not known is named, whether a page is or not",
    arguments: [[], ["read"], ["export"], ["stats"], ["explain"]], [[], ["page"]])
  func unknownOption(_ command: [String], _ page: [String]) throws {
    let run = try ProgramRun(command + ["--bogus"] + page, in: folder)
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("Error: Unknown option '--bogus'"), "\(run.errors)")
  }

  @Test("With --ascii what is printed is ASCII, but for the page's own text")
  func ascii() throws {
    for arguments in [["--ascii"], ["export", "--format", "text", "--ascii"]] {
      let run = try ProgramRun(arguments + [sample], in: folder)
      #expect(run.code == 0)
      #expect(run.text.contains("|-v #5 Sefa -> Marrow #1"))
      #expect(!run.text.contains { "▾│├└•▎—↑→−·".contains($0) })
    }
  }

  @Test("A comment that is not there is an error of one line, in a pipe as elsewhere")
  func missingComment() throws {
    for arguments in [[], ["--diagnostics"], ["explain"]] {
      for number in [0, 32, 99] {
        let run = try ProgramRun(arguments + ["\(sample)#\(number)"], in: folder)
        #expect(run.code == 1)
        #expect(run.output.isEmpty)
        #expect(
          run.errors
            == "rejoinder: \(sample): there is no comment \(number); name one from 1 to 31\n")
      }
    }
    let whole = try ProgramRun([sample], in: folder)
    #expect(try ProgramRun([sample + "#31"], in: folder).output == whole.output)
    let other = try ProgramRun([sample + "#99", "-"], in: folder, input: sample)
    #expect(other.code == 1)
    #expect(other.text == whole.text)
  }

  @Test("A reader that stops early is no failure", arguments: ["json", "text"])
  func closedPipe(_ format: String) throws {
    let arguments = ["export", "--format", format] + [String](repeating: sample, count: 12)
    let run = try ProgramRun(arguments, in: folder, after: "| head -c 100")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.count == 100)
  }

  @Test("Output that cannot be written is an error of one line")
  func fullDevice() throws {
    let run = try ProgramRun(["export", sample], in: folder, output: "/dev/full")
    #expect(run.code == 1)
    #expect(run.errors == "rejoinder: standard output: No space left on device\n")
  }

  @Test("--diagnostics prints what was left out, with its lines")
  func diagnostics() throws {
    for arguments in [["--diagnostics"], ["export", "--diagnostics"]] {
      let run = try ProgramRun(arguments + [sample], in: folder)
      let lines = run.text.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(lines.first == "\(sample):10: left out: “SHIOMI”")
    }
  }

  @Test("keys prints every command with its keys")
  func keys() throws {
    let run = try ProgramRun(["keys"], in: folder)
    for row in KeyTable.rows(of: .standard) {
      let line = run.text.split(separator: "\n").first {
        $0.hasSuffix("  :" + row.command.id.rawValue)
      }
      #expect(line?.contains(row.keys) == true, "\(row.command.id)")
    }
    #expect(try ProgramRun(["keys", "--markdown"], in: folder).text == KeyTable.markdown())
  }

  @Test("limits, --version and --help print and end with 0")
  func texts() throws {
    #expect(try ProgramRun(["limits"], in: folder).text.contains("author:ada"))
    #expect(try ProgramRun(["--version"], in: folder).text == "0.1.0\n")
    let help = try ProgramRun(["--help"], in: folder)
    #expect(help.code == 0)
    #expect(help.text.contains("Exit codes: 0 done"))
  }
}
