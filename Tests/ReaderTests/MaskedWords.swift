import DiscussionModel
import TerminalUI

/// The words of a page, to be struck out of pictures of it that are kept where the page may not be published.
///
/// What the reader says itself stays readable, but for words that the page has
/// too; marks, figures and blanks stay where they are.
struct MaskedWords {
  private var words: Set<String> = []

  /// The words of a page.
  init(of discussion: Discussion) {
    // A name may stand on the page only in one piece with the day behind it.
    let names = discussion.comments.compactMap { $0.author?.name }.joined(separator: " ")
    let all = ByteRange(0..<discussion.text.count)
    let text = discussion.text[all] + " " + names
    words = Set(text.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init))
  }

  /// The same picture with `x` for each letter of the page's words, `X` for a capital.
  func struckOut(of buffer: Buffer) -> Buffer {
    var result = buffer
    for y in 0..<buffer.size.height {
      var word: [Int] = []
      for x in 0...buffer.size.width {
        let isLetter = x < buffer.size.width && buffer[x, y].symbol.first?.isLetter == true
        if isLetter {
          word.append(x)
        } else if !word.isEmpty {
          let isCut = x < buffer.size.width && buffer[x, y].symbol == "…"
          strikeOut(word, y, isCut: isCut, in: &result)
          word = []
        }
      }
    }
    return result
  }

  private func strikeOut(_ columns: [Int], _ y: Int, isCut: Bool, in buffer: inout Buffer) {
    let word = columns.map { buffer[$0, y].symbol }.joined().lowercased()
    guard isCut || words.contains(word) else { return }
    for x in columns {
      var cell = buffer[x, y]
      cell.symbol = cell.symbol.first?.isUppercase == true ? "X" : "x"
      buffer[x, y] = cell
    }
  }
}
