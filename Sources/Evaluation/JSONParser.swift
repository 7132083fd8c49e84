/// Reads JSON strictly; for tests, so that the writer is not judged by itself.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONValue.Failure) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard position == bytes.count else { throw failure("the end") }
    return value
  }

  private mutating func value() throws(JSONValue.Failure) -> JSONValue {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    default: return .number(try number())
    }
  }

  private mutating func object() throws(JSONValue.Failure) -> JSONValue {
    var members: [String: JSONValue] = [:]
    try take("{")
    skipBlanks()
    if next == UInt8(ascii: "}") {
      position += 1
    } else {
      repeat {
        skipBlanks()
        let key = try string()
        skipBlanks()
        try take(":")
        guard members.updateValue(try value(), forKey: key) == nil else {
          throw failure("a key other than \(key)")
        }
      } while try goesOn(until: "}")
    }
    return .object(members)
  }

  private mutating func array() throws(JSONValue.Failure) -> JSONValue {
    var elements: [JSONValue] = []
    try take("[")
    skipBlanks()
    if next == UInt8(ascii: "]") {
      position += 1
    } else {
      repeat { elements.append(try value()) } while try goesOn(until: "]")
    }
    return .array(elements)
  }

  /// Takes a comma and answers true, or the closing mark and answers false.
  private mutating func goesOn(until end: Unicode.Scalar) throws(JSONValue.Failure) -> Bool {
    skipBlanks()
    if next == UInt8(ascii: ",") {
      position += 1
      return true
    }
    try take(end)
    return false
  }

  private mutating func string() throws(JSONValue.Failure) -> String {
    try take("\"")
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure("no control character") }
      if byte == UInt8(ascii: "\\") {
        text += Array(try escape().utf8)
      } else {
        text.append(byte)
        position += 1
      }
    }
    try take("\"")
    guard let string = String(validating: text, as: UTF8.self) else { throw failure("UTF-8") }
    return string
  }

  private mutating func escape() throws(JSONValue.Failure) -> String {
    position += 1
    let mark = next.map { Character(Unicode.Scalar($0)) }
    position += 1
    switch mark {
    case "\"", "\\", "/": return mark.map(String.init) ?? ""
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try unicodeEscape()
    default: throw failure("an escape")
    }
  }

  private mutating func unicodeEscape() throws(JSONValue.Failure) -> String {
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]) {
      try take("\\")
      try take("u")
      units.append(try codeUnit())
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw failure("a whole surrogate pair")
    }
    return text
  }

  private mutating func codeUnit() throws(JSONValue.Failure) -> UInt16 {
    let end = min(position + 4, bytes.count)
    let digits = String(decoding: bytes[position..<end], as: UTF8.self)
    guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else {
      throw failure("four hexadecimal digits")
    }
    position = end
    return unit
  }

  private mutating func number() throws(JSONValue.Failure) -> Double {
    let start = position
    while let byte = next, "+-.0123456789eE".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let isWellFormed = text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
    guard isWellFormed, let number = Double(text) else { throw failure("a value") }
    return number
  }

  private mutating func literal(
    _ word: String, _ value: JSONValue
  ) throws(JSONValue.Failure) -> JSONValue {
    for scalar in word.unicodeScalars { try take(scalar) }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) throws(JSONValue.Failure) {
    guard let next, UInt32(next) == scalar.value else { throw failure(String(scalar)) }
    position += 1
  }

  private mutating func skipBlanks() {
    while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
  }

  private func failure(_ expected: String) -> JSONValue.Failure {
    JSONValue.Failure(offset: position, expected: expected)
  }
}
