import CNcurses

/// How the process deals with its memory.
package enum ProcessHeap {
  /// Lets the process keep what it frees, up to some megabytes, since each screen asks for as much again.
  ///
  /// For the whole process, so that only who owns it may ask for this, once, before the first screen.
  package static func keepFreedMemory() { CNcurses_keep_freed_memory() }
}
