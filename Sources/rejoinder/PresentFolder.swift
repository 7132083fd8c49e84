import Glibc

/// The folder in which the program was started.
enum PresentFolder {
  /// Its path from the root on; empty where it is gone.
  static var path: String {
    guard let bytes = getcwd(nil, 0) else { return "" }
    defer { free(bytes) }
    return String(cString: bytes)
  }
}
