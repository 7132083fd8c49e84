import Glibc

/// The functions of the C library that training needs, and how its numbers are rounded for the file.
enum TrainerMath {
  static func exponential(_ power: Float) -> Float { expf(power) }

  static func logarithm(_ value: Float) -> Float { logf(value) }

  /// A value with about four significant digits, as the file holds it, so that training and file agree.
  static func rounded(_ value: Float) -> Float {
    guard value != 0 else { return 0 }
    let scale = powf(10, 3 - floorf(log10f(abs(value))))
    return roundf(value * scale) / scale
  }
}
