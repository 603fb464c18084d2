// Stands between PostgreSQL and the C library, to make its disk slow and its clock jump.
// CHAOS_CONTROL names a file of two 64-bit integers, read anew at each call:
// microseconds that each flush takes longer, and microseconds that the clock is ahead.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *control(void) {
  static const volatile int64_t *mapped;
  if (!mapped) {
    static const int64_t nothing[2] = {0, 0};
    const char *path = getenv("CHAOS_CONTROL");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    void *found = file < 0 ? MAP_FAILED : mmap(NULL, 16, PROT_READ, MAP_SHARED, file, 0);
    if (file >= 0) close(file);
    mapped = found == MAP_FAILED ? nothing : found;
  }
  return mapped;
}

static void delay(void) {
  int64_t microseconds = control()[0];
  if (microseconds > 0) usleep((useconds_t)microseconds);
}

int fdatasync(int file) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  delay();
  return real(file);
}

int fsync(int file) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  delay();
  return real(file);
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  static int (*real)(struct timeval *, void *);
  if (!real) real = dlsym(RTLD_NEXT, "gettimeofday");
  int outcome = real(now, zone);
  int64_t ahead = control()[1];
  now->tv_sec += ahead / 1000000;
  now->tv_usec += ahead % 1000000;
  if (now->tv_usec >= 1000000) { now->tv_usec -= 1000000; now->tv_sec += 1; }
  if (now->tv_usec < 0) { now->tv_usec += 1000000; now->tv_sec -= 1; }
  return outcome;
}
