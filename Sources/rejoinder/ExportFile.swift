import DiscussionModel
import Exporters
import Glibc
import Reader
import ReaderRuntime
import ThreadDisplay

/// Writes a page to a file, as the reader asks for.
enum ExportFile {
  /// Writes a page; a file that is there already is replaced only where that is allowed, and only by a whole one.
  ///
  /// - Parameters:
  ///   - export: where and in which format; `~/` at the start of the path is the home folder.
  ///   - page: what to write.
  static func write(_ export: Export, of page: Page) -> ExportOutcome {
    var count = 0
    do throws(WriteError) {
      try AtomicFile.write(expanded(export.path), mayReplace: export.mayReplace) {
        output throws(WriteError) in
        try write(page.discussion, as: export.format) { bytes throws(WriteError) in
          try output.write(bytes)
          count += bytes.count
        }
      }
      return .written(bytes: count)
    } catch {
      return error.code == EEXIST ? .exists : .failed(reason(error.code))
    }
  }

  private static func write(
    _ discussion: Discussion, as format: Export.Format,
    to sink: (UnsafeRawBufferPointer) throws(WriteError) -> Void
  ) throws(WriteError) {
    switch format {
    case .json: try JSONExporter(layout: .lineForEachComment).write(discussion, to: sink)
    case .jsonl: try JSONExporter(layout: .oneLine).write(discussion, to: sink)
    case .text: try TextExporter(measure: TerminalMeasure()).write(discussion, to: sink)
    }
  }

  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such folder"
    case EACCES: "it may not be written; check its permissions"
    case EISDIR: "this is a folder; name a file in it"
    default: String(cString: strerror(code))
    }
  }
}
