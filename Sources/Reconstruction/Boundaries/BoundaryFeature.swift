/// What is looked at to tell whether a comment begins with a paragraph.
///
/// The raw values are the names in the model's file. "Quote" below means
/// anything that introduces an answer: a quote, a header, an address.
package enum BoundaryFeature: String, CaseIterable, Sendable {
  // What stands here and around.
  /// The page begins here.
  case opensPage
  /// A quote begins here, behind own words.
  case opensQuoting
  /// This is a header.
  case isHeader
  /// What stands right above, and right below.
  case aboveIsQuote, aboveIsHeader, aboveIsAddress, belowIsOwn, belowIsQuote

  // What others quoted together, or apart, across the gap above this paragraph.
  /// Quoted on both sides under one header of name and time.
  case sameHeaderAcross
  /// Quoted under different headers on the two sides.
  case otherHeaderAcross
  /// Quoted on both sides under one name, or under different names.
  case sameNameAcross, otherNameAcross
  /// Quoted on both sides shortly after each other.
  case quotedNearbyAcross
  /// Pasted in one piece across the gap.
  case pastedAcross
  /// How often a paste begins here, or ended above.
  case pasteStarts, pasteEnded
  /// How often this paragraph, the one above and the one below are quoted.
  case timesQuoted, aboveTimesQuoted, belowTimesQuoted

  // What this paragraph itself quotes.
  /// How many paragraphs up the source stands; 99 without one.
  case sourceDistance
  /// The source stands below the last quote, so that a comment began between.
  case sourceSinceQuote
  /// How far the source lies behind the last quote's source, -20 to 20.
  case sourceStep
  /// The source is near that of the last quote, the same, or far from it.
  case sourceNear, sourceSame, sourceFar
  /// The name is that of the last header or address, or another.
  case sameName, otherName
  /// How many paragraphs and words ago the last quote was.
  case sinceQuote, wordsSinceQuote

  // How it is written.
  /// How many words this paragraph, the one above and the one below have.
  case words, aboveWords, belowWords
  /// It opens with a word of reply, or one that goes on.
  case opensWithReply, opensWithConnective
  /// The writer says "I" right at the start.
  case saysI
  /// The paragraph above ends with a full stop, a question, a colon, or none.
  case aboveEndsFull, aboveEndsQuestion, aboveEndsColon, aboveEndsOpen
  /// Shared words with the one above, two above, the one below, the last quote.
  case overlapAbove, overlapTwoAbove, overlapBelow, overlapQuote
  /// Words that the paragraph above shares with this one's source.
  case overlapSource
  /// Words that the four paragraphs above share with the four from here on.
  case overlapWindow
  /// Shouting, exclamation or a small "i" on one side of the gap only.
  case shoutingChanges, exclaimingChanges, smallIChanges

  // The page.
  /// How far down the page, 0 to 1, and which share of its paragraphs are quotes.
  case place, quoteShare

  // The neighbours' features, where they helped.
  /// Of the paragraph above.
  case abovePastedAcross, aboveSourceDistance, aboveQuotedNearbyAcross, aboveSinceQuote
  /// Of the paragraph above.
  case aboveOverlapWindow
  /// Of the paragraph below.
  case belowPastedAcross, belowSourceDistance, belowQuotedNearbyAcross, belowSinceQuote
  /// Of the paragraph below.
  case belowOverlapWindow
}
