import TerminalUI

/// A part of the screen that shows the conversation.
package enum Pane: Hashable, Sendable {
  /// The comments in full.
  case thread
  /// One row a comment.
  case outline
}

/// How the conversation's screen is shared between the thread and the outline.
///
/// Both parts are as high as the screen, so that the title row and the status
/// line mean the same to either.
package struct Panes {
  /// The narrowest screen that shows the outline beside the thread.
  package static let splitFrom = 120
  /// From this width on the outline stands beside the thread unless somebody wants it otherwise.
  package static let splitsByItselfFrom = 150
  /// The cells that a thread takes whose text has its full measure.
  private static let fullThread = 85
  /// The fewest cells of an outline beside the thread.
  private static let leastOutline = 40
  /// From this width on what the thread does not need is shared.
  private static let ampleFrom = 160

  /// What is shown: a screen too narrow for both parts shows the thread.
  package let kind: ViewKind
  /// The whole screen.
  package let size: Size

  /// The parts of a screen.
  ///
  /// - Parameters:
  ///   - wanted: the kind of view that is wanted; `nil` for what the width suggests.
  ///   - size: the screen's size.
  package init(_ wanted: ViewKind?, on size: Size) {
    let suggested: ViewKind = size.width >= Self.splitsByItselfFrom ? .split : .thread
    kind = wanted == .split && size.width < Self.splitFrom ? .thread : wanted ?? suggested
    self.size = size
  }

  /// The part whose rows are scrolled and stepped through.
  package var acting: Pane { kind == .outline ? .outline : .thread }

  /// The column of the rule between the parts; `nil` where there is but one.
  package var ruleX: Int? {
    guard kind == .split else { return nil }
    let most = Self.ampleFrom - Self.fullThread - 21
    let spare = max(0, size.width - Self.ampleFrom) / 2
    let outline = min(max(Self.leastOutline, size.width - Self.fullThread - 1), most + spare)
    // Where both stand there by themselves the thread keeps its margin.
    guard size.width >= Self.splitsByItselfFrom else { return outline }
    return min(outline, size.width - ScreenMetrics.marginFrom - 1)
  }

  /// The size of a part.
  package func size(of pane: Pane) -> Size {
    guard let ruleX else { return size }
    let width = pane == .outline ? ruleX : size.width - threadX
    return Size(width: width, height: size.height)
  }

  /// The first column of the thread.
  package var threadX: Int { ruleX.map { $0 + 1 } ?? 0 }
}
