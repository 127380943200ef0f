/* What a power cut may leave: everything that was not flushed is taken back, newest first. Data counts as flushed by
 * fsync or fdatasync of its file, a name (created, renamed, removed) by fsync of its folder: what POSIX promises and no
 * more. A real disk keeps some of the rest; keeping all of it is the plain kill. */

enum kind { WROTE, CREATED, RENAMED, REMOVED, REMOVED_FOLDER };

struct change {
  enum kind kind;
  struct change *older;
  dev_t device;         /* WROTE: which file, */
  ino_t inode;
  int file;             /* open, and never closed: closing would give up SQLite's locks; */
  off64_t at, size;     /* where, and how long it was; */
  size_t bytes;
  char *data;           /* what stood there */
  char *name, *from;    /* the others: the name that changed; RENAMED: what it was called before; */
  char *kept;           /* RENAMED, REMOVED: the file that the name had */
};

static struct change *newest;
static const char *keep_in;

static void power_start(const char *folder) { keep_in = *folder ? folder : 0; }

static struct change *change(enum kind kind) {
  struct change *it = calloc(1, sizeof *it);
  it->kind = kind;
  it->older = newest;
  return newest = it;
}

/* A second name for a file that is about to lose its own. */
static char *keep(const char *path) {
  static int number;
  char kept[PATH_MAX];
  struct stat found;
  if (lstat(path, &found) || !S_ISREG(found.st_mode)) return 0;
  snprintf(kept, sizeof kept, "%s/%d-%d", keep_in, getpid(), number++);
  return link(path, kept) ? 0 : strdup(kept);
}

/* Remember a file's bytes from `at` on, and its length. */
static void remember(int fd, off64_t at, size_t bytes) {
  struct stat64 found;
  char path[PATH_MAX];
  path_of_fd(fd, path);
  if (!keep_in || !is_below(path) || fstat64(fd, &found)) return;
  struct change *it = change(WROTE), *known = it->older;
  it->device = found.st_dev;
  it->inode = found.st_ino;
  it->size = found.st_size;
  it->at = at;
  while (known && !(known->kind == WROTE && known->device == it->device && known->inode == it->inode))
    known = known->older;
  char reopened[64];
  snprintf(reopened, sizeof reopened, "/proc/self/fd/%d", fd);
  it->file = known ? known->file : REAL(open64)(reopened, O_RDWR | O_CLOEXEC);
  if (at < it->size) {
    it->data = malloc(bytes ? bytes : 1);
    ssize_t read = pread64(it->file, it->data, bytes, at);
    it->bytes = read > 0 ? (size_t)read : 0;
  }
}

static void power_write(int fd, off64_t at, size_t bytes) {
  if (!keep_in) return;
  struct stat64 found;
  if (at < 0) at = (fcntl(fd, F_GETFL) & O_APPEND) && !fstat64(fd, &found) ? found.st_size : lseek64(fd, 0, SEEK_CUR);
  remember(fd, at, bytes);
}

static void power_resize(int fd, off64_t length) {
  struct stat64 found;
  if (keep_in && !fstat64(fd, &found)) remember(fd, length, found.st_size > length ? (size_t)(found.st_size - length) : 0);
}

static void power_truncate(const char *path) {
  if (!keep_in) return;
  int fd = REAL(open64)(path, O_RDWR | O_CLOEXEC);
  if (fd >= 0) power_resize(fd, 0);
}

static void power_created(const char *path) {
  if (keep_in) change(CREATED)->name = strdup(path);
}

static void power_rename(const char *from, const char *to) {
  if (!keep_in) return;
  struct change *it = change(RENAMED);
  it->name = strdup(to);
  it->from = strdup(from);
  it->kept = keep(to);
}

static void power_removed(const char *path, int folder) {
  if (!keep_in) return;
  struct change *it = change(folder ? REMOVED_FOLDER : REMOVED);
  it->name = strdup(path);
  it->kept = folder ? 0 : keep(path);
}

static int stands_in(const char *name, const char *folder) {
  size_t length = strlen(folder);
  return name && !strncmp(name, folder, length) && name[length] == '/' && !strchr(name + length + 1, '/');
}

/* A folder's new name is on the disk: what changed in it under the old one is now found under the new one. */
static void follow(char **name, const struct change *rename) {
  size_t length = strlen(rename->from);
  char moved[PATH_MAX];
  if (!*name || strncmp(*name, rename->from, length) || (*name)[length] != '/') return;
  snprintf(moved, sizeof moved, "%s%s", rename->name, *name + length);
  *name = strdup(moved);
}

static void moved(const struct change *rename) {
  for (struct change *older = rename->older; older; older = older->older) {
    follow(&older->name, rename);
    follow(&older->from, rename);
  }
}

/* A file's or a folder's changes are on the disk. */
static void power_flushed(int fd) {
  struct stat64 found;
  char path[PATH_MAX];
  path_of_fd(fd, path);
  if (!keep_in || fstat64(fd, &found)) return;
  for (struct change **link = &newest; *link;) {
    struct change *it = *link;
    int flushed = it->kind == WROTE ? it->device == found.st_dev && it->inode == found.st_ino
                                    : stands_in(it->name, path) || stands_in(it->from, path);
    if (flushed && it->kind == RENAMED) moved(it);
    if (flushed) *link = it->older;
    else link = &it->older;
  }
}

static void take_back(const struct change *it) {
  switch (it->kind) {
  case WROTE:
    if (it->bytes) REAL(pwrite64)(it->file, it->data, it->bytes, it->at);
    REAL(ftruncate64)(it->file, it->size);
    break;
  case CREATED:
    if (REAL(unlinkat)(AT_FDCWD, it->name, 0)) REAL(unlinkat)(AT_FDCWD, it->name, AT_REMOVEDIR);
    break;
  case RENAMED:
    REAL(renameat)(AT_FDCWD, it->name, AT_FDCWD, it->from);
    if (it->kept) REAL(renameat)(AT_FDCWD, it->kept, AT_FDCWD, it->name);
    break;
  case REMOVED:
    if (it->kept) REAL(renameat)(AT_FDCWD, it->kept, AT_FDCWD, it->name);
    break;
  case REMOVED_FOLDER:
    REAL(mkdirat)(AT_FDCWD, it->name, 0700);
    break;
  }
}

static void power_cut(void) {
  for (struct change *it = newest; keep_in && it; it = it->older) take_back(it);
}
