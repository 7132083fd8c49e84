/// The pages that were read last, as many as memory is given for.
struct PageCache {
  private struct Kept {
    let page: LoadedPage
    let cost: Int
    /// When it was used last, as a count of all uses.
    var use: Int
  }

  /// How much memory the pages may take, in bytes.
  private let budget: Int
  private var kept: [Int: Kept] = [:]
  /// All uses, oldest first; those that a later use of the same page follows say nothing any more.
  private var uses: [(row: Int, use: Int)] = []
  private var firstUse = 0
  private var clock = 0
  /// How much memory the pages take, in bytes.
  private(set) var cost = 0

  /// An empty cache with a budget in bytes.
  init(budget: Int) { self.budget = budget }

  /// The page of a row, where it is kept; it then counts as used.
  mutating func page(at row: Int) -> LoadedPage? {
    guard let page = kept[row]?.page else { return nil }
    noteUse(of: row)
    return page
  }

  /// Keeps a page in place of an earlier one of the same row, and lets go of those not used for longest.
  mutating func keep(_ page: LoadedPage, at row: Int) {
    remove(row)
    kept[row] = Kept(page: page, cost: page.cost, use: 0)
    cost += page.cost
    noteUse(of: row)
    while cost > budget, firstUse < uses.count {
      let oldest = uses[firstUse]
      firstUse += 1
      if kept[oldest.row]?.use == oldest.use { remove(oldest.row) }
    }
  }

  private mutating func remove(_ row: Int) {
    guard let old = kept.removeValue(forKey: row) else { return }
    cost -= old.cost
  }

  private mutating func noteUse(of row: Int) {
    clock += 1
    kept[row]?.use = clock
    uses.append((row, clock))
    // So the list of uses stays as long as that of the pages, for a constant time each on average.
    guard uses.count > 2 * kept.count + 64 else { return }
    uses = uses[firstUse...].filter { kept[$0.row]?.use == $0.use }
    firstUse = 0
  }
}
