import DiscussionLoading
import DiscussionModel
import Exporters
import Glibc
import ReaderUI
import Synchronization

/// The file in which the user keeps what was set right by hand.
final class CorrectionsStore: Sendable {
  private let path: String
  private let file: Mutex<CorrectionsFile>

  /// Reads the file; one that does not exist yet has no corrections.
  ///
  /// - Parameter path: the file's path.
  /// - Throws: `LoadingError` where it cannot be read or is damaged; it is then never written to.
  init(path: String) throws(LoadingError) {
    self.path = path
    let isMissing = access(path, F_OK) != 0 && errno == ENOENT
    let bytes = isMissing ? [] : try InputFile.read(path)
    file = Mutex(try CorrectionsFile(parsing: bytes, source: path))
  }

  /// Applies the file to a page as it is read without corrections, and says what fits nothing there.
  func apply(to discussion: Discussion) -> (discussion: Discussion, corrections: Corrections) {
    let result = file.withLock { $0.apply(to: discussion) }
    if result.misfits > 0 {
      let what = result.misfits == 1 ? "1 correction fits" : "\(result.misfits) corrections fit"
      StandardError.report("\(path): \(what) nothing in \(discussion.source); kept in the file")
    }
    return (result.discussion, result.corrections)
  }

  /// Writes what is set right on a page; the old file is whole until the new one is.
  ///
  /// - Returns: why that failed, or `nil`.
  func save(_ corrections: Corrections, of discussion: Discussion) -> String? {
    file.withLock { file in
      file.set(corrections, of: discussion)
      return write(file.text)
    }
  }

  private func write(_ text: String) -> String? {
    let draft = path + ".new-\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return failure() }
    var failed: String?
    Array(text.utf8).withUnsafeBytes { bytes in
      do throws(WriteError) {
        try DescriptorOutput(descriptor: descriptor).write(bytes)
      } catch { failed = String(cString: strerror(error.code)) }
    }
    if failed == nil, fsync(descriptor) != 0 { failed = failure() }
    close(descriptor)
    if failed == nil, rename(draft, path) != 0 { failed = failure() }
    if failed != nil { unlink(draft) }
    return failed
  }

  private func failure() -> String { String(cString: strerror(errno)) }
}

extension CorrectionsStore {
  /// Reads a page anew as the reader asks for, and keeps what was set right where the user named a file for it.
  static func corrector(
    _ store: CorrectionsStore?
  ) -> @Sendable (Discussion, Corrections) -> [ReaderAction] {
    { discussion, corrections in
      let corrected = DiscussionLoader.correct(discussion, by: corrections)
      guard let failure = store?.save(corrections, of: corrected), let store else {
        return [.loaded(corrected)]
      }
      return [.loaded(corrected), .say("\(store.path): \(failure); the correction is not kept")]
    }
  }
}
