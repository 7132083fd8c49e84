import DiscussionModel
import Exporters
import Glibc
import ReaderRuntime
import ReaderUI

/// Writes a page to a file, as the reader asks for.
enum ExportFile {
  /// Writes a page; a file that is there already is replaced only where that is allowed.
  ///
  /// - Parameters:
  ///   - export: where and in which format; `~/` at the start of the path is the home folder.
  ///   - page: what to write.
  static func write(_ export: Export, of page: Page) -> ExportOutcome {
    let flag = export.mayReplace ? O_TRUNC : O_EXCL
    let file = open(expanded(export.path), O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0o666)
    guard file >= 0 else { return errno == EEXIST ? .exists : .failed(reason(errno)) }
    let output = DescriptorOutput(descriptor: file)
    var count = 0
    let sink = { (bytes: UnsafeRawBufferPointer) throws(WriteError) in
      try output.write(bytes)
      count += bytes.count
    }
    do throws(WriteError) {
      try write(page.discussion, as: export.format, to: sink)
      guard close(file) == 0 else { return .failed(reason(errno)) }
      return .written(bytes: count)
    } catch {
      close(file)
      return .failed(reason(error.code) + "; the file is not whole")
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
