import DiscussionModel
import TextKit

/// The words with which pages say when something was posted, in the common languages.
enum TimeVocabulary {
  /// What a word does in a time.
  enum Role: UInt8 {
    case month, weekday, unit, ago, agoBefore, day, half, joiner, article
  }

  /// The role of a word; `nil` where it has none.
  ///
  /// - Parameter word: the letters of the word.
  static func role(of word: Bytes) -> Role? {
    guard word.count <= longest, let role = roles[Self.hash(word)] else { return nil }
    let isVerb = word.first?.isSmall == true && (word.equals("may") || word.equals("march"))
    return isVerb ? nil : role
  }

  /// Words are compared by their bytes, ASCII letters without case.
  static func hash(_ word: some Sequence<UInt8>) -> UInt32 { Word.hash(ofASCII: word) }

  /// The hashes of the words of a text, blanks between them.
  static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { hash($0.utf8) })
  }

  /// No word of the vocabulary is longer, in bytes.
  private static let longest = 12

  private static let roles: [UInt32: Role] = {
    var roles: [UInt32: Role] = [:]
    for (role, words) in vocabulary {
      for word in words.split(whereSeparator: \.isWhitespace) { roles[hash(word.utf8)] = role }
    }
    return roles
  }()

  private static let vocabulary: [(Role, String)] = [
    (
      .month,
      """
      jan january feb february mar march apr april may jun june jul july aug august sep sept
      september oct october nov november dec december januar jänner februar märz mai juni juli
      okt oktober dez dezember janvier février fevr mars avr avril juin juil juillet août septembre
      octobre novembre déc décembre ene enero febrero marzo abr abril mayo junio julio ago agosto
      septiembre octubre noviembre dic diciembre gen gennaio febbraio mag maggio giu giugno lug
      luglio settembre ott ottobre dicembre janeiro fev fevereiro março maio junho julho
      setembro outubro novembro dezembro januari februari maart mei augustus
      """
    ),
    (
      .weekday,
      """
      mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun
      sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi
      vendredi samedi dimanche
      """
    ),
    (
      .unit,
      """
      second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month
      months year years yr yrs s m h d w y mo sekunde sekunden minuten stunde stunden tag tage tagen
      woche wochen monat monate monaten jahr jahre jahren heure heures jour jours semaine semaines
      mois an ans hora horas día días semana semanas mes meses año años minuto minutos ora ore
      giorno giorni settimana settimane mese mesi anno anni dia dias ano anos uur dagen weken maanden
      jaar
      """
    ),
    (.ago, "ago geleden fa atrás"), (.agoBefore, "vor hace há"),
    (.day, "yesterday today gestern heute hier ayer hoy ieri oggi ontem hoje"),
    (.half, "am pm"), (.joiner, "at on um à the of de del le el den"),
    (.article, "a an one two about einer einem einen un une una"),
  ]
}
