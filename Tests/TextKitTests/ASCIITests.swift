import Testing
import TextKit

/// Each class of bytes holds just the bytes that its name says.
@Suite("ASCII")
struct ASCIITests {
  private static let classes: [(name: String, isIn: @Sendable (UInt8) -> Bool, bytes: Set<UInt8>)] =
    {
      let digits = Set("0123456789".utf8)
      let capitals = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
      let small = Set("abcdefghijklmnopqrstuvwxyz".utf8)
      let letters = capitals.union(small)
      let beyond = Set(UInt8(0x80)...0xFF)
      return [
        ("digit", { $0.isDigit }, digits),
        ("capital", { $0.isCapital }, capitals),
        ("small", { $0.isSmall }, small),
        ("letter", { $0.isASCIILetter }, letters),
        ("letter or digit", { $0.isASCIILetterOrDigit }, letters.union(digits)),
        ("beyond ASCII", { $0.isBeyondASCII }, beyond),
        ("of a letter", { $0.isLetterByte }, letters.union(beyond)),
        ("of a word", { $0.isWordByte }, letters.union(digits).union(beyond)),
        ("of a name", { $0.isNameByte }, letters.union(digits).union(beyond).union("_".utf8)),
        ("of an ASCII name", { $0.isASCIINameByte }, letters.union(digits).union("_".utf8)),
        ("space or tab", { $0.isSpaceOrTab }, Set(" \t".utf8)),
        ("blank", { $0.isBlank }, Set(" \t\n".utf8)),
        ("continuation", { $0.isContinuation }, Set(0x80...0xBF)),
      ]
    }()

  @Test("a class holds its bytes and no others", arguments: classes.indices)
  func members(index: Int) {
    let tested = Self.classes[index]
    #expect(Set((UInt8.min...UInt8.max).filter(tested.isIn)) == tested.bytes, "\(tested.name)")
  }

  @Test("only capitals change in lower case")
  func lowered() {
    for byte in UInt8(0)..<0x80 {
      #expect(byte.lowered == Unicode.Scalar(byte).properties.lowercaseMapping.utf8.first)
    }
    #expect((UInt8(0x80)...0xFF).filter { $0.lowered != $0 }.isEmpty)
  }

  @Test("a scalar that only looks like an ASCII letter or digit is none")
  func scalars() {
    #expect("aZ".unicodeScalars.allSatisfy { $0.isASCIILetter })
    #expect(!"1_é\u{141}\u{FF21}".unicodeScalars.contains { $0.isASCIILetter })
    #expect("0189".unicodeScalars.map(\.asciiDigit) == [0, 1, 8, 9])
    #expect("a/:\u{FF11}\u{131}".unicodeScalars.allSatisfy { $0.asciiDigit == nil })
  }
}

/// Words of ASCII in runs of bytes.
@Suite("ASCIIWords")
struct ASCIIWordsTests {
  private func slice(_ text: String) -> ArraySlice<UInt8> {
    // Not at index 0, so that offsets and indices differ.
    Array(("[" + text + "]").utf8).dropFirst().dropLast()
  }

  @Test(
    "blanks go at both ends, inside they stay",
    arguments: [
      (" a b\t", "a b"), ("\u{A0}a\u{A0} ", "a"), ("", ""), (" \t\u{A0}", ""), ("\n a", "\n a"),
      ("\u{E0}", "\u{E0}"), ("a\u{E0}", "a\u{E0}"),
    ])
  func trimmed(text: String, left: String) {
    #expect(slice(text).trimmed.text == left)
  }

  @Test("words are found whatever their case")
  func words() {
    let line = slice("The Bell ToWer")
    #expect(line.begins(with: "the b"))
    #expect(!line.begins(with: "the c"))
    #expect(!line.begins(with: "The Bell Tower!"))
    #expect(line.equals("THE BELL TOWER"))
    #expect(!line.equals("THE BELL"))
    #expect(line.firstIndex(of: "tower") == 10)
    #expect(line.firstIndex(of: "e") == 3)
    #expect(line.holds("bell"))
    #expect(!line.holds("bells"))
    #expect(!line.holds("the bell tower]"))
    #expect(!line.holds(""))
    #expect(!slice("").holds("a"))
  }

  @Test(
    "a number has digits only, nine at most",
    arguments: [
      ("0", 0), ("007", 7), ("999999999", 999_999_999), ("1000000000", nil), ("", nil),
      ("-1", nil), ("1 ", nil),
    ] as [(String, Int?)])
  func number(text: String, number: Int?) {
    #expect(slice(text).number == number)
  }
}
