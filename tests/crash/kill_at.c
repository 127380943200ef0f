/* Preloaded into a program: counts every call that changes a file below one folder and kills the program at one of
 * them, or halfway through it where it is a write. Nothing in the program knows of it.
 *
 * KILL_BELOW  the folder, an absolute path
 * KILL_AT     kill immediately before this step, counted from one; 0 never
 * KILL_TORN   where that step is a write, let half of it through first
 * KILL_LOG    a file outside the folder that receives one line for each step: name, bytes, path
 * KILL_POWER  a folder on the same file system: before the kill, take back whatever was not flushed (power_cut.h)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *below;
static long kill_at, steps;
static int torn, log_fd = -1;

/* The function that would have been called without us. */
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *value_of(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int is_below(const char *path) {
  size_t length = below ? strlen(below) : 0;
  return length && !strncmp(path, below, length) && (path[length] == '/' || !path[length]);
}

static void path_of_fd(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
}

static void path_at(int folder, const char *name, char *path) {
  if (name[0] == '/' || folder == AT_FDCWD) {
    snprintf(path, PATH_MAX, "%s", name);
    return;
  }
  path_of_fd(folder, path);
  size_t length = strlen(path);
  snprintf(path + length, PATH_MAX - length, "/%s", name);
}

#include "power_cut.h"

__attribute__((constructor)) static void start(void) {
  below = value_of("KILL_BELOW");
  kill_at = atol(value_of("KILL_AT"));
  torn = *value_of("KILL_TORN") != 0;
  power_start(value_of("KILL_POWER"));
  if (*value_of("KILL_LOG")) log_fd = REAL(open)(value_of("KILL_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void die(void) {
  power_cut();
  kill(getpid(), SIGKILL);
  pause();
}

/* Count a step. Not zero where half of the write shall go through before `die`. */
static int step(const char *name, const char *path, size_t bytes) {
  if (!is_below(path)) return 0;
  long number = __atomic_add_fetch(&steps, 1, __ATOMIC_SEQ_CST);
  if (log_fd >= 0) dprintf(log_fd, "%s %zu %s\n", name, bytes, path);
  if (number != kill_at) return 0;
  if (torn && bytes > 1) return 1;
  die();
  return 0;
}

/* ---- Writing ---- */

static int step_fd(const char *name, int fd, size_t bytes) {
  char path[PATH_MAX];
  path_of_fd(fd, path);
  return step(name, path, bytes);
}

ssize_t write(int fd, const void *data, size_t bytes) {
  int half = step_fd("write", fd, bytes);
  power_write(fd, -1, half ? bytes / 2 : bytes);
  ssize_t done = REAL(write)(fd, data, half ? bytes / 2 : bytes);
  if (half) die();
  return done;
}

ssize_t pwrite64(int fd, const void *data, size_t bytes, off64_t at) {
  int half = step_fd("pwrite", fd, bytes);
  power_write(fd, at, half ? bytes / 2 : bytes);
  ssize_t done = REAL(pwrite64)(fd, data, half ? bytes / 2 : bytes, at);
  if (half) die();
  return done;
}
ssize_t pwrite(int fd, const void *data, size_t bytes, off_t at) { return pwrite64(fd, data, bytes, at); }

/* Many pieces at once would be one step with many halves; the programs here fall back to `write`. */
ssize_t writev(int fd, const struct iovec *pieces, int count) {
  return count > 0 ? write(fd, pieces[0].iov_base, pieces[0].iov_len) : 0;
}

int ftruncate64(int fd, off64_t length) {
  step_fd("ftruncate", fd, 0);
  power_resize(fd, length);
  return REAL(ftruncate64)(fd, length);
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) {
  step_fd("fsync", fd, 0);
  int answer = REAL(fsync)(fd);
  power_flushed(fd);
  return answer;
}

int fdatasync(int fd) {
  step_fd("fdatasync", fd, 0);
  int answer = REAL(fdatasync)(fd);
  power_flushed(fd);
  return answer;
}

/* ---- Names ---- */

static int open_at(int folder, const char *name, int flags, mode_t mode) {
  char path[PATH_MAX];
  int creates = 0;
  if (flags & (O_CREAT | O_TRUNC)) {
    path_at(folder, name, path);
    creates = (flags & O_CREAT) && access(path, F_OK) != 0;
    if (creates) step("create", path, 0);
    else if ((flags & O_TRUNC) && is_below(path)) {
      step("truncate", path, 0);
      power_truncate(path);
    }
  }
  int fd = REAL(openat64)(folder, name, flags, mode);
  if (creates && fd >= 0 && is_below(path)) power_created(path);
  return fd;
}

#define OPEN_BODY(folder)                                                          \
  mode_t mode = 0;                                                                 \
  if (flags & (O_CREAT | __O_TMPFILE)) {                                           \
    va_list rest;                                                                  \
    va_start(rest, flags);                                                         \
    mode = va_arg(rest, mode_t);                                                   \
    va_end(rest);                                                                  \
  }                                                                                \
  return open_at(folder, name, flags, mode)

int open(const char *name, int flags, ...) { OPEN_BODY(AT_FDCWD); }
int open64(const char *name, int flags, ...) { OPEN_BODY(AT_FDCWD); }
int openat(int folder, const char *name, int flags, ...) { OPEN_BODY(folder); }
int openat64(int folder, const char *name, int flags, ...) { OPEN_BODY(folder); }

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  char source[PATH_MAX], target[PATH_MAX];
  path_at(from_folder, from, source);
  path_at(to_folder, to, target);
  step("rename", target, 0);
  if (is_below(target)) power_rename(source, target);
  return REAL(renameat)(from_folder, from, to_folder, to);
}
int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int unlinkat(int folder, const char *name, int flags) {
  char path[PATH_MAX];
  path_at(folder, name, path);
  step(flags & AT_REMOVEDIR ? "rmdir" : "unlink", path, 0);
  if (is_below(path)) power_removed(path, flags & AT_REMOVEDIR);
  return REAL(unlinkat)(folder, name, flags);
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }

int mkdirat(int folder, const char *name, mode_t mode) {
  char path[PATH_MAX];
  path_at(folder, name, path);
  step("mkdir", path, 0);
  int answer = REAL(mkdirat)(folder, name, mode);
  if (!answer && is_below(path)) power_created(path);
  return answer;
}
int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }

/* ---- Ways around us: a program that takes one of these was not counted, and says so by dying of it. ---- */

static void refuse(const char *name, int fd) {
  char path[PATH_MAX];
  path_of_fd(fd, path);
  if (!is_below(path)) return;
  fprintf(stderr, "kill_at.c does not count %s on %s\n", name, path);
  abort();
}

ssize_t copy_file_range(int in, off64_t *in_at, int out, off64_t *out_at, size_t bytes, unsigned flags) {
  refuse("copy_file_range", out);
  return REAL(copy_file_range)(in, in_at, out, out_at, bytes, flags);
}

ssize_t sendfile64(int out, int in, off64_t *at, size_t bytes) {
  refuse("sendfile", out);
  return REAL(sendfile64)(out, in, at, bytes);
}
ssize_t sendfile(int out, int in, off_t *at, size_t bytes) { return sendfile64(out, in, at, bytes); }
