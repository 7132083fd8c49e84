import DiscussionModel

/// A store of a text, with its bytes.
func store(_ text: String) -> (text: TextStore, bytes: TextBytes) {
  let store = TextStore(text)
  return (store, store.bytes(of: ByteRange(0..<text.utf8.count)))
}

/// A page of some paragraphs, one a line.
func page(_ paragraphs: [String], title: String? = nil) -> ImportedPage {
  let lines = (title.map { [$0] } ?? []) + paragraphs
  var page = ImportedPage(
    source: "page.txt", format: "page-text", text: TextStore(lines.joined(separator: "\n")))
  var start = 0
  for (index, line) in lines.enumerated() {
    let range = ByteRange(start..<start + line.utf8.count)
    start += line.utf8.count + 1
    if title != nil, index == 0 {
      page.article.title = Article.Paragraph(range: range, line: 1)
    } else {
      page.paragraphs.append(Paragraph(range: range, line: index + 1))
    }
  }
  return page
}
