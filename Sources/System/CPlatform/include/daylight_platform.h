// The system calls that Swift's C library overlays do not show. Only the FileAccess module imports this.
#ifndef DAYLIGHT_PLATFORM_H
#define DAYLIGHT_PLATFORM_H

/// Swaps two paths in one step. 0, or -1 with errno.
int daylight_exchange(const char *path, const char *other);

/// Moves a file to a path at which nothing stands; EEXIST where something does. 0, or -1 with errno.
int daylight_move_exclusively(const char *path, const char *new_path);

/// Returns when the file or folder is on the disk itself, not only in the disk's own memory. 0, or -1 with errno.
int daylight_sync(int descriptor);

/// As above, for everything on the file system that an open file is on. 0, or -1 with errno: ENOSYS where there is no
/// such call.
int daylight_sync_file_system(int descriptor);

/// 1 where the folder is the root of a mounted file system, 0 where it is not, -1 with errno.
int daylight_is_mount_point(const char *path);

#endif
