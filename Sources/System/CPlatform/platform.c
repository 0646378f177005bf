#define _GNU_SOURCE
#include "daylight_platform.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>

/// For file systems that cannot move without replacing: two names for a moment, never none.
static int move_by_link(const char *path, const char *new_path) {
    if (linkat(AT_FDCWD, path, AT_FDCWD, new_path, 0) != 0) return -1;
    return unlink(path);
}

#ifdef __linux__
#include <linux/fs.h>
#include <sys/syscall.h>

int daylight_exchange(const char *path, const char *other) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, RENAME_EXCHANGE);
}

int daylight_move_exclusively(const char *path, const char *new_path) {
    int moved = (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, new_path, RENAME_NOREPLACE);
    if (moved == 0 || (errno != EINVAL && errno != ENOSYS)) return moved;
    return move_by_link(path, new_path);
}

int daylight_sync(int descriptor) { return fsync(descriptor); }

int daylight_sync_file_system(int descriptor) { return syncfs(descriptor); }

int daylight_is_mount_point(const char *path) {
#ifdef STATX_ATTR_MOUNT_ROOT
    // A bind mount has its parent's device number, so only this attribute reveals it.
    struct statx status;
    if (statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &status) != 0) return -1;
    if (status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT)
        return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) ? 1 : 0;
#endif
    char parent[4096];
    struct stat self, above;
    int length = snprintf(parent, sizeof parent, "%s/..", path);
    if (length < 0 || (size_t)length >= sizeof parent) { errno = ENAMETOOLONG; return -1; }
    if (lstat(path, &self) != 0 || stat(parent, &above) != 0) return -1;
    return self.st_dev != above.st_dev;
}
#else
int daylight_exchange(const char *path, const char *other) {
    return renamex_np(path, other, RENAME_SWAP);
}

int daylight_move_exclusively(const char *path, const char *new_path) {
    int moved = renamex_np(path, new_path, RENAME_EXCL);
    if (moved == 0 || errno != ENOTSUP) return moved;
    return move_by_link(path, new_path);
}

int daylight_sync(int descriptor) {
    // Here fsync leaves the bytes in the disk's own memory; only this asks the disk to write them out.
    if (fcntl(descriptor, F_FULLFSYNC) == 0) return 0;
    return fsync(descriptor);
}

int daylight_sync_file_system(int descriptor) {
    (void)descriptor;
    errno = ENOSYS;
    return -1;
}

int daylight_is_mount_point(const char *path) {
    char parent[4096];
    struct stat self, above;
    int length = snprintf(parent, sizeof parent, "%s/..", path);
    if (length < 0 || (size_t)length >= sizeof parent) { errno = ENAMETOOLONG; return -1; }
    if (lstat(path, &self) != 0 || stat(parent, &above) != 0) return -1;
    return self.st_dev != above.st_dev;
}
#endif
