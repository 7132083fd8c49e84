import DiscussionLoading
import DiscussionModel
import Exporters
import Glibc
import Synchronization
import Wording

/// The file in which the user keeps what was set right by hand.
final class CorrectionsStore: Sendable {
  private struct Contents {
    var file: CorrectionsFile
    /// What fitted nothing on each page to which the file was applied, by the page's path.
    var misfits: [String: CorrectionsFile.Misfits] = [:]
    /// Why the file could not be written when that was tried last; `nil` where it was.
    var failure: String?
  }

  private let path: String
  private let contents: Mutex<Contents>

  /// Reads the file; one that does not exist yet has no corrections.
  ///
  /// - Parameter path: the file's path.
  /// - Throws: `LoadingError` where it cannot be read or is damaged; it is then never written to.
  init(path: String) throws(LoadingError) {
    self.path = path
    contents = Mutex(Contents(file: try Self.read(path)))
  }

  private static func read(_ path: String) throws(LoadingError) -> CorrectionsFile {
    let isMissing = access(path, F_OK) != 0 && errno == ENOENT
    let bytes = isMissing ? [] : Array(try SystemFiles().read(path))
    return try CorrectionsFile(parsing: bytes, source: path)
  }

  /// What a loader of pages is to do with each.
  ///
  /// - Parameter store: where what was set right by hand is kept; `nil` where it is not.
  static func applying(_ store: CorrectionsStore?) -> PageLoader.Correcting {
    { store?.apply(to: $0) ?? LoadedPage($0) }
  }

  /// Applies the file to a page as it is read without corrections, and says once what fits nothing there.
  func apply(to discussion: Discussion) -> LoadedPage {
    let file = contents.withLock { $0.file }
    let result = file.apply(to: discussion)
    let former = contents.withLock {
      $0.misfits.updateValue(result.misfits, forKey: discussion.source)
    }
    let count = result.misfits.count
    if count > 0, former?.count != count {
      let what = Figures.count(count, "correction fits", "corrections fit")
      StandardError.report("\(path): \(what) nothing in \(discussion.source); kept in the file")
    }
    return LoadedPage(result.discussion, corrections: result.corrections)
  }

  /// Writes what is set right on a page; the old file is whole until the new one is.
  ///
  /// The file is read again before, since another reader may have written to it what was set right on other pages.
  ///
  /// - Parameter discussion: the page as it is read with these corrections.
  /// - Returns: why that failed, or `nil`.
  func save(_ corrections: Corrections, of discussion: Discussion) -> String? {
    contents.withLock { contents in
      let misfits = contents.misfits[discussion.source] ?? .init()
      do throws(LoadingError) {
        contents.file = try Self.read(path)
        contents.file.set(corrections, of: discussion, keeping: misfits)
        contents.failure = write(contents.file.text).map { "\(path): \($0)" }
      } catch {
        contents.failure = "\(error)"
      }
      return contents.failure
    }
  }

  /// Says at the end what could not be kept, since nobody saw the last status line.
  func reportFailure() {
    guard let failure = contents.withLock({ $0.failure }) else { return }
    StandardError.report("\(failure); what was set right last is not kept")
  }

  private func write(_ text: String) -> String? {
    var bytes = text
    do throws(WriteError) {
      try AtomicFile.write(path) { output throws(WriteError) in
        var failure: WriteError?
        bytes.withUTF8 { utf8 in
          do throws(WriteError) { try output.write(.init(utf8)) } catch { failure = error }
        }
        if let failure { throw failure }
      }
      return nil
    } catch {
      return String(cString: strerror(error.code))
    }
  }
}
