@preconcurrency import Glibc

/// Other programs that the reader starts.
enum ChildProcess {
  /// Why a program could not be started.
  struct Failure: Error {
    /// The system's error number.
    let code: Int32
    /// The folder in which its input could not be put; `nil` where it is the program that failed.
    var folder: String?

    /// What the system says of it, and what to do.
    func says(of program: String, remedy: String = "") -> String {
      let reason = String(cString: strerror(code))
      if let folder {
        return "no temporary file can be written in \(folder): \(reason); set TMPDIR"
      }
      return "\(program): " + (code == ENOENT ? "there is no such program" : reason) + remedy
    }
  }

  /// How a program ended.
  enum Ending: Equatable {
    /// By itself, with a code.
    case exit(Int32)
    /// By a signal.
    case signal(Int32)
  }

  /// Runs a program on the terminal and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: its name, looked up in `PATH`, and its arguments.
  ///   - input: what is on its standard input; the terminal where `nil`.
  /// - Throws: a `Failure` where it cannot be started or its input be put nowhere.
  static func run(_ arguments: [String], input: [UInt8]? = nil) throws(Failure) -> Ending {
    var file: Int32?
    if let input { file = try UnnamedFile.holding(input) }
    let process = try start(arguments, on: "/dev/tty", input: file)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Starts a program that has nothing to do with the terminal and goes on by itself.
  ///
  /// - Parameter arguments: its name, looked up in `PATH`, and its arguments.
  /// - Returns: its process.
  /// - Throws: a `Failure` where it cannot be started.
  static func launch(_ arguments: [String]) throws(Failure) -> pid_t {
    try start(arguments, on: "/dev/null", input: nil, isDetached: true)
  }

  /// Takes note of the end of processes that were launched.
  ///
  /// - Returns: those that have not ended.
  static func reap(_ processes: [pid_t]) -> [pid_t] {
    processes.filter { waitpid($0, nil, WNOHANG) == 0 }
  }

  private static func start(
    _ arguments: [String], on device: String, input: Int32?, isDetached: Bool = false
  ) throws(Failure) -> pid_t {
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
      if let input { close(input) }
    }
    setSignals(&attributes, isDetached: isDetached)
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, device, O_RDONLY, 0)
    }
    // Standard error as well: ours may be kept back while the screen is up.
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, device, O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var process: pid_t = 0
    let result = withCStrings(arguments) {
      posix_spawnp(&process, arguments.first ?? "", &actions, &attributes, $0, environ)
    }
    guard result == 0 else { throw Failure(code: result) }
    return process
  }

  /// The loop blocks SIGWINCH, and we ignore others meanwhile; a child inherits both.
  private static func setSignals(_ attributes: inout posix_spawnattr_t, isDetached: Bool) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // SETSID (which Glibc does not give to Swift), SETSIGMASK and SETSIGDEF.
    posix_spawnattr_setflags(&attributes, Int16((isDetached ? 0x80 : 0) | 0x08 | 0x04))
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
