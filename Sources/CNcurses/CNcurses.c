#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#if !__has_include(<curses.h>)
#error "ncurses is missing: apt-get install libncurses-dev"
#endif

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "CNcurses.h"

const uint32_t CNcurses_A_BOLD = A_BOLD;
const uint32_t CNcurses_A_DIM = A_DIM;
const uint32_t CNcurses_A_ITALIC = A_ITALIC;
const uint32_t CNcurses_A_UNDERLINE = A_UNDERLINE;
const uint32_t CNcurses_A_REVERSE = A_REVERSE;

const int32_t CNcurses_KEY_UP = KEY_UP;
const int32_t CNcurses_KEY_DOWN = KEY_DOWN;
const int32_t CNcurses_KEY_LEFT = KEY_LEFT;
const int32_t CNcurses_KEY_RIGHT = KEY_RIGHT;
const int32_t CNcurses_KEY_HOME = KEY_HOME;
const int32_t CNcurses_KEY_END = KEY_END;
const int32_t CNcurses_KEY_PPAGE = KEY_PPAGE;
const int32_t CNcurses_KEY_NPAGE = KEY_NPAGE;
const int32_t CNcurses_KEY_BACKSPACE = KEY_BACKSPACE;
const int32_t CNcurses_KEY_DC = KEY_DC;
const int32_t CNcurses_KEY_BTAB = KEY_BTAB;
const int32_t CNcurses_KEY_ENTER = KEY_ENTER;
const int32_t CNcurses_KEY_RESIZE = KEY_RESIZE;
const int32_t CNcurses_KEY_F0 = KEY_F0;
// Above KEY_MAX and above what ncurses gives to extended capabilities.
#define PASTE_START 2000
#define PASTE_END 2001
const int32_t CNcurses_KEY_PASTE_START = PASTE_START;
const int32_t CNcurses_KEY_PASTE_END = PASTE_END;

// curses is global anyway; what belongs to our one screen stands here.
static SCREEN *screen;
static FILE *input_stream;
static FILE *output_stream;
// Keys are read through a pad: reading through stdscr would refresh it first.
static WINDOW *keys;
static bool cursor_shown = true;

// Where all is written: the screen to come itself. What is written to stdscr
// would be compared with it cell by cell and copied there at each refresh, a
// tenth of the time that a key takes; we have but one window.
#define canvas newscr

int32_t CNcurses_terminal_kind(const char *name, int32_t output) {
  int status = 0;
  if (setupterm(name, output, &status) != OK) return -1;
  bool can_move = cursor_address != NULL && clear_screen != NULL;
  del_curterm(cur_term);
  return can_move ? 1 : 0;
}

int32_t CNcurses_color_count(const char *name) {
  int status = 0;
  if (setupterm(name, STDOUT_FILENO, &status) != OK) return 0;
  int32_t count = max_colors;
  del_curterm(cur_term);
  return count > 0 ? count : 0;
}

