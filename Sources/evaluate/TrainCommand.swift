import ArgumentParser
import Evaluation
import Reconstruction

/// `evaluate train`: trains the weights for boundaries and prints their file.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train the weights of Resources/boundaries.txt and print them.")

  @Option(help: "Where the random choices of rows and features begin.")
  var seed = BoundaryTrainer.Settings().seed

  func run() throws {
    let samples = try BoundaryTraining.samples(of: LabelledSet("debates-unmarked"))
    let models = BoundaryTraining.crossTrain(samples, seed: seed)
    let borders = BoundaryTraining.borders(samples, Array(samples.indices), models)
    let model = BoundaryTraining.train(
      samples, sure: borders.sure, likely: borders.likely, seed: seed)
    print(
      model.text(comment: "Trained by `evaluate train` on \(samples.count) unmarked pages."),
      terminator: "")
  }
}
