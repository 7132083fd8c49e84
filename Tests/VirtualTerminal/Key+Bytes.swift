import TerminalUI

extension Key {
  /// What an xterm in its keypad's application mode sends for the key.
  package var bytes: [UInt8] {
    switch self {
    case .character(let scalar): Array(String(Character(scalar)).utf8)
    case .control(let scalar): [UInt8(truncatingIfNeeded: scalar.value) & 0x1F]
    case .enter: [0x0D]
    case .tab: [0x09]
    case .escape: [0x1B]
    case .backspace: [0x7F]
    case .backTab: Array("\u{1B}[Z".utf8)
    case .delete: Array("\u{1B}[3~".utf8)
    case .up: Array("\u{1B}OA".utf8)
    case .down: Array("\u{1B}OB".utf8)
    case .right: Array("\u{1B}OC".utf8)
    case .left: Array("\u{1B}OD".utf8)
    case .home: Array("\u{1B}OH".utf8)
    case .end: Array("\u{1B}OF".utf8)
    case .pageUp: Array("\u{1B}[5~".utf8)
    case .pageDown: Array("\u{1B}[6~".utf8)
    case .function(let number): Self.functionBytes(number)
    }
  }

  private static func functionBytes(_ number: Int) -> [UInt8] {
    let sequences = [
      "OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~",
    ]
    guard sequences.indices.contains(number - 1) else { return [] }
    return [0x1B] + Array(sequences[number - 1].utf8)
  }
}
