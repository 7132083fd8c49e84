import Evaluation
import Reconstruction
import Testing

@Suite(.enabled(if: !SharedFolder.isMissingAndMayBe, "the folder shared is missing"))
struct ShippedWeightsTests {
  @Test("the shipped weights are whole, and cut the pages they were trained on well")
  func shipped() throws {
    #expect(BoundaryModel.shipped.trees.count == BoundaryTrainer.Settings().trees)
    // Every eighth page: all of them take a minute in a debug build.
    let set = try LabelledSet("debates-unmarked")
    var pool = Score()
    for (index, page) in set.pages.enumerated() where index % 8 == 0 {
      pool = pool + Scorer.score(reconstruct(page.page), against: page.labels)
    }
    #expect(pool.boundaries.f >= 0.81, "\(pool.boundaries)")
    #expect(pool.edges.f >= 0.98, "\(pool.edges)")
  }
}
