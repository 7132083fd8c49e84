import TextKit

/// Where the highest of the last values stands, however many of them are asked for.
///
/// The places behind which nothing higher was read, on a stack: the values
/// there fall, so that the one asked for is found by halving.
struct RunningMaxima {
  private let values: [Float]
  private var places: [Int] = []

  /// The maxima of some values, of which none was read yet.
  init(_ values: [Float]) { self.values = values }

  /// Reads the value at the next index.
  mutating func read(_ index: Int) {
    while let last = places.last, values[last] < values[index] { places.removeLast() }
    places.append(index)
  }

  /// The index of the highest value from an index on, of equals the first; `nil` where none was read there.
  func first(from start: Int) -> Int? {
    let place = places.firstIndexInOrder { $0 >= start }
    return place < places.count ? places[place] : nil
  }
}
