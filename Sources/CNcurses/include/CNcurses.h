#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// What the reader needs of ncurses, and nothing else: `curses.h` itself stays
// out of sight, because its globals (stdscr, LINES, COLORS) are errors in
// Swift 6 and its macros (A_BOLD, KEY_F) do not import.

// Attributes, as bits for CNcurses_write; the A_* macros do not import.
extern const uint32_t CNcurses_A_BOLD;
extern const uint32_t CNcurses_A_DIM;
extern const uint32_t CNcurses_A_ITALIC;
extern const uint32_t CNcurses_A_UNDERLINE;
extern const uint32_t CNcurses_A_REVERSE;

// Key codes that CNcurses_read reports; the KEY_* macros without curses.h.
extern const int32_t CNcurses_KEY_UP;
extern const int32_t CNcurses_KEY_DOWN;
extern const int32_t CNcurses_KEY_LEFT;
extern const int32_t CNcurses_KEY_RIGHT;
extern const int32_t CNcurses_KEY_HOME;
extern const int32_t CNcurses_KEY_END;
extern const int32_t CNcurses_KEY_PPAGE;
extern const int32_t CNcurses_KEY_NPAGE;
extern const int32_t CNcurses_KEY_BACKSPACE;
extern const int32_t CNcurses_KEY_DC;
extern const int32_t CNcurses_KEY_BTAB;
extern const int32_t CNcurses_KEY_ENTER;
extern const int32_t CNcurses_KEY_RESIZE;
// KEY_F(n) is KEY_F0 + n, for n up to 63.
extern const int32_t CNcurses_KEY_F0;
// Our own codes for the marks around a bracketed paste.
extern const int32_t CNcurses_KEY_PASTE_START;
extern const int32_t CNcurses_KEY_PASTE_END;

// Whether a terminal can be driven: 1 yes, 0 it cannot move its cursor, -1 its description is missing.
int32_t CNcurses_terminal_kind(const char *name, int32_t output);

// How many colours a terminal has by its description; 0 where it has none.
int32_t CNcurses_color_count(const char *name);

// Makes wide characters and widths those of UTF-8, whatever the environment says.
bool CNcurses_use_utf8(void);

// Starts curses on two descriptors that stay the caller's; false where newterm fails.
bool CNcurses_open(const char *name, int32_t input, int32_t output);

// Leaves curses and frees what it holds.
void CNcurses_close(void);

// Leaves the screen to another program, and comes back to it.
void CNcurses_leave(void);
void CNcurses_return(void);

// Stops the process group as Ctrl-z does, until it is continued; the screen must have been left.
void CNcurses_stop(void);

// getmaxx(stdscr) and getmaxy(stdscr); the macros need the global.
int32_t CNcurses_width(void);
int32_t CNcurses_height(void);

// Asks the terminal for its size and takes it over: a stopped program gets no SIGWINCH.
void CNcurses_take_terminal_size(void);

// Starts colours with the terminal's own as -1; gives their number, 0 where there are none.
int32_t CNcurses_start_colors(void);

// How many colour pairs there may be, pair 0 included.
int32_t CNcurses_pair_limit(void);

// Defines a pair; -1 is the terminal's own colour.
bool CNcurses_define_pair(int32_t pair, int32_t foreground, int32_t background);

// Writes scalars at a place; none of them may be a control character.
void CNcurses_write(
  int32_t y, int32_t x, const uint32_t *scalars, int32_t count, uint32_t attributes, int32_t pair);

// Moves the rows from `top` to above `bottom` up, or down where `count` is negative; those that come free are blank.
void CNcurses_scroll(int32_t top, int32_t bottom, int32_t count);

// Sends what changed; the cursor stands at a place or, where x is negative, is hidden.
void CNcurses_refresh(int32_t y, int32_t x);

// Forgets what the terminal shows, so that the next refresh sends everything.
void CNcurses_invalidate(void);

// The next key without waiting: 0 none, 1 `value` is a scalar, 2 `value` is a key code.
int32_t CNcurses_read(int32_t *value);

// The width of a scalar as ncurses sees it: Glibc does not give wcwidth to Swift.
int32_t CNcurses_wcwidth(uint32_t scalar);

// Lets the whole process keep some megabytes that it has freed; Glibc does not give mallopt to Swift.
void CNcurses_keep_freed_memory(void);

// The crash guard: while it is armed, a fatal signal, exit() or a signal that
// asks the process to end puts the terminal back as it was found, with
// async-signal-safe calls only, and then takes its usual course.

// Arms the guard and remembers the terminal's mode.
void CNcurses_guard_arm(int32_t input, int32_t output);

// Leaves the terminal alone while it is the shell's.
void CNcurses_guard_pause(bool paused);

// Disarms the guard, giving back standard error with what was written to it meanwhile.
void CNcurses_guard_disarm(void);

#endif
