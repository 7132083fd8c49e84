/// Reads a JSON text into a flat list of nodes, with a stack of its own.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private(set) var nodes: [JSONText.Node] = []
  /// The arrays and objects that are open, by their nodes.
  private var open: [Int] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func read() throws(JSONText.Failure) {
    repeat {
      try value()
      try close()
    } while !open.isEmpty
    skipBlanks()
    guard position == bytes.endIndex else { throw failure("the end") }
  }

  /// Reads a value, or the start of an array or object and what stands before its first value.
  private mutating func value() throws(JSONText.Failure) {
    while true {
      skipBlanks()
      switch next {
      case UInt8(ascii: "{"):
        try begin(.object)
        if isAtEnd(of: "}") { return }
        try key()
      case UInt8(ascii: "["):
        try begin(.array)
        if isAtEnd(of: "]") { return }
      default: return try scalar()
      }
    }
  }

  private mutating func begin(_ kind: JSONText.Kind) throws(JSONText.Failure) {
    guard open.count < JSONText.deepest else { throw failure("no deeper value") }
    open.append(nodes.count)
    nodes.append(JSONText.Node(kind: kind, range: position..<position, next: 0))
    position += 1
    skipBlanks()
  }

  private func isAtEnd(of mark: Unicode.Scalar) -> Bool { next.map(UInt32.init) == mark.value }

  /// Behind a value: closes what ends here, or goes on to the next value.
  private mutating func close() throws(JSONText.Failure) {
    while let container = open.last {
      skipBlanks()
      let isObject = nodes[container].kind == .object
      let isEmpty = container == nodes.count - 1
      if !isEmpty, next == UInt8(ascii: ",") {
        position += 1
        if isObject {
          skipBlanks()
          try key()
        }
        return
      }
      try take(isObject ? "}" : "]")
      nodes[container].next = nodes.count
      open.removeLast()
    }
  }

  private mutating func key() throws(JSONText.Failure) {
    try string()
    skipBlanks()
    try take(":")
  }

  private mutating func scalar() throws(JSONText.Failure) {
    switch next {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "n"): try literal("null", .null)
    case UInt8(ascii: "t"): try literal("true", .yes)
    case UInt8(ascii: "f"): try literal("false", .no)
    default: try number()
    }
  }

  private mutating func append(_ kind: JSONText.Kind, _ range: Range<Int>) {
    nodes.append(JSONText.Node(kind: kind, range: range, next: nodes.count + 1))
  }

  private mutating func string() throws(JSONText.Failure) {
    try take("\"")
    let start = position
    var hasEscapes = false
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure("no control character") }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try escape()
      } else {
        position += 1
      }
    }
    let range = start..<position
    try take("\"")
    append(hasEscapes ? .escapedString : .string, range)
  }

  private mutating func escape() throws(JSONText.Failure) {
    position += 1
    switch next {
    case UInt8(ascii: "u"):
      let digits = bytes[(position + 1)...].prefix(4)
      guard digits.count == 4, digits.allSatisfy(JSONEscapes.isHexadecimal) else {
        throw failure("four hexadecimal digits")
      }
      position += 5
    case let mark? where JSONEscapes.character(for: mark) != nil: position += 1
    default: throw failure("an escape")
    }
  }

  private mutating func number() throws(JSONText.Failure) {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    guard whole == 1 || (whole > 1 && bytes[position - whole] != UInt8(ascii: "0")) else {
      throw failure("a value")
    }
    if next == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw failure("a digit") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { throw failure("a digit") }
    }
    append(.number, start..<position)
  }

  /// Passes over digits and gives back how many they were.
  private mutating func digits() -> Int {
    let start = position
    while let byte = next, byte >= 0x30, byte <= 0x39 { position += 1 }
    return position - start
  }

  private mutating func literal(
    _ word: StaticString, _ kind: JSONText.Kind
  ) throws(JSONText.Failure) {
    let start = position
    let count = word.utf8CodeUnitCount
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: count)
    guard bytes[position...].prefix(count).elementsEqual(letters) else { throw failure("a value") }
    position += count
    append(kind, start..<position)
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func take(_ mark: Unicode.Scalar) throws(JSONText.Failure) {
    guard let next, UInt32(next) == mark.value else { throw failure(String(mark)) }
    position += 1
  }

  private mutating func skipBlanks() {
    while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
  }

  private func failure(_ expected: String) -> JSONText.Failure {
    JSONText.Failure(offset: position - bytes.startIndex, expected: expected)
  }
}
