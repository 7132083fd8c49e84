import DiscussionModel
import TextKit

/// The lines of a page that repeat with each comment: the one thing by which records show themselves.
///
/// On pages of comments the prose never repeats; the line that carries a time
/// does (Song et al., MiBAT, CIKM 2010). Lines are grouped by what they look
/// like, and the group with the most text between its members is taken.
struct RecordAnchors {
  /// What the anchors are.
  enum Kind: Equatable {
    /// Lines with a time.
    case times
    /// Lines like `NAME says:`.
    case speakers
    /// Lines of nothing but a name.
    case names
  }

  /// What the anchors are.
  let kind: Kind
  /// Their indices, ascending.
  private(set) var indices: [Int]

  /// Fewer records, weighed by their text, show nothing.
  private static let fewest = 1.0
  /// With so much names alone are not looked for.
  private static let enough = 3.0
  /// A label stands on so many lines.
  private static let fewestLabels = 3
  /// A time behind a label, as that of joining, is less likely that of posting.
  private static let labelled = 0.8

  /// The anchors of a page; `nil` where nothing repeats.
  init?(_ page: RecordPage) {
    let times = Self.groups(page).map { core, indices in
      (
        core: core, indices: indices,
        weight: page.weight(of: indices) * (core.label == nil ? 1 : Self.labelled)
      )
    }.max { ($0.weight, $1.indices[0]) < ($1.weight, $0.indices[0]) }
    let speakers = page.lines.indices.filter { page.facts[$0].when == nil && page.isSpeaker($0) }
    let most = times?.weight ?? 0
    let spoken = page.weight(of: speakers)
    let names = max(most, spoken) < Self.enough ? NameLines.indices(page) : []
    let named = page.weight(of: names)
    if named > 2 * max(most, spoken), named >= Self.fewest {
      (kind, indices) = (.names, names)
    } else if spoken >= Self.fewest, spoken >= 0.8 * most {
      (kind, indices) = (.speakers, page.trimmed(speakers))
    } else if let times, times.weight >= Self.fewest {
      let undated = Self.undated(page, times.core, times.indices)
      (kind, indices) = (.times, page.trimmed(undated))
    } else {
      return nil
    }
    guard indices.count > 1 else { return nil }
  }

  /// The lines with a time by what they have in common, those of a rare form of time left out.
  private static func groups(_ page: RecordPage) -> [(LineShape.Core, [Int])] {
    var groups: [LineShape.Core: [Int]] = [:]
    for index in page.lines.indices {
      guard let shape = page.facts[index].shape else { continue }
      groups[shape.core, default: []].append(index)
    }
    // What stands only now and then before a colon is no label but a name.
    for (core, indices) in groups where core.label != nil && indices.count < fewestLabels {
      groups[core] = nil
      groups[core.unlabelled, default: []] += indices
    }
    groups = groups.mapValues { $0.sorted() }
    return groups.compactMap { core, indices in
      let usual = page.withUsualTimes(indices)
      return usual.count > 1 ? (core, usual) : nil
    }
  }

  /// The anchors with the lines that look like them but have lost their time.
  private static func undated(_ page: RecordPage, _ core: LineShape.Core, _ indices: [Int])
    -> [Int]
  {
    guard !core.literals.isEmpty else { return indices }
    let forms = Set(indices.compactMap { page.facts[$0].shape?.undated })
    let beginnings = Set(forms.flatMap { form in (2...max(2, form.count)).map { form.prefix($0) } })
    let apart = indices.count { page.lines.lines[$0].followsBlank } * 5 > indices.count * 4
    let known = Set(indices)
    let literals = core.literals.filter { $0 != LineShape.time }
    let more = page.lines.indices.filter { index in
      guard !known.contains(index), page.facts[index].isShort, page.facts[index].when == nil,
        !apart || page.lines.lines[index].followsBlank
      else { return false }
      let shape = LineShape(LineTokens(page.lines.bytes(index)), time: nil)
      return shape.parts.count >= 2 && shape.core.literals == literals
        && beginnings.contains(shape.parts[...])
    }
    return (indices + more).sorted()
  }
}
