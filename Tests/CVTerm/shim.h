#ifndef CVTERM_SHIM_H
#define CVTERM_SHIM_H

#if !__has_include(<vterm.h>)
#error "libvterm is missing, which only the tests need: apt-get install libvterm-dev"
#endif

#include <stdbool.h>
#include <stdint.h>
#include <vterm.h>

// A cell without the bit fields and the union of VTermScreenCell.
typedef struct {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int32_t width;
  bool bold, italic, underline, reverse;
  // An index into the palette, -1 for the terminal's own, -2 for a colour by red, green and blue.
  int32_t foreground, background;
} CVTerm_Cell;

// What programs switch: kept by a callback, since libvterm has no question for it.
typedef struct {
  bool cursor_visible, alternate_screen;
} CVTerm_Modes;

static inline int32_t CVTerm_color(const VTermColor *color) {
  // A macro for each question; macros with arguments do not import.
  if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
  return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : -2;
}

static inline CVTerm_Cell CVTerm_cell(VTermScreen *screen, int32_t x, int32_t y) {
  VTermScreenCell cell;
  CVTerm_Cell result = {.width = 0};
  if (!vterm_screen_get_cell(screen, (VTermPos){.row = y, .col = x}, &cell)) return result;
  // The right half of a wide character is marked by all bits; the marks behind that are of what stood there before.
  int count = cell.chars[0] == UINT32_MAX ? 0 : VTERM_MAX_CHARS_PER_CELL;
  for (int i = 0; i < count && cell.chars[i] != 0; i++) result.scalars[i] = cell.chars[i];
  result.width = cell.width;
  result.bold = cell.attrs.bold;
  result.italic = cell.attrs.italic;
  result.underline = cell.attrs.underline != 0;
  result.reverse = cell.attrs.reverse;
  result.foreground = CVTerm_color(&cell.fg);
  result.background = CVTerm_color(&cell.bg);
  return result;
}

static inline int CVTerm_note_mode(VTermProp mode, VTermValue *value, void *modes) {
  if (mode == VTERM_PROP_CURSORVISIBLE) ((CVTerm_Modes *)modes)->cursor_visible = value->boolean;
  if (mode == VTERM_PROP_ALTSCREEN) ((CVTerm_Modes *)modes)->alternate_screen = value->boolean;
  return 1;
}

static inline VTermScreen *CVTerm_screen(VTerm *terminal, CVTerm_Modes *modes) {
  static const VTermScreenCallbacks callbacks = {.settermprop = CVTerm_note_mode};
  VTermScreen *screen = vterm_obtain_screen(terminal);
  vterm_set_utf8(terminal, 1);
  vterm_screen_enable_altscreen(screen, 1);
  vterm_screen_set_callbacks(screen, &callbacks, modes);
  vterm_screen_reset(screen, 1);
  return screen;
}

#endif
