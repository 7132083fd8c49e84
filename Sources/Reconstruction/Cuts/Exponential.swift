import Glibc

/// e to a power; here so that only one file needs the C library.
func exponential(_ power: Float) -> Float { expf(power) }

/// The natural logarithm.
func logarithm(_ value: Float) -> Float { logf(value) }
