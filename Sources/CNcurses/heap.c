#include <malloc.h>

#include "CNcurses.h"

void CNcurses_keep_freed_memory(void) {
  // Each screen is a grid of cells that comes and goes: without this, glibc gives the memory back
  // to the kernel and takes it anew at every key, which is a quarter of the time that a key takes.
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
  // The same for the lists of all rows, some megabytes of a large page, which a fold or a limit makes anew.
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
}
