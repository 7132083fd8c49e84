import DiscussionModel

extension Diagnostic {
  /// What there is to say, behind where: `line 12: a vote line that is cut short`.
  ///
  /// - Parameter source: what the page is called, where it stands among others: `FILE:12: a vote line …`.
  package func message(in source: String? = nil) -> String {
    let place = line.map { source == nil ? "line \($0)" : ":\($0)" }
    let whole = [source, place].compactMap { $0 }.joined()
    return whole.isEmpty ? says : whole + ": " + says
  }
}
