/* Loaded before libc: adds 2 ms to each fsync and fdatasync, as an ordinary rented disk has them. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static void wait_2_ms(void) {
  struct timespec pause = {0, 2000000};
  nanosleep(&pause, 0);
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_2_ms();
  return real(fd);
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_2_ms();
  return real(fd);
}
