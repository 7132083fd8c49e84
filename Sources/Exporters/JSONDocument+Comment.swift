import DiscussionModel
import TextKit
import Wording

extension JSONDocument {
  /// Writes the object of the comment at an index.
  mutating func writeComment(at index: Int) {
    let comment = discussion.comments[index]
    out.raw(#"{"number":"#)
    out.number(discussion.number(of: index))
    out.raw(#","id":"#)
    writeID(of: comment, at: index)
    out.raw(#","line":"#)
    out.number(comment.line)
    out.raw(#","boundary":"#)
    out.string(comment.boundary.rawValue)
    out.raw(#","subject":"#)
    write(comment.subject)
    out.raw(#","author":"#)
    writeAuthor(of: comment, at: index)
    out.raw(#","author_group":"#)
    writeGroup(comment.authorGroup)
    out.raw(#","posted":"#)
    out.string(comment.instant?.iso ?? comment.posted?.iso)
    out.raw(#","posted_text":"#)
    write(comment.postedText)
    out.raw(#","permalink":"#)
    out.string(comment.permalink)
    writeState(comment.state)
    out.raw(#","votes":"#)
    writeVotes(comment.votes)
    writeReplies(of: comment, at: index)
    out.raw(#","blocks":["#)
    var isFirst = true
    for block in comment.blocks {
      out.separator(&isFirst)
      writeBlock(discussion.blocks[block])
    }
    out.raw("]}")
  }

  /// The number of the comment at an index, where there is one.
  func number(of index: Int?) -> Int? {
    guard let index else { return nil }
    return discussion.number(of: index)
  }

  private mutating func writeID(of comment: Comment, at index: Int) {
    if let id = comment.inputID { return out.string(id) }
    out.raw("\"")
    out.number(discussion.number(of: index))
    out.raw("\"")
  }

  private mutating func writeState(_ state: CommentState) {
    switch state {
    case .present: out.raw(#","state":"present","held_back":null"#)
    case .deleted: out.raw(#","state":"deleted","held_back":null"#)
    case .missing: out.raw(#","state":"missing","held_back":null"#)
    case .collapsed: out.raw(#","state":"collapsed","held_back":null"#)
    case .more(let heldBack):
      out.raw(#","state":"more","held_back":"#)
      out.number(heldBack)
    }
  }

  private mutating func writeVotes(_ votes: Votes?) {
    guard let votes else { return out.raw("null") }
    out.raw(#"{"up":"#)
    out.number(votes.up)
    out.raw(#","down":"#)
    out.number(votes.down)
    out.raw(#","net":"#)
    out.number(votes.net)
    out.raw("}")
  }

  /// Writes the group's letter: `A` to `Z`, then `AA`, `AB`, as a spreadsheet names its columns.
  private mutating func writeGroup(_ group: Int?) {
    guard let group, group >= 0 else { return out.raw("null") }
    var letters: [UInt8] = []
    var rest = group + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    out.raw("\"")
    for letter in letters.reversed() { out.raw(letter) }
    out.raw("\"")
  }

  private mutating func writeReplies(of comment: Comment, at index: Int) {
    out.raw(#","parent":"#)
    // The tree's parent: a link that would close a loop is dropped there.
    out.number(number(of: discussion.tree.parent(of: index)))
    out.raw(#","replies_to":["#)
    var isFirst = true
    for link in comment.replies {
      out.separator(&isFirst)
      out.number(discussion.number(of: link.target))
    }
    out.raw(#"],"reply_evidence":["#)
    isFirst = true
    for link in comment.replies {
      out.separator(&isFirst)
      out.raw(#"{"to":"#)
      out.number(discussion.number(of: link.target))
      out.raw(#","kind":"#)
      out.string(link.kind.rawValue)
      out.raw(#","line":"#)
      out.number(link.line)
      out.raw(#","certainty":"#)
      out.string(link.certainty.rawValue)
      out.raw("}")
    }
    out.raw("]")
  }

  private mutating func writeAuthor(of comment: Comment, at index: Int) {
    guard let author = comment.author else { return out.raw("null") }
    out.raw(#"{"name":"#)
    out.string(author.name)
    out.raw(#","id":"#)
    out.string(author.id)
    out.raw(#","certainty":"#)
    out.string(author.certainty.rawValue)
    out.raw(#","evidence":["#)
    var isFirst = true
    for evidence in author.evidence {
      out.separator(&isFirst)
      writeEvidence(evidence, of: index)
    }
    out.raw("]}")
  }

  private mutating func writeEvidence(_ evidence: Evidence, of index: Int) {
    out.raw(#"{"kind":"#)
    out.string(evidence.kind.rawValue)
    out.raw(#","comment":"#)
    out.number(number(of: evidence.comment))
    out.raw(#","line":"#)
    out.number(evidence.line)
    out.raw(#","says":""#)
    writeSentence(for: evidence, of: index)
    out.raw("\"}")
  }

  /// Writes `#33 quotes this comment under a header with that name: “AdaToday 03:51 pm”`.
  private mutating func writeSentence(for evidence: Evidence, of index: Int) {
    for part in EvidenceSentence(evidence, of: index, in: discussion).parts {
      switch part {
      case .words(let words): out.raw(words)
      case .comment(let index):
        out.raw("#")
        out.number(discussion.number(of: index))
      }
    }
    guard let words = evidence.words, !words.isEmpty else { return }
    out.raw(": “")
    discussion.text.bytes(of: words).withBytes { bytes in
      let shown = Self.clippedCount(of: bytes)
      out.escaped(UnsafeBufferPointer(rebasing: bytes[..<shown]))
      out.raw(shown < bytes.count ? "…”" : "”")
    }
  }

  /// How many bytes of long words a sentence shows, never half a scalar.
  private static func clippedCount(of words: UnsafeBufferPointer<UInt8>) -> Int {
    guard words.count > 80 else { return words.count }
    return words.scalarStart(atOrBefore: 77)
  }
}
