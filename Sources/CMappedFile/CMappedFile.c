#define _GNU_SOURCE

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CMappedFile.h"

// What is mapped, for the signal handler, which may take no lock: a slot is
// free while its end is 0, and the end is written last and removed first.
enum { most = 64 };
static struct {
  atomic_uintptr_t start;
  atomic_uintptr_t end;
} slots[most];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct sigaction former;
static uintptr_t page_size;

static bool is_mapped(uintptr_t address) {
  for (int i = 0; i < most; i++) {
    uintptr_t end = atomic_load(&slots[i].end);
    if (address < end && address >= atomic_load(&slots[i].start)) return true;
  }
  return false;
}

// A page that the file has no more becomes one of zeros; the reading goes on then.
static bool fill(uintptr_t address) {
  if (!is_mapped(address)) return false;
  void *page = (void *)(address & ~(page_size - 1));
  int flags = MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS;
  return mmap(page, page_size, PROT_READ, flags, -1, 0) != MAP_FAILED;
}

static void on_bus_error(int number, siginfo_t *info, void *context) {
  if (info->si_code > 0 && fill((uintptr_t)info->si_addr)) return;
  // None of ours: whoever took the signal before us takes it. Where nobody
  // did, it comes once more and ends the process.
  if (former.sa_flags & SA_SIGINFO) {
    former.sa_sigaction(number, info, context);
  } else if (former.sa_handler != SIG_DFL && former.sa_handler != SIG_IGN) {
    former.sa_handler(number);
  } else {
    signal(number, SIG_DFL);
    if (info->si_code <= 0) raise(number);
  }
}

// Takes the signal unless it is ours still: others take and give it back meanwhile.
static void take_signal(void) {
  struct sigaction present;
  if (sigaction(SIGBUS, NULL, &present) != 0) return;
  if ((present.sa_flags & SA_SIGINFO) && present.sa_sigaction == on_bus_error) return;
  former = present;
  struct sigaction action = {.sa_sigaction = on_bus_error, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, NULL);
}

static int free_slot(void) {
  for (int i = 0; i < most; i++) {
    if (atomic_load(&slots[i].end) == 0) return i;
  }
  return -1;
}

static const void *map_into_slot(int32_t descriptor, size_t size) {
  int slot = free_slot();
  if (slot < 0) return NULL;
  void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (bytes == MAP_FAILED) return NULL;
  page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
  take_signal();
  atomic_store(&slots[slot].start, (uintptr_t)bytes);
  atomic_store(&slots[slot].end, (uintptr_t)bytes + size);
  return bytes;
}

const void *CMappedFile_map(int32_t descriptor, size_t size) {
  pthread_mutex_lock(&lock);
  const void *bytes = map_into_slot(descriptor, size);
  pthread_mutex_unlock(&lock);
  return bytes;
}

void CMappedFile_unmap(const void *bytes, size_t size) {
  pthread_mutex_lock(&lock);
  for (int i = 0; i < most; i++) {
    if (atomic_load(&slots[i].end) == 0 || atomic_load(&slots[i].start) != (uintptr_t)bytes) continue;
    atomic_store(&slots[i].end, 0);
    munmap((void *)bytes, size);
  }
  pthread_mutex_unlock(&lock);
}
