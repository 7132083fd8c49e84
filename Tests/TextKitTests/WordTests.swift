import Testing
import TextKit

@Suite("Words")
struct WordTests {
  private func words(_ text: String) -> [Word] {
    let bytes = Array(text.utf8)
    return WordScanner.words(bytes)
  }

  @Test(
    "what is left aside makes no difference",
    arguments: [
      ("The bell, rings!", "the BELL rings"), ("it’s", "its"), ("it's", "it’s"),
      ("“Bell” — tower", "bell tower"), ("naïve café", "naive cafe"), ("e\u{301}", "é"),
      ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("Ёлка", "ёлка"), ("ＡＢ１", "ab1"), ("zero\u{200B}width", "zerowidth"),
      ("don\\'t", "don't"), ("日本", "日 本"), ("", " .,\u{2026} "),
    ])
  func same(left: String, right: String) {
    #expect(words(left).map(\.hash) == words(right).map(\.hash))
  }

  @Test(
    "other letters are other words",
    arguments: [("bell", "bells"), ("a b", "ab"), ("æ", "a"), ("日", "本"), ("1", "2")])
  func other(left: String, right: String) {
    #expect(words(left).map(\.hash) != words(right).map(\.hash))
  }

  @Test("a word knows where it stands and whether a sentence ended before it")
  func places() {
    let found = words("Él dijo: no. “Sí” 日本。x")
    #expect(found.map(\.start) == [0, 4, 10, 17, 24, 27, 33])
    #expect(found.map(\.end) == [3, 8, 12, 20, 27, 30, 34])
    #expect(found.map(\.opensSentence) == [true, false, false, true, false, false, true])
  }

  @Test("a stop inside a figure or an address ends no sentence")
  func stops() {
    #expect(words("3.5 per example.org now. Yes").map(\.opensSentence).count { $0 } == 2)
  }

  @Test("the words of a part are those of the whole there, and room is used again")
  func parts() {
    let bytes = Array("one two three".utf8)
    var read = words("left over")
    WordScanner.read(bytes[4...], into: &read)
    #expect(read.map(\.start) == [4, 8])
    #expect(read.map(\.hash) == words("two three").map(\.hash))
  }

  @Test("more words than are handed on at once come in order")
  func many() {
    let found = words((0..<1_000).map { "w\($0)" }.joined(separator: " "))
    #expect(found.count == 1_000)
    #expect(found.map(\.start) == found.map(\.start).sorted())
    #expect(found.last?.hash == words("w999").first?.hash)
  }

  @Test("a word of ASCII hashed on its own has the hash of the scanner")
  func asciiHash() {
    #expect(Word.hash(ofASCII: "Bell7".utf8) == words("bell7").first?.hash)
  }

  @Test("a set holds its words and no others")
  func sets() {
    let texts = (0..<300).map { "word\($0)" }
    let set = WordSet(texts.joined(separator: " "))
    #expect(set.hashes.count == 300)
    #expect(texts.allSatisfy { set.contains(Word.hash(ofASCII: $0.utf8)) })
    #expect(!(300..<600).contains { set.contains(Word.hash(ofASCII: "word\($0)".utf8)) })
    #expect(!WordSet("").contains(Word.hash(ofASCII: "a".utf8)))
  }
}
