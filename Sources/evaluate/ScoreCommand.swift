import ArgumentParser
import DiscussionModel
import Evaluation
import Reconstruction

/// `evaluate`: scores the labelled pages, each set pooled.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score the labelled pages; the default. Unmarked debates are cut in five folds.")

  @Option(help: "A set: \(LabelledSet.names.joined(separator: ", ")). All by default.")
  var set: [String] = []

  @Flag(help: "Also print how often each grade is right and how much it covers.")
  var calibration = false

  @Flag(help: "Also print each page's own figures, the worst first.")
  var pages = false

  @Option(help: "Weights to cut by, a file of `evaluate train`; those shipped by default.")
  var weights: String?

  @Flag(help: "Also list every quote and answer that is missing or wrong, by its lines.")
  var misses = false

  @Option(help: "Put the marked pages in another order first: latest or popular.")
  var order: CommentOrder?

  @Flag(help: "Take the marks off the pages first, so that their comments have to be cut apart.")
  var unmark = false

  func run() throws {
    let chosen = try weights.map(Self.model) ?? .shipped
    print(FigureRow.header)
    for name in set.isEmpty ? LabelledSet.names : set {
      var labelled = try LabelledSet(name).reordered(order)
      if unmark { labelled = labelled.unmarked() }
      let models = name == "debates-unmarked" && weights == nil ? try Self.folds(labelled) : []
      var pool = Score()
      var grades = Calibration()
      var rows: [(score: Score, name: String)] = []
      for (index, page) in labelled.pages.enumerated() {
        let model = models.isEmpty ? chosen : models[index % models.count]
        let discussion = reconstruct(page.page, boundaries: model)
        let score = Scorer.score(discussion, against: page.labels)
        grades.add(discussion, against: page.labels)
        pool = pool + score
        rows.append((score, page.name))
        guard misses else { continue }
        for miss in Miss.all(discussion, against: page.labels) { print("  \(page.name): \(miss)") }
      }
      if pages || name == "seeds" {
        rows.sort { $0.score.edges.f < $1.score.edges.f }
        for row in rows { print(FigureRow.text(row.score, name: row.name)) }
      }
      print(FigureRow.text(pool, name: name))
      if calibration { print(FigureRow.text(grades)) }
    }
  }

  private static func model(at path: String) throws -> BoundaryModel {
    let text = String(decoding: try SharedFolder.bytes(at: path), as: UTF8.self)
    guard let model = BoundaryModel(text: text) else {
      throw ValidationError("\(path) is no file of weights")
    }
    return model
  }

  private static func folds(_ labelled: LabelledSet) throws -> [BoundaryModel] {
    BoundaryTraining.crossTrain(try BoundaryTraining.samples(of: labelled))
  }
}

extension CommentOrder: ExpressibleByArgument {}
