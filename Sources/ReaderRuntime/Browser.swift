import Reader

/// How a web address is shown: by what `BROWSER` names, else by `xdg-open`.
struct Browser {
  /// The program and its arguments, the address among them; no shell reads them.
  let arguments: [String]
  /// Whether it needs the terminal, as it does where there is no display to open a window on.
  let needsTerminal: Bool

  /// The browser for an address.
  ///
  /// `BROWSER` may name several, separated by colons, of which the first
  /// counts; its words are separated by blanks, and `%s` in them stands
  /// for the address.
  ///
  /// - Parameters:
  ///   - address: what to show.
  ///   - environment: gives the value of a variable.
  init(for address: WebAddress, environment: (String) -> String?) {
    let first = environment("BROWSER")?.split(separator: ":").first ?? ""
    var words = first.split(separator: " ").map(String.init)
    if words.isEmpty { words = ["xdg-open"] }
    if words.contains(where: { $0.contains("%s") }) {
      arguments = words.map { $0.replacing("%s", with: address.text) }
    } else {
      arguments = words + [address.text]
    }
    needsTerminal = !["DISPLAY", "WAYLAND_DISPLAY"].contains { environment($0)?.isEmpty == false }
  }
}
