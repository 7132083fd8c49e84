/// What is looked at to tell whether a comment begins with a paragraph.
///
/// The raw values are columns, the cases' names stand in the model's file. "Quote" below means
/// anything that introduces an answer: a quote, a header, an address.
package enum BoundaryFeature: Int, CaseIterable, Sendable {
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

  // The hand that wrote it: the paragraph above against this one, and what stands before the gap
  // since the last quote against what stands behind it to the next.
  /// In how many habits the two differ, and in how many they agree.
  case habitsChange, habitsShared
  /// Apostrophes straight here and curly there, lost here and typed there; one blank or two
  /// between sentences; a small "i" and a capital one.
  case apostrophesDiffer, lostApostrophesDiffer, blanksDiffer, selvesDiffer
  /// The same between the stretches before and behind the gap, all four counted.
  case stretchesDiffer
  /// Blanks before marks, capitals, exclamation, dots, small starts, open ends in one stretch only.
  case stretchBlankMarks, stretchShouting, stretchExclaiming, stretchDots, stretchSmallStart
  /// In one stretch only.
  case stretchOpenEnd
  /// How far the two stretches lie apart in "I", "you" and commas.
  case stretchSelves, stretchOthers, stretchCommas
  /// A smiley, a link or a bracket on one side only.
  case smileyChanges, linkChanges, bracketChanges
  /// How far the two paragraphs lie apart in the length of words, commas, apostrophes and length.
  case wordLengthStep, commaStep, apostropheStep, lengthStep
  /// How often each says "I", "you", "we" and asks.
  case selves, aboveSelves, others, aboveOthers, groups, questions
  /// How many sentences each has, and how many words the one two above.
  case sentences, aboveSentences, twoAboveWords
  /// How many own words stand in the stretch before the gap, and in how many paragraphs.
  case stretchWords, stretchParagraphs
  /// The words of this paragraph and the one above against the page's usual paragraph.
  case relativeWords, aboveRelativeWords
  /// How many words the page's usual paragraph has.
  case usualWords

  // What it opens with.
  /// A figure or a bullet; a quotation mark; a word that points back; a pronoun; a small letter.
  case opensWithFigure, opensWithMark, opensPointing, opensWithPronoun, opensSmall
  /// A name with a comma or a dash, or `@`.
  case opensCalling
  /// How often the first words name what the page's title names, and how often all do.
  case opensWithTopic, topicWords, aboveTopicWords
  /// The most frequent of the first words on the page, and how many of them stand nowhere else.
  case openingCommon, openingRare
  /// The first words against the paragraph above, and against the three above.
  case openingOverlap, openingOverlapThree
  /// Words shared by the two paragraphs before the gap and the two behind it, by this one and the
  /// three above, and by this one and the two below.
  case overlapPairs, overlapThreeAbove, overlapTwoBelow
  /// The one above ends with exclamation, with dots, with a closing mark.
  case aboveEndsExclaiming, aboveEndsDots, aboveEndsQuoting
  /// This paragraph quotes the article or its title.
  case quotesArticle
  /// This paragraph, or the one above, reads as news, on a page whose article is gone.
  case readsAsNews, aboveReadsAsNews

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

extension BoundaryFeature {
  /// The name in the model's file.
  package var name: String { "\(self)" }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// The feature of a name in the model's file.
  init?(name: String) {
    guard let feature = Self.byName[name] else { return nil }
    self = feature
  }
}
