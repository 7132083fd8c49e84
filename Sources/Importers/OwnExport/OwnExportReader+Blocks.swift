import DiscussionModel
import JSON
import TextKit

extension OwnExportReader {
  /// Adds a paragraph with what the file states of it.
  mutating func add(_ draft: BlockDraft, to builder: inout PageBuilder) {
    let (kind, detail) = statement(of: draft)
    builder.add(Paragraph(range: draft.range, line: draft.node["line"]?.int, kind: kind), detail)
  }

  private func statement(of draft: BlockDraft) -> (Paragraph.Kind, Paragraph.Detail?) {
    switch draft.node["kind"]?.string {
    case "quote":
      let level = UInt8(clamping: max(draft.node["level"]?.int ?? 1, 1))
      return (.quote(level: level), cite(draft.node["cite"]))
    case "code": return (.code, nil)
    case "list": return (.list, nil)
    case "signature": return (.signature, nil)
    case "moderator": return (.moderator, nil)
    case "table": return (.table, nil)
    case "attachment": return (.attachment, .attachment(Self.attachment(draft.node)))
    case "attribution":
      return heading(of: draft).map { (.attribution, .heading($0)) } ?? (.prose, nil)
    default: return (.prose, nil)
    }
  }

  private func cite(_ node: JSONNode?) -> Paragraph.Detail? {
    guard let node else { return nil }
    if let text = node.string.flatMap(PageBuilder.cleaned) {
      return text.contains("://") ? .address(text) : .cite(.key(.given(text)))
    }
    return target(node).map { .cite($0) }
  }

  static func attachment(_ node: JSONNode) -> Attachment {
    Attachment(
      name: node["name"]?.string.flatMap(PageBuilder.cleaned),
      type: node["type"]?.string.flatMap(PageBuilder.cleaned),
      bytes: node["bytes"]?.int.map { min(max($0, 0), PageBuilder.highest) })
  }

  /// The name in a line that names somebody, where it stands in the line, and the time beside it.
  func heading(of draft: BlockDraft) -> Heading? {
    guard let name = draft.node["name"]?.string, !name.isEmpty,
      let found = pool[draft.range].firstRange(of: Array(name.utf8))
    else { return nil }
    return Heading(
      name: ByteRange(found), posted: draft.node["time"]?.string.flatMap(Self.time))
  }
}
