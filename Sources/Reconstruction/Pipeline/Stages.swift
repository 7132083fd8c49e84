import DiscussionModel

/// The stages by which a page that was read and cut becomes a discussion.
///
/// Each takes what it needs of the earlier ones as values, so that none can
/// run before what it rests on is known.
enum Stages {
  /// The discussion that a page is.
  ///
  /// - Parameters:
  ///   - page: the page, read and cut.
  ///   - imported: the page as the importer made it, which the discussion keeps.
  static func discussion(of page: CutPage, _ imported: ImportedPage) -> Discussion {
    let stated = StatedLinks(page)
    let quoted = QuoteLinks(page, stated)
    let inline = InlineQuotes(page, quoted)
    let claimed = ClaimedNames(page, quoted)
    let called = CalledNames(page, quoted, inline, claimed)
    let headers = HeaderLinks(page, quoted, called)
    let clocks = ClockLinks(page, called, headers)
    let addresses = AddressLinks(page, inline, called, clocks)
    let hands = HandNames(page, called, addresses)
    let formulas = FormulaLinks(page, addresses)
    return DiscussionAssembler(page, stated, addresses.inline, hands, formulas.links)
      .discussion(imported)
  }
}
