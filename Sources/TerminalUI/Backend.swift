/// What a terminal must do for us; ncurses behind one, a grid in memory behind another.
package protocol Backend: AnyObject {
  /// The size of the screen in cells.
  var size: Size { get }

  /// How many colours the terminal has; 0 where it has none or none are wanted.
  var colorCount: Int { get }

  /// The file descriptor that becomes readable when an event may be there, or -1 where there is none.
  var inputDescriptor: Int32 { get }

  /// Shows a finished buffer and puts the hardware cursor.
  ///
  /// - Parameters:
  ///   - buffer: a buffer of the size of the screen.
  ///   - cursor: where the cursor stands, or `nil` to hide it.
  func show(_ buffer: Buffer, cursor: Position?)

  /// Forgets what the terminal shows, so that the next `show` paints every cell anew.
  func invalidate()

  /// The next event, without waiting; `nil` where there is none.
  func nextEvent() -> Event?

  /// Leaves the screen to the shell, stops the process, and comes back when it is continued.
  func suspend()

  /// Gives the terminal to another program while `body` runs, and takes it back.
  func lend(while body: () -> Void)

  /// Sends bytes past the screen; they must change nothing of what it shows, as a clipboard sequence does.
  func send(_ bytes: [UInt8])

  /// Restores the terminal for good; calling it twice does no harm.
  func close()
}
