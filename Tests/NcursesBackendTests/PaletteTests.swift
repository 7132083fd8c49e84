import NcursesBackend
import Testing

@Suite struct PaletteTests {
  @Test(
    "a colour that a terminal lacks becomes the one it reads as",
    arguments: [
      (208, 8, 3), (33, 8, 4), (39, 8, 4), (196, 8, 1), (46, 8, 2), (51, 8, 6), (201, 8, 5),
      (244, 8, 7), (232, 8, 0), (12, 8, 4), (8, 8, 7), (3, 8, 3), (208, 16, 11), (33, 16, 12),
      (22, 16, 2), (208, 256, 208), (208, 88, 11),
    ] as [(UInt8, Int, Int)])
  func nearest(index: UInt8, count: Int, expected: Int) {
    #expect(Palette.nearest(to: index, of: count) == expected)
  }
}
