import Evaluation
import Glibc
import Testing
import VirtualTerminal
import _TestSupport

/// A target of the package that is no test and has code of its own, as SwiftPM understands the manifest.
struct PackageTarget {
  /// Its name.
  let name: String
  /// The targets it may import, in the manifest's order.
  let imports: [String]

  /// The targets in the manifest's order.
  static func all() throws -> [PackageTarget] {
    let folder = try TemporaryFolder()
    // A scratch path of its own: that of the build is locked while its tests run.
    let command =
      "swift package --package-path '\(ReaderSession.packageFolder)' --scratch-path '\(folder.path)'"
      + " dump-package >'\(folder.path)/package.json'"
    try #require(command.withCString { system($0) } == 0, "\(command)")
    let bytes = try #require(TextFile.read(folder.path + "/package.json"))
    return try JSONValue(parsing: bytes)["targets"].elements.compactMap(PackageTarget.init)
  }

  private init?(_ target: JSONValue) {
    guard let name = target["name"].string, let kind = target["type"].string,
      kind == "regular" || kind == "executable"
    else { return nil }
    self.name = name
    imports = target["dependencies"].elements.compactMap { $0["byName"][0].string }
  }

  /// A line for each target: what it imports, but for what comes with that anyway.
  static func map(of targets: [PackageTarget]) -> String {
    let width = targets.map(\.name.count).max() ?? 0
    let lines = targets.map { target in
      let direct = target.imports.filter { name in
        !target.imports.contains { $0 != name && reached(from: $0, among: targets).contains(name) }
      }
      if direct.isEmpty { return target.name }
      let padding = String(repeating: " ", count: width - target.name.count)
      return target.name + padding + " ─► " + direct.joined(separator: ", ")
    }
    return (["```"] + lines + ["```"]).joined(separator: "\n")
  }

  /// All that a target imports, directly or by others.
  private static func reached(from name: String, among targets: [PackageTarget]) -> Set<String> {
    var reached: Set<String> = []
    var left = [name]
    while let next = left.popLast() {
      let imports = targets.first { $0.name == next }?.imports ?? []
      left += imports.filter { reached.insert($0).inserted }
    }
    return reached
  }

  /// The table of targets.
  ///
  /// - Parameter descriptions: what lives in each target, by its name.
  static func table(of targets: [PackageTarget], _ descriptions: [String: String]) -> String {
    let rows = targets.map { target in
      let imports = target.imports.map { "`\($0)`" }.joined(separator: ", ")
      let lives = descriptions[target.name] ?? ""
      return "| `\(target.name)` | \(lives) | \(imports.isEmpty ? "nothing" : imports) |"
    }
    return (["| Target | Lives there | Imports |", "|---|---|---|"] + rows).joined(separator: "\n")
  }
}
