import DiscussionModel
import Testing

struct InstantTests {
  @Test(
    "a point in time is printed as exactly as it is known, and read back",
    arguments: [
      (Instant(unix: 0, offsetMinutes: 0), "1970-01-01T00:00:00Z"),
      (Instant(unix: 1_796_040_007, offsetMinutes: 540), "2026-11-30T21:00:07+09:00"),
      (Instant(unix: 1_796_040_007, offsetMinutes: -210), "2026-11-30T08:30:07-03:30"),
      (Instant(unix: 1_796_040_000, precision: .minute), "2026-11-30T12:00"),
      (Instant(unix: 1_795_996_800, precision: .day), "2026-11-30"),
      (Instant(unix: 951_782_400, offsetMinutes: 0), "2000-02-29T00:00:00Z"),
      (Instant(unix: -1, offsetMinutes: 0), "1969-12-31T23:59:59Z"),
      (Instant(unix: -62_135_596_800, offsetMinutes: 0), "0001-01-01T00:00:00Z"),
      (Instant(unix: 253_402_300_799, offsetMinutes: 0), "9999-12-31T23:59:59Z"),
    ])
  func iso(instant: Instant, text: String) {
    #expect(instant.iso == text)
    #expect(Instant(iso: text) == instant)
  }

  @Test(
    "other spellings of the same are read, and what is none is not",
    arguments: [
      ("2026-11-30 12:00:07.250Z", Instant(unix: 1_796_040_007, offsetMinutes: 0)),
      ("2026-11-30T12:00:07+0000", Instant(unix: 1_796_040_007, offsetMinutes: 0)),
      ("2026-02-29", nil), ("2026-13-01", nil), ("0000-01-01", nil), ("2026-1-1", nil),
      ("2026-11-30T24:00", nil), ("2026-11-30T12:60", nil), ("2026-11-30T12:00:07+9", nil),
      ("2026-11-30T", nil), ("12:00", nil), ("", nil), ("2026-11-30 or so", nil),
    ])
  func reading(text: String, instant: Instant?) {
    #expect(Instant(iso: text) == instant)
  }

  @Test("in the 400 years after which the calendar repeats every day follows the one before")
  func calendar() {
    let start: Int64 = -11_676_096_000
    var last = Instant(unix: start).local
    #expect(last.iso == "1600-01-01T00:00")
    for days in Int64(1)...146_097 {
      let next = Instant(unix: start + days * 86_400).local
      let (a, b) = (last.day, next.day)
      guard let a, let b else {
        Issue.record("a day is missing")
        return
      }
      let isNext =
        a.month == b.month && a.year == b.year
        ? b.day == a.day + 1 : b.day == 1 && (b.month == a.month + 1 || b.month == 1)
      guard isNext else {
        Issue.record("\(next.iso) follows \(last.iso)")
        return
      }
      last = next
    }
    #expect(last.iso == "2000-01-01T00:00")
  }

  @Test("what is out of all bounds becomes the nearest that there is")
  func clamped() {
    #expect(Instant(unix: .max).unix == Instant.range.upperBound)
    #expect(Instant(unix: .min).unix == Instant.range.lowerBound)
    #expect(Instant(unix: 0, offsetMinutes: .min).offsetMinutes == -1439)
  }
}

struct CommentKeyTests {
  @Test(
    "a key is written without blanks and read back",
    arguments: [
      (CommentKey.words(hash: 0x9F3A_77C1_E0D4_1B22, place: 1), "9f3a77c1e0d41b22:1"),
      (.words(hash: 0, place: 12), "0000000000000000:12"),
      (.given("<a@b.org>"), "=<a@b.org>"),
      (.given("50% of é\n"), "=50%25%20of%20%c3%a9%0a"),
    ])
  func description(key: CommentKey, text: String) {
    #expect("\(key)" == text)
    #expect(CommentKey(text[...]) == key)
  }

  @Test(
    "what is no key is none",
    arguments: ["", "=", "=%", "=%4", "=%zz", "=%ff", "9f3a:1", "9f3a77c1e0d41b22:0"])
  func none(text: String) {
    #expect(CommentKey(text[...]) == nil)
  }

  @Test("split off, missing and imported comments never share an identity")
  func identities() {
    let ids = (0..<100).flatMap {
      [CommentID(ordinal: UInt32($0)), CommentID(splitAt: $0), CommentID(missing: $0)]
    }
    #expect(Set(ids).count == 300)
    #expect(CommentID(splitAt: 7).splitParagraph == 7)
    #expect(CommentID(ordinal: 7).splitParagraph == nil)
    #expect(CommentID(missing: 7).splitParagraph == nil)
  }
}
