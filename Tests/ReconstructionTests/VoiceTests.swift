import Testing

@testable import Reconstruction

/// What the voice of a paragraph is made of.
@Suite("Voice")
struct VoiceTests {
  @Test("a voice has a count for each habit, and no more")
  func counts() {
    #expect(Voice().counts.count == Voice.Habit.allCases.count)
    #expect(Voice.Habit.allCases.map(\.rawValue) == Array(Voice.Habit.allCases.indices))
  }
}
