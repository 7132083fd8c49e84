import TerminalUI
import Testing

@Suite struct GroundTests {
  @Test(
    "A ground is light where black letters are read better than white ones",
    arguments: [
      (0x00_0000, .dark), (0x1E_1E1E, .dark), (0x00_2B36, .dark), (0x28_2C34, .dark),
      (0x44_44AA, .dark), (0x80_8080, .light), (0xFD_F6E3, .light), (0xFF_FFFF, .light),
      (0xEE_E8D5, .light),
    ] as [(Int, Ground)])
  func ground(color: Int, expected: Ground) {
    let (red, green, blue) = (color >> 16, color >> 8 & 0xFF, color & 0xFF)
    #expect(
      Ground(red: Double(red) / 255, green: Double(green) / 255, blue: Double(blue) / 255)
        == expected)
  }

  @Test(
    "COLORFGBG names the ground last",
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("15;default;0", .dark),
      ("12;8", .dark), ("0;7", .light), ("7", .light), ("15;default", nil), ("", nil),
      ("0;16", nil), ("0;-1", nil), ("0;", nil), ("0;300", nil),
    ] as [(String, Ground?)])
  func variable(value: String, expected: Ground?) {
    #expect(Ground(colorFGBG: value) == expected)
  }
}
