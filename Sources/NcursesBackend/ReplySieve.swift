import TerminalUI

/// Parts a terminal's answer from the keys among which it comes, however late and in whatever pieces.
struct ReplySieve {
  /// An answer.
  struct Answer {
    /// What the terminal's letters stand on; `nil` where the answer names no colour.
    let ground: Ground?
  }

  /// What may be the beginning of an answer.
  private var reply: GroundReply?
  /// Whether the last that came was an escape for itself, which may have been an answer's first byte.
  private var hasJustEscaped = false
  /// The scalars that are keys, oldest first.
  private var keys: [Unicode.Scalar] = []

  /// Takes out the scalars that are keys.
  mutating func takeKeys() -> [Unicode.Scalar] {
    defer { keys.removeAll(keepingCapacity: true) }
    return keys
  }

  /// Takes the next scalar.
  ///
  /// - Parameters:
  ///   - scalar: what came.
  ///   - isSoon: whether an answer may come just now, so that the escape before may have been its first byte.
  /// - Returns: an answer that it completes.
  mutating func take(_ scalar: Unicode.Scalar, isSoon: Bool) -> Answer? {
    switch reply?.take(scalar) {
    case .goesOn: return nil
    case .complete(let ground):
      reply = nil
      return Answer(ground: ground)
    case .refused: release()
    case nil: break
    }
    reply =
      GroundReply(first: scalar, isCut: hasJustEscaped && isSoon)
      ?? GroundReply(first: scalar, isCut: false)
    hasJustEscaped = false
    if reply == nil { keys.append(scalar) }
    return nil
  }

  /// Notes that nothing more is there by now.
  ///
  /// - Parameter isDue: whether an answer is still to come, so that the beginning of one is kept.
  mutating func pause(isDue: Bool) {
    guard let reply else { return }
    if reply.isOnlyEscape {
      release()
      hasJustEscaped = true
    } else if !isDue, !reply.isCertain {
      release()
    }
  }

  /// Takes what was kept for keys, since it does not go on as an answer would.
  mutating func release() {
    if let reply, !reply.isCertain { keys += reply.scalars }
    reply = nil
    hasJustEscaped = false
  }
}
