import DiscussionModel
import Testing
import TextKit

@testable import Importers

/// Times as pages print them.
@Suite("Printed times")
struct PrintedWhenTests {
  private static func time(in line: String) -> String? {
    let bytes = TextBytes(Array(line.utf8))
    return PrintedWhen(LineTokens(bytes)).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    "a time is found whole, with its weekday and the small words before it",
    arguments: [
      ("Otto July 25, 2012 at 6:38 pm", "July 25, 2012 at 6:38 pm"),
      ("Otto25 July 2012 17:44", "25 July 2012 17:44"),
      ("by Otto on Monday July 23, @09:02PM (#4)", "on Monday July 23, @09:02PM"),
      ("Otto 11.06.12 at 11:22 am", "11.06.12 at 11:22 am"),
      ("Otto | 2012-05-24T11:10", "2012-05-24"),
      ("12. Jul, 2012 / Otto says:", "12. Jul, 2012"),
      ("Otto am 18. Oktober 2023 - 17:40 Permanenter Link", "am 18. Oktober 2023 - 17:40"),
      ("Otto, le 3 février 2012 à 10h30", "le 3 février 2012"),
      ("24 de mayo de 2012", "24 de mayo de 2012"),
      ("24TH JULY 2012 - 15:00", "24TH JULY 2012 - 15:00"),
      ("Otto 4 hours ago | next", "4 hours ago"), ("an hour ago", "an hour ago"),
      ("vor 3 Stunden", "vor 3 Stunden"), ("il y a 2 jours", "il y a 2 jours"),
      ("Otto said yesterday", "yesterday"), ("at 9:05:31 a.m. EST by Otto", "at 9:05:31 a.m. EST"),
      ("um 11.10 Uhr", "um 11.10 Uhr"),
    ])
  func found(line: String, time: String) {
    #expect(Self.time(in: line) == time)
  }

  @Test(
    "figures and words that are no time are none",
    arguments: [
      "version 2.10 of the bridge", "3 may be too many", "Otto1 on May", "32 July", "12:3",
      "5 hours",
      "ago", "1.2.3.", "the 24th", "Joined Apr", "half past nine",
    ])
  func none(line: String) {
    #expect(Self.time(in: line) == nil)
  }

  @Test(
    "a name is what is left besides the form's words, numbers and signs",
    arguments: [
      ("Posted by: Otto B. | ", "Otto B."), ("Comment #2 - Posted by: Otto at", "Otto"),
      ("12. Otto says:", "Otto"), ("by Otto (192660)", "Otto"), ("/ Otto", "Otto"),
      ("by Otto (1285) <otto at example>", "Otto"), ("[photo] Otto said:", "Otto"),
      ("Otto responded to Frieda", "Otto"), ("Otto (the other one)", "Otto (the other one)"),
      ("Aunt Plaster", "Aunt Plaster"), ("3. [b36c] Otto", "Otto"), ("Frieda_B!", "Frieda_B!"),
    ])
  func names(words: String, name: String) {
    let bytes = TextBytes(Array(words.utf8))
    #expect(NameWords.name(in: bytes).map { bytes[$0].text } == name)
  }
}
