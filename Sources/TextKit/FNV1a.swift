/// A hash of bytes that is the same in every run and on every machine.
///
/// FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv), in 32 or 64 bits. Not made
/// to withstand somebody who looks for two texts of one hash.
public struct FNV1a<Value: FNV1aValue>: Sendable {
  @usableFromInline var state: Value

  /// The hash of what was added so far.
  @inlinable @inline(__always)
  public var value: Value { state }

  /// The hash of nothing.
  @inlinable @inline(__always)
  public init() { state = Value.offsetBasis }

  /// The hash of a run of bytes.
  @inlinable
  public init(_ bytes: some Sequence<UInt8>) {
    self.init()
    for byte in bytes { add(Value(truncatingIfNeeded: byte)) }
  }

  /// Adds a byte, or a scalar as a whole.
  @inlinable @inline(__always)
  public mutating func add(_ unit: Value) { state = (state ^ unit) &* Value.prime }
}

/// What a hash by FNV-1a is kept in.
public protocol FNV1aValue: FixedWidthInteger, UnsignedInteger, Sendable {
  /// The hash of nothing.
  static var offsetBasis: Self { get }
  /// What a hash is multiplied by for each unit.
  static var prime: Self { get }
}

extension UInt32: FNV1aValue {
  /// The hash of nothing.
  @inlinable @inline(__always)
  public static var offsetBasis: UInt32 { 0x811C_9DC5 }
  /// What a hash is multiplied by for each byte.
  @inlinable @inline(__always)
  public static var prime: UInt32 { 0x0100_0193 }
}

extension UInt64: FNV1aValue {
  /// The hash of nothing.
  @inlinable @inline(__always)
  public static var offsetBasis: UInt64 { 0xCBF2_9CE4_8422_2325 }
  /// What a hash is multiplied by for each byte.
  @inlinable @inline(__always)
  public static var prime: UInt64 { 0x100_0000_01B3 }
}
