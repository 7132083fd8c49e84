import DiscussionModel
import DiscussionQuery
import TerminalUI

/// How far above a quote its source stands, in rows at the set width with nothing folded.
///
/// Decided from the text alone: a quote that changed its height while one
/// scrolls would be the most tiring thing of all.
struct QuoteDistance {
  /// A source that ends no more than so many rows above its quote is near.
  static let near = 8

  let page: Page
  let metrics: ScreenMetrics

  /// Whether the source of the quote in a block of a comment stands just above.
  func isNear(_ block: Int, of index: Int) -> Bool {
    let discussion = page.discussion
    guard let quote = discussion.blocks[block].quote, case .comment(let source, _) = quote.source,
      let span = quote.spans.last, let sourceBlock = span.sourceBlock
    else { return false }
    var rows = count(discussion.comments[index].blocks.lowerBound..<block)
    var position = Int(page.facts.query.positions[index]) - 1
    while rows <= Self.near, position >= 0 {
      let above = Int(discussion.tree.preorder[position])
      rows += 2
      guard above != source else {
        return rows + below(span.source.upperBound, block: sourceBlock, of: source) <= Self.near
      }
      rows += count(discussion.comments[above].blocks)
      position -= 1
    }
    return false
  }

  /// The rows of some paragraphs, no more than matter.
  private func count(_ blocks: Range<Int>) -> Int {
    var rows = 0
    for block in blocks where rows <= Self.near {
      rows += 1 + count(page.discussion.blocks[block].range)
    }
    return rows
  }

  /// The rows of a comment below an offset in one of its paragraphs.
  private func below(_ offset: UInt32, block: Int, of index: Int) -> Int {
    let blocks = page.discussion.comments[index].blocks
    guard blocks.contains(block) else { return .max / 2 }
    let end = page.discussion.blocks[block].range.upperBound
    return count(ByteRange(min(offset, end), end)) + count(block + 1..<blocks.upperBound)
  }

  private func count(_ range: ByteRange) -> Int {
    page.discussion.text.rowCount(
      of: range, width: metrics.textWidth(step: 0), limit: Self.near + 1)
  }
}
