import Glibc

/// Starting a program on a terminal of its own.
enum Spawning {
  /// Starts a program as the leader of a new session with a terminal.
  ///
  /// - Returns: its process.
  static func spawn(
    _ executable: String, arguments: [String], environment: [String: String], terminal: String,
    standardInput: String?
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    setSignals(&attributes)
    // The first terminal that the leader of a session opens becomes its own: so standard output goes first.
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, terminal, O_RDWR, 0)
    if let standardInput {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, standardInput, O_RDONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDIN_FILENO)
    }
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var process: pid_t = 0
    let result = withCStrings([executable] + arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&process, executable, &actions, &attributes, arguments, environment)
      }
    }
    guard result == 0 else { throw PseudoTerminal.Failure(call: "posix_spawn", code: result) }
    return process
  }

  /// The threads of tests block signals and children inherit that; a program started so would never resize.
  private static func setSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // SETSID (which Glibc does not give to Swift), SETSIGMASK and SETSIGDEF.
    posix_spawnattr_setflags(&attributes, Int16(0x80 | 0x08 | 0x04))
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    var copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    copies.append(nil)
    return body(copies)
  }
}
