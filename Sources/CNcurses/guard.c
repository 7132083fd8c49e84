#define _GNU_SOURCE

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"

// Fixed bytes, since nothing of terminfo may be asked in a signal handler:
// leave bracketed paste, the mouse modes, the keypad's mode; plain letters,
// cursor shown, back from the alternate screen. Unknown ones are ignored.
static const char restoring_bytes[] =
  "\033[?2004l\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?1l\033>"
  "\033[0m\033[?25h\033[?1049l";

static const int guarded[] = {
  SIGILL, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGTRAP, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
};
enum { guarded_count = sizeof guarded / sizeof guarded[0] };

static volatile sig_atomic_t armed;
static int terminal_input = -1;
static int terminal_output = -1;
static struct termios found_mode;
static bool mode_is_known;
static struct sigaction former[guarded_count];

// Standard error while the guard is armed: what a crash writes would be drawn
// over the screen and lost with it, so it is kept and shown afterwards.
static int kept_error = -1;
static int real_error = -1;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void keep_error(void) {
  if (!isatty(STDERR_FILENO)) return;
  kept_error = memfd_create("stderr", MFD_CLOEXEC);
  real_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  if (kept_error >= 0 && real_error >= 0) {
    dup2(kept_error, STDERR_FILENO);
    return;
  }
  if (kept_error >= 0) close(kept_error);
  if (real_error >= 0) close(real_error);
  kept_error = real_error = -1;
}

static void give_back_error(void) {
  if (kept_error < 0) return;
  dup2(real_error, STDERR_FILENO);
  char bytes[4096];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(kept_error, bytes, sizeof bytes, place)) > 0) {
    write_all(STDERR_FILENO, bytes, (size_t)count);
    place += count;
  }
  close(kept_error);
  close(real_error);
  kept_error = real_error = -1;
}

static void restore_terminal(void) {
  if (!armed) return;
  armed = 0;
  write_all(terminal_output, restoring_bytes, sizeof restoring_bytes - 1);
  if (mode_is_known) tcsetattr(terminal_input, TCSANOW, &found_mode);
  give_back_error();
}

static void give_back_signals(void) {
  for (int i = 0; i < guarded_count; i++) sigaction(guarded[i], &former[i], NULL);
}

// A bus error may be a file in memory that somebody cut short. Whoever mapped it
// took the signal before us and mends that, or leaves the signal to its default.
static bool is_mended(int number, siginfo_t *info, void *context) {
  for (int i = 0; i < guarded_count; i++) {
    if (guarded[i] != number || !(former[i].sa_flags & SA_SIGINFO)) continue;
    former[i].sa_sigaction(number, info, context);
    struct sigaction present;
    return sigaction(number, NULL, &present) == 0 && present.sa_handler != SIG_DFL;
  }
  return false;
}

static void on_signal(int number, siginfo_t *info, void *context) {
  if (number == SIGBUS && info->si_code > 0 && is_mended(number, info, context)) return;
  restore_terminal();
  give_back_signals();
  // Blocked while this handler runs, so it takes its former course right after.
  raise(number);
}

static bool is_request_to_end(int number) {
  return number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT;
}

static void take_signals(void) {
  // A stack of its own, since the crash may be that the stack ran out.
  static char spare_stack[64 * 1024];
  stack_t stack = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  // SIGTTOU among them: a background process may then still set the mode.
  sigfillset(&action.sa_mask);
  for (int i = 0; i < guarded_count; i++) {
    sigaction(guarded[i], &action, &former[i]);
    // `nohup` ignores SIGHUP, and that holds for us as well.
    if (is_request_to_end(guarded[i]) && former[i].sa_handler == SIG_IGN) {
      sigaction(guarded[i], &former[i], NULL);
    }
  }
}

void CNcurses_guard_arm(int32_t input, int32_t output) {
  static bool at_exit_is_set;
  if (armed) return;
  terminal_input = input;
  terminal_output = output;
  mode_is_known = tcgetattr(input, &found_mode) == 0;
  keep_error();
  take_signals();
  if (!at_exit_is_set) atexit(restore_terminal);
  at_exit_is_set = true;
  armed = 1;
}

void CNcurses_guard_pause(bool paused) {
  if (terminal_output >= 0) armed = !paused;
}

void CNcurses_guard_disarm(void) {
  if (!armed) return;
  armed = 0;
  terminal_input = terminal_output = -1;
  give_back_signals();
  give_back_error();
}
