extension RandomAccessCollection {
  /// The first index at which a condition holds that holds from some index on to the end: the partition point, found by halving.
  ///
  /// With it `array.firstIndexInOrder { $0 >= wanted }` is where `wanted`
  /// stands in a sorted array or would have to be put.
  ///
  /// - Parameter holds: the condition; once it holds of an element it must hold of all behind.
  /// - Returns: `endIndex` where it holds of none.
  @inlinable
  public func firstIndexInOrder(where holds: (Element) throws -> Bool) rethrows -> Index {
    var low = startIndex
    var rest = count
    while rest > 0 {
      let half = rest / 2
      let middle = index(low, offsetBy: half)
      if try holds(self[middle]) {
        rest = half
      } else {
        low = index(after: middle)
        rest -= half + 1
      }
    }
    return low
  }

  /// The last element of which a condition holds that holds from the start up to some element; found by halving.
  ///
  /// - Parameter holds: the condition; once it fails of an element it must fail of all behind.
  /// - Returns: the element's index, or `nil` where it holds of none.
  @inlinable
  public func lastIndexInOrder(where holds: (Element) throws -> Bool) rethrows -> Index? {
    let end = try firstIndexInOrder { try !holds($0) }
    return end > startIndex ? index(end, offsetBy: -1) : nil
  }
}
