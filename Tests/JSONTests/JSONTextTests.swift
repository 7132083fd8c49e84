import JSON
import Testing

@Suite("JSON texts")
struct JSONTextTests {
  private func root(_ text: String) throws -> JSONNode {
    try JSONText(Array(text.utf8)[...]).root
  }

  @Test("values are found by key and in order")
  func values() throws {
    let root = try root(
      #" {"a": [1, -2.5e1, true, null, "x"], "b": {"c": {}, "d": []}, "e\u0301": "last"} "#)
    let list = try #require(root["a"])
    #expect(list.elements.map(\.int) == [1, -25, nil, nil, nil])
    #expect(list.elements.map(\.bool) == [nil, nil, true, nil, nil])
    #expect(list.elements.map(\.isNull) == [false, false, false, true, false])
    #expect(list.elements.map(\.string) == [nil, nil, nil, nil, "x"])
    #expect(list.members.map(\.string) == [])
    #expect(root["b"]?["c"]?.isObject == true && root["b"]?["d"]?.isArray == true)
    #expect(root["b"]?.members.map(\.string) == ["c", nil, "d", nil])
    #expect(root["e\u{301}"]?.string == "last")
    #expect(root["f"] == nil && list["a"] == nil)
  }

  @Test(
    "escapes stand for what they name; half a pair stands for U+FFFD",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\uD83C\uDF09""#, "é🌉"),
      (#""a\uD83Cb""#, "a\u{FFFD}b"), (#""\uDF09""#, "\u{FFFD}"),
      (#""\uD83C\u0041""#, "\u{FFFD}A"), (#""""#, ""), (#""日本""#, "日本"),
    ])
  func escapes(text: String, string: String) throws {
    #expect(try root(text).string == string)
    var bytes: [UInt8] = []
    try root(text).appendString(to: &bytes)
    #expect(bytes == Array(string.utf8))
  }

  @Test(
    "what is no JSON is refused where it goes wrong",
    arguments: [
      ("", 0), ("  ", 2), ("[1,]", 3), ("[1 2]", 3), ("{\"a\"}", 4), ("{\"a\":}", 5),
      ("{\"a\":1,}", 7), ("{a:1}", 1), ("[", 1), ("{\"a\":1", 6), ("01", 2), ("-", 1), ("1.", 2),
      ("1e", 2), (".5", 0), ("+1", 0), ("nul", 0), ("\"a", 2), ("\"\n\"", 1), (#""\x""#, 2),
      (#""\u12""#, 2), ("1 1", 2), ("]", 0), ("[}", 1), ("{]", 1), ("[,1]", 1),
    ])
  func refused(text: String, offset: Int) {
    #expect { try root(text) } throws: { ($0 as? JSONText.Failure)?.offset == offset }
  }

  @Test("values lie as deep as allowed, and a text of a million brackets is refused at once")
  func depth() throws {
    let deepest = JSONText.deepest
    let text = String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest)
    #expect(try root(text).isArray)
    let deeper = String(repeating: "[", count: 1_000_000)
    #expect { try root(deeper) } throws: { ($0 as? JSONText.Failure)?.offset == deepest }
    let objects = String(repeating: "{\"a\":", count: deepest) + "1"
    #expect {
      try root(objects)
    } throws: {
      ($0 as? JSONText.Failure)?.expected == "}"
    }
  }

  @Test("values that stand one behind the other are told apart, brackets in strings left aside")
  func several() {
    let text = " {\"a\":\"}]\\\"{\"} [1,[2]]{}\n\nnot this\n{\"b\":"
    let values = JSONText.values(in: Array(text.utf8)[...])
    #expect(
      values.map { String(decoding: $0, as: UTF8.self) }
        == ["{\"a\":\"}]\\\"{\"}", "[1,[2]]", "{}", "not this", "{\"b\":"])
    #expect(JSONText.values(in: []).isEmpty)
  }

  @Test("a part of a larger text is read as it stands, and bytes that are no UTF-8 are replaced")
  func parts() throws {
    let bytes = Array("xx [\"".utf8) + [0xFF] + Array("\"] yy".utf8)
    let text = try JSONText(bytes[2..<8])
    #expect(text.root.elements.map(\.string) == ["\u{FFFD}"])
    #expect(throws: JSONText.Failure(offset: 7, expected: "the end")) {
      try JSONText(bytes[2...])
    }
  }
}
