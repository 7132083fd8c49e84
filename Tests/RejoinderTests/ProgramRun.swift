import Glibc
import VirtualTerminal
import _TestSupport

/// The program run to its end without a terminal: what it printed, and how it ended.
struct ProgramRun {
  /// What it wrote to standard output.
  let output: [UInt8]
  /// What it wrote to standard error.
  let errors: String
  /// Its exit code; 128 and the number where a signal ended it.
  let code: Int32

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - folder: where it runs and where its output is kept meanwhile.
  ///   - input: a file for standard input.
  ///   - output: a file for standard output in place of one that is read afterwards.
  ///   - after: what the shell is given behind it, such as `| head -1`.
  ///   - environment: variables beside those of the tests.
  init(
    _ arguments: [String], in folder: TemporaryFolder, input: String = "/dev/null",
    output device: String? = nil, after: String = "",
    environment: [String: String] = [:]
  ) throws {
    let variables = environment.map { "export \($0)=\(Self.quoted($1)) && " }.joined()
    let program = ([ReaderSession.builtExecutable] + arguments).map(Self.quoted)
    let name = "run-\(folder.nextNumber())"
    let command =
      "cd \(Self.quoted(folder.path)) && export SWIFT_BACKTRACE=enable=no && \(variables)"
      + "{ \(program.joined(separator: " ")) <\(Self.quoted(input)) 2>\(name).err;"
      + " echo $? >\(name).code; } \(after) >\(device ?? name + ".out")"
    _ = command.withCString { system($0) }
    output = TextFile.read(folder.path + "/\(name).out") ?? []
    errors = Self.text(folder.path + "/\(name).err")
    code = Int32(Self.text(folder.path + "/\(name).code").prefix { $0 != "\n" }) ?? -1
  }

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  private static func text(_ path: String) -> String {
    String(decoding: TextFile.read(path) ?? [], as: UTF8.self)
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
