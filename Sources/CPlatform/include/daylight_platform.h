// The system calls that Swift's C library overlays do not show. Only the FileAccess module imports this.
#ifndef DAYLIGHT_PLATFORM_H
#define DAYLIGHT_PLATFORM_H

/// Swaps two paths in one step. 0, or -1 with errno.
int daylight_exchange(const char *path, const char *other);

/// 1 where the folder is the root of a mounted file system, 0 where it is not, -1 with errno.
int daylight_is_mount_point(const char *path);

#endif
