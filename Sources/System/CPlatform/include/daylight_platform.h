// The system calls that Swift's C library overlays lack. Only the FileAccess module imports this.
#ifndef DAYLIGHT_PLATFORM_H
#define DAYLIGHT_PLATFORM_H

/// Swaps two paths in one step. 0, or -1 with errno.
int daylight_exchange(const char *path, const char *other);

/// Moves a file to a path at which there is nothing; EEXIST if there is something. 0, or -1 with errno.
int daylight_move_exclusively(const char *path, const char *new_path);

/// Returns when the file or folder is on the disk itself, not only in the disk's own memory. 0, or -1 with errno.
int daylight_sync(int descriptor);

/// As above, for everything on the file system of an open file. 0, or -1 with errno: ENOSYS if there is no such call.
int daylight_sync_file_system(int descriptor);

/// 1 if the folder is the root of a mounted file system, 0 if it is not, -1 with errno.
int daylight_is_mount_point(const char *path);

#endif