bool CNcurses_use_utf8(void) {
  // First the locale our width table was made from; it is built into glibc and costs no file.
  if (setlocale(LC_CTYPE, "C.UTF-8") != NULL) return true;
  return setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void define_keys(void) {
  define_key("\033[200~", PASTE_START);
  define_key("\033[201~", PASTE_END);
  // What terminals send in the mode that their description does not speak of.
  define_key("\033[A", KEY_UP);
  define_key("\033[B", KEY_DOWN);
  define_key("\033[C", KEY_RIGHT);
  define_key("\033[D", KEY_LEFT);
  define_key("\033[H", KEY_HOME);
  define_key("\033[F", KEY_END);
  define_key("\033[1~", KEY_HOME);
  define_key("\033[4~", KEY_END);
}

static void send(const char *bytes) {
  if (output_stream == NULL) return;
  ssize_t ignored = write(fileno(output_stream), bytes, strlen(bytes));
  (void)ignored;
}

// Until its screen was left once, ncurses takes each motion of the cursor for
// one that the program asked for and sends it at once, some fifty writes a
// screen, of which each wakes the terminal. So the screen is left and entered
// again before anything stands on it; from then on each goes out in one piece.
static void leave_once(void) {
  endwin();
  doupdate();
}

bool CNcurses_open(const char *name, int32_t input, int32_t output) {
  // Streams of their own, so that closing them leaves the caller's descriptors alone.
  input_stream = fdopen(dup(input), "r");
  output_stream = fdopen(dup(output), "w");
  if (input_stream != NULL && output_stream != NULL) {
    screen = newterm(name, output_stream, input_stream);
  }
  if (screen == NULL) {
    CNcurses_close();
    return false;
  }
  raw();
  noecho();
  nonl();
  leave_once();
  set_escdelay(25);
  // A refresh is never left half done because a key waits.
  typeahead(-1);
  keys = newpad(1, 1);
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  define_keys();
  send("\033[?2004h");
  cursor_shown = true;
  return true;
}

void CNcurses_close(void) {
  if (screen != NULL) {
    send("\033[?2004l");
    curs_set(1);
    endwin();
    delwin(keys);
    delscreen(screen);
  }
  if (input_stream != NULL) fclose(input_stream);
  if (output_stream != NULL) fclose(output_stream);
  screen = NULL;
  keys = NULL;
  input_stream = NULL;
  output_stream = NULL;
}

// Stops the process group and then this process, returning when it is continued.
//
// The group without us first, by ignoring the signal: one sent to a process
// may be taken by another of its threads, later than this one goes on.
// `raise` goes to this thread, which therefore stops before it returns.
void CNcurses_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction ignoring = {.sa_handler = SIG_IGN};
  struct sigaction before;
  sigset_t stopping, mask;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTSTP);
  sigaction(SIGTSTP, &ignoring, &before);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &standard, NULL);
  pthread_sigmask(SIG_UNBLOCK, &stopping, &mask);
  raise(SIGTSTP);
  // Here the process is stopped until somebody continues it.
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &before, NULL);
}

void CNcurses_leave(void) {
  send("\033[?2004l");
  endwin();
}

void CNcurses_return(void) {
  send("\033[?2004h");
  clearok(curscr, TRUE);
  doupdate();
}

int32_t CNcurses_width(void) { return getmaxx(stdscr); }

int32_t CNcurses_height(void) { return getmaxy(stdscr); }

void CNcurses_take_terminal_size(void) {
  struct winsize size;
  if (ioctl(fileno(output_stream), TIOCGWINSZ, &size) != 0) return;
  if (size.ws_row == 0 || size.ws_col == 0) return;
  if (is_term_resized(size.ws_row, size.ws_col)) resizeterm(size.ws_row, size.ws_col);
}

int32_t CNcurses_start_colors(void) {
  if (!has_colors() || start_color() != OK) return 0;
  use_default_colors();
  return COLORS;
}

int32_t CNcurses_pair_limit(void) { return COLOR_PAIRS; }

