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
      ["--color", "red", "page"], ["keys", "page"], ["stats"], ["explain"], ["explain", "page"],
      ["export", "page#3"], ["stats", "page#3"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try ProgramRun(arguments, in: folder)
    #expect(run.code == 64)
    #expect(run.errors.contains("Error: "))
    #expect(run.errors.contains("Usage: rejoinder "))
  }

  @Test("Without an argument a file or a pipe is read, by each command")
  func standardInput() throws {
    let text = try ProgramRun([sample], in: folder)
    #expect(try ProgramRun([], in: folder, input: sample).output == text.output)
    #expect(try ProgramRun(["--ascii"], in: folder, input: sample).text.contains("|-v #5 Sefa"))
    for arguments in [["export"], ["stats"], ["explain", "--comment", "7"]] {
      let piped = try ProgramRun(arguments, in: folder, input: sample)
      #expect(piped.code == 0)
      let named = try ProgramRun(arguments + ["-"], in: folder, input: sample)
      #expect(piped.output == named.output && !piped.output.isEmpty)
    }
  }

  @Test(
    "Folders are read by each command, as by the reader", arguments: ["read", "export", "stats"])
  func folders(_ command: String) throws {
    let pages = folder.path + "/pages"
    try folder.makeFolder("pages/deeper")
    let bytes = try #require(TextFile.read(sample))
    for name in ["pages/a.txt", "pages/deeper/b.txt"] { _ = try folder.write(bytes, to: name) }
    let run = try ProgramRun([command, pages], in: folder)
    #expect(run.code == 0)
    let one = try ProgramRun([command, "pages/a.txt"], in: folder)
    let perPage =
      command == "export"
      ? run.text.split(separator: "\n").count : run.text.matches(of: /31 comments/).count
    #expect(perPage == 2)
    #expect(one.code == 0)
    try folder.makeFolder("none")
    let none = try ProgramRun([command, folder.path + "/none", sample], in: folder)
    #expect(none.code == 1)
    #expect(none.errors.contains("/none: there are no pages in this folder"))
    #expect(!none.output.isEmpty)
  }

  @Test("explain names the pages of a folder, and tells of each that lacks the comment")
  func explainedFolder() throws {
    let bytes = try #require(TextFile.read(sample))
    try folder.makeFolder("pages")
    _ = try folder.write(bytes, to: "pages/a.txt")
    _ = try folder.write(
      "The bell\n\nLogin to comment\n\nIt rings.\n\n1 ( +1 / -0 )\n".utf8, to: "pages/b.txt")
    let run = try ProgramRun(["explain", "--comment", "7", "pages"], in: folder)
    #expect(run.code == 1)
    #expect(run.text.hasPrefix("pages/a.txt: Why: #7, lines 65–69 of the page\n"))
    #expect(run.errors == "rejoinder: pages/b.txt: there is no comment 7; name one from 1 to 1\n")
    let two = try ProgramRun(["explain", sample + "#7", sample + "#8"], in: folder)
    #expect(two.text.contains("Why: #7, ") && two.text.contains("\n\nWhy: #8, "))
  }

  @Test("FILE#N in print is that comment and what hangs below it, as far left as can be")
  func comment() throws {
    let run = try ProgramRun([sample + "#6"], in: folder)
    #expect(run.code == 0)
    let whole = try ProgramRun([sample], in: folder).text.split(separator: "\n")
    let heads = run.text.split(separator: "\n").filter { $0.contains(/[▾•] #\d/) }
    #expect(heads.first?.hasPrefix("▾ #6 Marrow → Sefa #5  08:20") == true)
    #expect(heads.contains { $0.hasPrefix("▾ #7 Sefa → Marrow #6") })
    #expect(heads.count < whole.filter { $0.contains(/[▾•] #\d/) }.count)
    #expect(!run.text.contains("#1 Marrow  07:12"))
    #expect(!run.text.contains("31 comments"))
    #expect(run.text.hasPrefix("▾"))
    #expect(
      try ProgramRun(["export", "--format", "text", sample + "#6"], in: folder).output == run.output
    )
    let two = try ProgramRun([sample + "#6", sample + "#31"], in: folder)
    #expect(two.text.hasPrefix(run.text + "\n"))
    #expect(two.text.contains("#31 "))
    // Of a page that is wanted as a whole no part is printed again.
    #expect(try ProgramRun([sample, sample + "#6"], in: folder).text.contains("31 comments"))
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

  @Test(
    "--diagnostics prints what was left out to standard error, beside the output",
    arguments: [
      [], ["export"], ["export", "--format", "text"], ["stats"], ["explain", "--comment", "7"],
    ])
  func diagnostics(_ arguments: [String]) throws {
    let run = try ProgramRun(arguments + ["--diagnostics", sample], in: folder)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.first == "\(sample):10: left out: “SHIOMI”")
    #expect(run.code == 0)
    #expect(run.output == (try ProgramRun(arguments + [sample], in: folder).output))
  }

  @Test(
    "--help tells the options of reading, two examples and the key for help",
    arguments: ["--help", "-h", "help"])
  func help(_ argument: String) throws {
    let help = try ProgramRun([argument], in: folder)
    #expect(help.code == 0)
    for option in ["--color", "--ascii", "--diagnostics", "--corrections", "--version", "<file>"] {
      #expect(help.text.contains("  \(option) "), "\(option)")
    }
    #expect(help.text.contains("  rejoinder page.txt#26\n"))
    #expect(help.text.contains("  cat page.txt | rejoinder --ascii\n"))
    #expect(help.text.contains("? lists the keys"))
    for command in ["read (default)", "export", "explain", "stats", "keys", "limits"] {
      #expect(help.text.contains("\n  \(command) "), "\(command)")
    }
    #expect(help.text.contains("Exit codes: 0 done"))
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

  @Test("limits and --version print and end with 0")
  func texts() throws {
    #expect(try ProgramRun(["limits"], in: folder).text.contains("author:ada"))
    #expect(try ProgramRun(["--version"], in: folder).text == "0.1.0\n")
  }
}
