#define _GNU_SOURCE
#include "daylight_platform.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#ifdef __linux__
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <unistd.h>

int daylight_exchange(const char *path, const char *other) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, RENAME_EXCHANGE);
}

int daylight_is_mount_point(const char *path) {
#ifdef STATX_ATTR_MOUNT_ROOT
    // A bind mount has its parent's device number, so only the kernel's own word tells.
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

int daylight_is_mount_point(const char *path) {
    char parent[4096];
    struct stat self, above;
    int length = snprintf(parent, sizeof parent, "%s/..", path);
    if (length < 0 || (size_t)length >= sizeof parent) { errno = ENAMETOOLONG; return -1; }
    if (lstat(path, &self) != 0 || stat(parent, &above) != 0) return -1;
    return self.st_dev != above.st_dev;
}
#endif
