import DiscussionModel
import DiscussionQuery

/// Writes who takes part in a discussion as JSON, schema `rejoinder.stats/1`: one object on a line.
///
/// Every key is there, absent values as `null`; comments are named by number.
package struct StatisticsExporter: Sendable {
  /// An exporter.
  package init() {}

  /// Writes the object, with a line end behind it.
  ///
  /// - Parameters:
  ///   - statistics: the figures.
  ///   - discussion: the page that they are of.
  ///   - sink: takes the bytes; what it throws ends the writing.
  /// - Throws: what `sink` throws.
  package func write<Failure: Error>(
    _ statistics: CommenterStatistics, of discussion: Discussion,
    to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var document = StatisticsDocument(statistics: statistics)
    document.write(discussion)
    try handOn(document.out.bytes, to: sink)
  }
}

/// The JSON of one discussion's figures as it is written.
private struct StatisticsDocument {
  let statistics: CommenterStatistics
  var out = JSONWriter()

  init(statistics: CommenterStatistics) { self.statistics = statistics }

  mutating func write(_ discussion: Discussion) {
    out.raw(#"{"schema":"rejoinder.stats/1","source":"#)
    out.string(discussion.source)
    out.raw(#","title":"#)
    if let title = discussion.article.title {
      discussion.text.bytes(of: title.range).withBytes { out.string($0) }
    } else {
      out.raw("null")
    }
    out.raw(#","segmentation":"#)
    out.string(discussion.segmentation.rawValue)
    out.raw(#","comments":"#)
    out.number(discussion.comments.count)
    out.raw(#","named":"#)
    out.number(statistics.namedComments)
    out.raw(#","writers":["#)
    var isFirst = true
    for writer in statistics.commenters {
      out.separator(&isFirst)
      write(writer)
    }
    out.raw(#"],"unnamed":"#)
    if let unnamed = statistics.unnamed { writeUnnamed(unnamed) } else { out.raw("null") }
    out.raw("}\n")
  }

  private mutating func write(_ writer: Commenter) {
    out.raw(#"{"name":"#)
    out.string(writer.name)
    out.raw(#","certainty":"#)
    out.string(writer.grade.rawValue)
    writeComments(of: writer)
    out.raw(#","known_by":"#)
    writeGrounds(of: writer)
    out.raw(#","answers":"#)
    write(writer.answers)
    out.raw(#","answered":"#)
    write(writer.answered)
    out.raw(#","exchanges":["#)
    var isFirst = true
    for exchange in writer.exchanges {
      out.separator(&isFirst)
      write(exchange)
    }
    out.raw("]}")
  }

  private mutating func writeUnnamed(_ unnamed: Commenter) {
    out.raw(#"{"name":null"#)
    writeComments(of: unnamed)
    out.raw("}")
  }

  private mutating func writeComments(of writer: Commenter) {
    out.raw(#","comments":"#)
    out.number(writer.comments.count)
    out.raw(#","votes":"#)
    writeVotes(of: writer)
    out.raw(#","first":"#)
    out.number(writer.first.map { $0 + 1 })
    out.raw(#","last":"#)
    out.number(writer.last.map { $0 + 1 })
  }

  private mutating func writeVotes(of writer: Commenter) {
    guard writer.voted > 0 else { return out.raw("null") }
    out.raw(#"{"up":"#)
    out.number(writer.up)
    out.raw(#","down":"#)
    out.number(writer.down)
    out.raw(#","net":"#)
    out.number(writer.scored > 0 ? writer.net : nil)
    out.raw("}")
  }

  private mutating func writeGrounds(of writer: Commenter) {
    out.raw("{")
    var isFirst = true
    for certainty in NameCertainty.allCases {
      out.separator(&isFirst)
      out.string(certainty.rawValue)
      out.raw(":")
      out.number(writer.certainties[certainty] ?? 0)
    }
    out.raw("}")
  }

  private mutating func write(_ answers: (count: Int, people: Int)) {
    out.raw(#"{"count":"#)
    out.number(answers.count)
    out.raw(#","writers":"#)
    out.number(answers.people)
    out.raw("}")
  }

  private mutating func write(_ exchange: Commenter.Exchange) {
    out.raw(#"{"with":"#)
    out.string(statistics.partner(of: exchange).name)
    out.raw(#","given":"#)
    out.number(exchange.given)
    out.raw(#","received":"#)
    out.number(exchange.received)
    out.raw(#","first":"#)
    out.number(exchange.first + 1)
    out.raw(#","last":"#)
    out.number(exchange.last + 1)
    out.raw("}")
  }
}