bool CNcurses_define_pair(int32_t pair, int32_t foreground, int32_t background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

// ncurses has two kinds of adding functions. Those for strings take the end of a
// row for the start of the next, also behind the last row where the scrolling
// region ends elsewhere, and a mark that follows is then counted to a row that is
// not there. Those for cells keep within the row, and move no cursor: only these
// are called here, with each mark in the cell of its letter.

// How many scalars from the first on are ASCII that no mark follows.
static int32_t ascii_count(const uint32_t *scalars, int32_t count) {
  int32_t ascii = 0;
  while (ascii < count && scalars[ascii] < 0x80) ascii++;
  return ascii > 0 && ascii < count ? ascii - 1 : ascii;
}

// Cells of one byte go in as they are; ncurses would ask for the width of each character else.
static void write_ascii(
  int32_t y, int32_t x, const uint32_t *scalars, int32_t count, chtype look) {
  chtype cells[256];
  while (count > 0) {
    int32_t part = count < 256 ? count : 256;
    for (int32_t i = 0; i < part; i++) cells[i] = scalars[i] | look;
    mvwaddchnstr(canvas, y, x, cells, part);
    x += part;
    scalars += part;
    count -= part;
  }
}

// How many scalars from the first on go in together with one that is wider than a byte.
static int32_t wide_count(const uint32_t *scalars, int32_t count) {
  // Shorter pieces of ASCII are not worth a call of their own.
  enum { piece = 8 };
  int32_t ascii = 0;
  for (int32_t i = 0; i < count; i++) {
    ascii = scalars[i] < 0x80 ? ascii + 1 : 0;
    if (ascii == piece && i >= piece) return i + 1 - piece;
  }
  return count;
}

// The columns of a scalar as ncurses counts them: 0 for a mark.
static int32_t width_of(uint32_t scalar) {
  int32_t width = scalar < 0x80 ? 1 : wcwidth((wchar_t)scalar);
  return width < 0 ? 1 : width;
}

// Gives the column behind what was written.
static int32_t write_wide(
  int32_t y, int32_t x, const uint32_t *scalars, int32_t count, uint32_t attributes, int pair) {
  enum { most = 64 };
  static const chtype gap = ' ';
  cchar_t blank, cells[most];
  // A short cannot hold all pairs; ncurses takes the whole number by the last argument.
  setcchar(&blank, L" ", attributes, 0, &pair);
  // The right half of what stood here before: ncurses would blank what is left
  // of it as the other half, and there stands what was written just now.
  mvwaddchnstr(canvas, y, x, &gap, 1);
  for (int32_t i = 0; i < count;) {
    int32_t part = 0;
    int32_t end = x;
    int32_t width = width_of(scalars[i]);
    for (; i < count && part < most; part++) {
      end += width > 0 ? width : 1;
      cells[part] = blank;
      cells[part].chars[0] = (wchar_t)scalars[i++];
      for (int32_t mark = 1; i < count && (width = width_of(scalars[i])) == 0; i++) {
        if (mark < CCHARW_MAX) cells[part].chars[mark++] = (wchar_t)scalars[i];
      }
    }
    mvwadd_wchnstr(canvas, y, x, cells, part);
    x = end;
  }
  return x;
}

void CNcurses_write(
  int32_t y, int32_t x, const uint32_t *scalars, int32_t count, uint32_t attributes, int32_t pair) {
  while (count > 0) {
    // A cell of one byte has eight bits for its pair.
    int32_t ascii = pair < 256 ? ascii_count(scalars, count) : 0;
    write_ascii(y, x, scalars, ascii, attributes | (chtype)COLOR_PAIR(pair));
    x += ascii;
    scalars += ascii;
    count -= ascii;
    int32_t wide = pair < 256 ? wide_count(scalars, count) : count;
    if (wide > 0) x = write_wide(y, x, scalars, wide, attributes, pair);
    scalars += wide;
    count -= wide;
  }
}

void CNcurses_scroll(int32_t top, int32_t bottom, int32_t count) {
  wsetscrreg(canvas, top, bottom - 1);
  scrollok(canvas, TRUE);
  wscrl(canvas, count);
  // Only meanwhile: the last row is where the region ends, and there nothing scrolls.
  scrollok(canvas, FALSE);
  wsetscrreg(canvas, 0, getmaxy(canvas) - 1);
}

void CNcurses_refresh(int32_t y, int32_t x) {
  bool wanted = x >= 0;
  if (wanted) wmove(canvas, y, x);
  if (wanted != cursor_shown) curs_set(wanted ? 1 : 0);
  cursor_shown = wanted;
  doupdate();
}

void CNcurses_invalidate(void) { clearok(curscr, TRUE); }

int32_t CNcurses_read(int32_t *value) {
  wint_t key = 0;
  int status = wget_wch(keys, &key);
  *value = (int32_t)key;
  if (status == KEY_CODE_YES) return 2;
  return status == OK ? 1 : 0;
}

int32_t CNcurses_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
