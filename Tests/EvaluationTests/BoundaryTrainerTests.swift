import Evaluation
import Importers
import Reconstruction
import Testing

struct BoundaryTrainerTests {
  /// A page without marks whose comments each open with a quote of the one before.
  private static func page(_ number: Int) throws -> (table: BoundaryTable, starts: [Bool]) {
    var lines = ["A fair", "", "3 Comments", "Login to comment"]
    var starts: [Bool] = []
    for comment in 0..<8 {
      if comment > 0 {
        lines += [
          "", "Stall \(comment - 1) of street \(number) sells more apples than any other stall.",
        ]
        starts.append(true)
      }
      lines += ["", "Stall \(comment) of street \(number) sells more apples than any other stall."]
      starts.append(comment == 0)
    }
    let text = lines.joined(separator: "\n") + "\n"
    let page = try ImporterRegistry.read(Array(text.utf8), source: "fair")
    return (boundaryTable(of: page), starts)
  }

  @Test("trained on pages whose comments open with a quote, it finds them on another page")
  func learns() throws {
    let pages = try (0..<12).map(Self.page)
    var settings = BoundaryTrainer.Settings()
    settings.trees = 30
    settings.featureShare = 1
    var trainer = BoundaryTrainer(
      tables: pages.map(\.table), labels: pages.map(\.starts), settings: settings)
    let model = trainer.train(sure: 0.9, likely: 0.5)
    let other = try Self.page(99)
    let probabilities = model.probabilities(other.table)
    #expect(zip(probabilities, other.starts).allSatisfy { ($0 > 0.5) == $1 })
  }

  @Test("the same pages give the same weights, and a file gives them back")
  func isRepeatable() throws {
    let pages = try (0..<6).map(Self.page)
    func train() -> String {
      var settings = BoundaryTrainer.Settings()
      settings.trees = 5
      var trainer = BoundaryTrainer(
        tables: pages.map(\.table), labels: pages.map(\.starts), settings: settings)
      return trainer.train(sure: 0.9, likely: 0.5).text(comment: "test")
    }
    let file = train()
    #expect(file == train())
    #expect(BoundaryModel(text: file)?.text(comment: "test") == file)
  }

  @Test(
    "what is no file of weights is refused", arguments: ["", "bias 1\nsure x", "? words 3\n+ 1"])
  func refusesNonsense(text: String) {
    #expect(BoundaryModel(text: text) == nil)
  }
}
