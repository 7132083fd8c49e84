import Evaluation
import Glibc
import Testing
import VirtualTerminal
import _TestSupport

/// So many random keys, resizes and signals in one run of the real program, and what they were.
struct RandomWalk: CustomTestStringConvertible, Sendable {
  /// The steps of one walk.
  static let length = 1_000

  /// From what all its random numbers come.
  var seed: UInt64

  var testDescription: String { "seed \(seed)" }

  /// The page on which it is walked: one of marks every other time, else the sample or a real one.
  ///
  /// - Parameters:
  ///   - random: what a page of marks is made of.
  ///   - folder: where that is written.
  /// - Returns: its path.
  func page(using random: inout SeededRandom, in folder: TemporaryFolder) throws -> String {
    var pages = [ReaderSession.samplePath]
    if let shared = SharedFolder.path {
      pages += ["000_44a3be57bab817bf", "004_3dbbbf1817669fe2"].map { "\(shared)/seeds/\($0).txt" }
    }
    guard seed % 2 == 0 else {
      return try folder.write(MarkedPage.text(using: &random).utf8, to: "page.txt")
    }
    return pages[Int(seed / 2) % pages.count]
  }

  /// The walks that were asked for: `RANDOM_KEYS` steps in all, from `RANDOM_KEYS_SEED` on.
  static let all: [RandomWalk] = {
    let steps = number("RANDOM_KEYS") ?? 2_000
    let first = UInt64(number("RANDOM_KEYS_SEED") ?? 11)
    return (0..<UInt64(max(1, steps / length))).map { RandomWalk(seed: first + $0) }
  }()

  /// What is run: `RANDOM_KEYS_PROGRAM`, or the program as it was built with the tests.
  static let program =
    getenv("RANDOM_KEYS_PROGRAM").map { String(cString: $0) } ?? ReaderSession.builtExecutable

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}
