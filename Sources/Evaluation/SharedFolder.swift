import Glibc

/// The folder `shared` that stands beside the project's root, with the real pages and their labels.
package enum SharedFolder {
  /// Its path, or `nil` on a machine without it.
  ///
  /// Found by going up from this source file, so that a clone anywhere works.
  package static let path: String? = {
    var parts = #filePath.split(separator: "/").dropLast(3)
    while !parts.isEmpty {
      parts.removeLast()
      let candidate = "/" + parts.joined(separator: "/") + "/shared"
      if access(candidate + "/seeds", F_OK) == 0 { return candidate }
    }
    return nil
  }()

  /// Whether tests on it may be skipped: not where `CI` is set, and it must be there.
  package static var isMissingAndMayBe: Bool { path == nil && getenv("CI") == nil }
}
