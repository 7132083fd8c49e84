import DiscussionModel
import Reconstruction

/// Trains the weights for boundaries on labelled pages, whole or in folds.
package enum BoundaryTraining {
  /// How many parts the pages are dealt into.
  package static let folds = 5
  /// How right a sure boundary has to be on pages not trained on, and a likely one.
  private static let sureBar = 0.96, likelyBar = 0.78

  /// A page ready to be trained on.
  package struct Sample: Sendable {
    /// Its features.
    package var table: BoundaryTable
    /// Where comments begin.
    package var starts: [Bool]

    /// The same page thinned, to be trained on beside it and never tested on.
    package var thinned: [Sample] = []

    /// The sample that a labelled page makes.
    ///
    /// - Parameters:
    ///   - page: the page.
    ///   - number: its place in the set, 0-based: decides by chance what it is thinned of.
    ///   - news: paragraphs of articles, for some thinned comments to open with.
    package init(_ page: LabelledSet.Page, number: Int, news: [[UInt8]]) {
      table = boundaryTable(of: page.page)
      starts = LabelledSet.starts(of: page)
      var random = SeededRandom(seed: UInt64(number) + 1)
      for kind in ThinnedPage.Kind.allCases {
        let page = ThinnedPage(page, kind, &random, news: news)
        if page.isUseful { thinned.append(Sample(page)) }
      }
    }

    private init(_ page: ThinnedPage) {
      table = boundaryTable(of: page.page)
      starts = page.starts
    }
  }

  /// The samples of all pages of a set.
  package static func samples(of set: LabelledSet) throws -> [Sample] {
    let news = try LabelledSet.articleParagraphs()
    return set.pages.enumerated().map { Sample($1, number: $0, news: news) }
  }

  /// Weights trained on some samples, with given borders of the grades.
  ///
  /// - Parameters:
  ///   - samples: the pages.
  ///   - sure: the probability from which a boundary is sure.
  ///   - likely: that from which it is likely.
  ///   - seed: where the random choices begin.
  package static func train(
    _ samples: [Sample], sure: Float = 1, likely: Float = 1,
    seed: UInt64 = BoundaryTrainer.Settings().seed
  ) -> BoundaryModel {
    let all = samples.flatMap { [$0] + $0.thinned }
    var settings = BoundaryTrainer.Settings()
    settings.seed = seed
    var trainer = BoundaryTrainer(
      tables: all.map(\.table), labels: all.map(\.starts), settings: settings)
    return trainer.train(sure: sure, likely: likely)
  }

  /// For each fold the weights trained on the other folds, with the borders that those folds give.
  package static func crossTrain(
    _ samples: [Sample], seed: UInt64 = BoundaryTrainer.Settings().seed
  ) -> [BoundaryModel] {
    var models = (0..<folds).map { fold in
      train(samples.indices.filter { $0 % folds != fold }.map { samples[$0] }, seed: seed)
    }
    for fold in models.indices {
      let others = samples.indices.filter { $0 % folds != fold }
      let (sure, likely) = borders(samples, others, models)
      models[fold].sure = sure
      models[fold].likely = likely
    }
    return models
  }

  /// The probabilities from which boundaries were right often enough, by models that had not seen the page.
  package static func borders(_ samples: [Sample], _ indices: [Int], _ models: [BoundaryModel])
    -> (sure: Float, likely: Float)
  {
    var judged: [(probability: Float, isRight: Bool)] = []
    for index in indices {
      let probabilities = models[index % folds].probabilities(samples[index].table)
      for (row, probability) in probabilities.enumerated().dropFirst() {
        judged.append((probability, samples[index].starts[row]))
      }
    }
    judged.sort { $0.probability > $1.probability }
    let sure = border(judged[...], bar: sureBar)
    let rest = judged.drop { $0.probability >= sure }
    return (sure, border(rest, bar: likelyBar))
  }

  /// The lowest probability down to which at least a share of all is right.
  private static func border(_ judged: ArraySlice<(probability: Float, isRight: Bool)>, bar: Double)
    -> Float
  {
    var right = 0
    var border: Float = 1
    for (count, item) in judged.enumerated() {
      if item.isRight { right += 1 }
      if Double(right) >= bar * Double(count + 1) { border = item.probability }
    }
    return border
  }
}
