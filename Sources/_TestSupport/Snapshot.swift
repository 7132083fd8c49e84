import Glibc
import TerminalUI

/// Compares what a test made with a text file that is kept beside the tests.
///
/// A file that is missing is written and the test fails; with
/// `RECORD_SNAPSHOTS` set all files are written anew.
package enum Snapshot {
  /// What keeps a text from being the recorded one.
  ///
  /// - Parameters:
  ///   - actual: what the test made.
  ///   - name: the name of the file in `Snapshots`, without `.txt`.
  ///   - test: the test's own file, beside which `Snapshots` stands.
  /// - Returns: `nil` where both are the same, else what is wrong, with both texts.
  package static func problem(
    _ actual: String, named name: String, test: String = #filePath
  ) -> String? {
    let folder = test.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Snapshots"
    let path = folder + "/" + name + ".txt"
    if getenv("RECORD_SNAPSHOTS") != nil {
      return write(actual, to: path, in: folder) ? nil : "cannot write \(path)"
    }
    guard let expected = read(path) else {
      return write(actual, to: path, in: folder)
        ? "recorded new baseline \(path)" : "cannot write \(path)"
    }
    guard expected != actual else { return nil }
    return "\(name) differs from its snapshot.\n--- recorded\n\(expected)\n--- now\n\(actual)"
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String, in folder: String) -> Bool {
    mkdir(folder, 0o777)
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }
}

extension Buffer {
  /// The grid as text for a snapshot: the rows, the same rows as letters for their looks, the letters' meaning, the cursor.
  ///
  /// - Parameter cursor: where the hardware cursor stands.
  package func snapshot(cursor: Position?) -> String {
    var letters = StyleLetters()
    let looks = (0..<size.height).map { y in
      trimmed((0..<size.width).map { letters.letter(of: self[$0, y]) }.joined())
    }
    let place = cursor.map { "column \($0.x), row \($0.y)" } ?? "hidden"
    let parts = [lines, looks, letters.legend + ["cursor: " + place]]
    return parts.map { $0.joined(separator: "\n") }.joined(
      separator: "\n" + String(repeating: "=", count: size.width) + "\n") + "\n"
  }

  private func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}

/// A letter for each look; those that are common have one of their own, so that snapshots are easily compared.
private struct StyleLetters {
  private var letters: [Style: String] = [
    .plain: ".", Style(attributes: .bold): "B", Style(attributes: .dim): "d",
    Style(attributes: .reverse): "R", Style(attributes: [.dim, .reverse]): "r",
    Style(attributes: [.bold, .underline]): "U",
  ]
  private var used: [String] = []

  mutating func letter(of cell: Cell) -> String {
    if cell.symbol == " ", cell.style == .plain { return " " }
    if let letter = letters[cell.style] { return letter }
    let free = "acefghijklmnopqstvwxyz"
    let letter = String(free[free.index(free.startIndex, offsetBy: used.count % free.count)])
    letters[cell.style] = letter
    used.append("\(letter): \(Self.words(cell.style))")
    return letter
  }

  /// What the letters mean that have no meaning of their own.
  var legend: [String] { used }

  private static func words(_ style: Style) -> String {
    let names: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    var words = names.filter { style.attributes.contains($0.0) }.map(\.1)
    if style.foreground != .standard { words.append("\(style.foreground)") }
    if style.background != .standard { words.append("on \(style.background)") }
    return words.joined(separator: " ")
  }
}
