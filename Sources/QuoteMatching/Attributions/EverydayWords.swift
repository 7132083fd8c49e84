import DiscussionModel
import TextKit

/// English words that open answers and labels: a line of nothing but these is no name.
package enum EverydayWords {
  private static let words: Set<String> = Set(
    """
    a about above absolutely according actually added after again agree agreed ah all almost also \
    although always am amen an and another answer answers anyone anything anyway are argument as \
    at away back bad be because been before begin being below best better between big both bottom \
    but by can cannot cause certainly cheers claim claims clearly come compared conclusion \
    conclusions continued continuing correct could course dear definition did different direct \
    do does doesn doing don done edit end etc even ever every everyone everything evidence exact \
    exactly example examples excellent fact facts false far few fine first followed following for \
    from full fun funny further get go god good great ha had haha has have he hello help her here \
    hers hey hi him his hm hmm hmmm how however huh i idea if in indeed instead interesting into \
    is isn it its just keep key know last later law least less let like line lines link \
    links list lol long look lots main make many may maybe me meaning means might mine more \
    moreover most much must my name never new news next nice no none nonsense nope nor not note \
    notes nothing now number of off oh ok okay old on once one only oops or other others our out \
    over page part people perhaps please point points possible post posts problem problems proof \
    quote quoted quotes re read reading really reason reasons recommendations reply respect \
    response right rubbish said same sarcasm save say says second see seriously she should similarly \
    simple since sir snip so some someone something sorry source sources still stop stuff such \
    summary sure take text than thank thanks that thats the their them then there therefore these \
    they thing things think third this those though thus time title to today together too top \
    topic true truth try two under unless until up update us use very wait want was way we well \
    were what whatever when where whereas which while who whole whom why will wise with without \
    word words wow write wrong wrote yawn yeah year years yep yes yesterday yet you your yours yup \
    absurd amazing amusing awesome awful bogus brilliant break bull classic clever comical crap \
    disgusting dumb fake fantastic figures finally funniest garbage give gosh hilarious horrible \
    hypocrisy hypocrite idiotic incredible interestingly ironic ironically joke laughable liar lie \
    lies lovely ludicrous madness man nah naive obviously ouch outrageous pathetic perfect poor \
    precisely priceless propaganda racist really ridiculous sad sadly scary shame shocking sick \
    silly speechless spin strange stupid terrible translation trash ugh unbelievable unreal utter \
    utterly weird whatever wonderful woah yay yikes arent cant couldnt didnt doesnt dont hasnt \
    havent im isnt ive shouldnt thats theyre wasnt wont wouldnt youre
    """.split(separator: " ").map(String.init))

  /// Whether a word, punctuation around it aside, is one of them; a figure is as little of a name.
  package static func contains(_ word: TextBytes) -> Bool {
    let letters = word.filter(\.isLetterByte)
    guard !letters.isEmpty else { return true }
    return words.contains(String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self))
  }
}
