import Testing
import TextKit

@Suite("Folding")
struct FoldingTests {
  private func folded(_ text: String, keepingCase: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for value in Folding.scalars(of: text, keepingCase: keepingCase) {
      result.append(Unicode.Scalar(value) ?? "?")
    }
    return String(result)
  }

  @Test(
    "letters lose their case, marks and blanks their form",
    arguments: [
      ("ÀÉÖØ", "àéöø"), ("ŁŻŸĀ", "łżÿā"), ("ΑΩΣΆΏς", "αωσάώσ"), ("ДЖЁЀ", "джёѐ"),
      ("“Bell”", "\"bell\""), ("it’s", "it's"), ("a–b—c−d", "a-b-c-d"),
      ("a\u{A0}b\u{3000}c\td\ne", "a b c d e"), ("×ß日", "×ß日"),
    ])
  func folds(text: String, wanted: String) {
    #expect(folded(text) == wanted)
  }

  @Test("with case kept only marks and blanks change")
  func keepsCase() {
    #expect(folded("“É”\u{A0}X", keepingCase: true) == "\"É\" X")
  }

  @Test("bytes fold as the text does, and lengths are those of the text")
  func bytes() {
    let text = "Où “ÉTAIT” 日本 🔔\u{A0}?"
    for keepingCase in [false, true] {
      let bytes = Array(text.utf8)
      var (found, lengths): ([UInt32], [Int]) = ([], [])
      bytes.withUnsafeBufferPointer { buffer in
        var index = 0
        while index < buffer.count {
          let (value, length) = Folding.scalar(
            at: index, in: buffer, end: buffer.count, keepingCase: keepingCase)
          found.append(value)
          lengths.append(length)
          index += length
        }
      }
      #expect(found == Folding.scalars(of: text, keepingCase: keepingCase))
      #expect(lengths == text.unicodeScalars.map { UTF8.width($0) })
    }
  }

  @Test("where lower case is one scalar of Latin, Greek or Cyrillic, it is the standard's")
  func lowered() {
    for value in UInt32(0x80)...0x52F {
      guard let scalar = Unicode.Scalar(value), Letters.lowered(value) != value, value != 0x3C2
      else { continue }
      // U+03A2 is assigned to nothing.
      guard value != 0x3A2 else { continue }
      let mapping = scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
      #expect(mapping == [Letters.lowered(value)], "U+\(String(value, radix: 16))")
    }
  }

  @Test("a Latin letter loses its accent where a plain one is left")
  func accents() {
    let plain = "ÀçÑøŁžŸ".unicodeScalars.map { Letters.withoutAccent($0.value) }
    #expect(plain == "acnolzy".unicodeScalars.map(\.value))
    #expect("æß×Ωa".unicodeScalars.allSatisfy { Letters.withoutAccent($0.value) == nil })
  }
}
