#!/usr/bin/env python3
"""Kills builds at one system call after the other and looks at what they leave.

Two sites, made from the same content on two days, are published in turn into one folder. A build is killed as a
thread of it begins the Nth call of a kind. Then the folder must hold one of the two sites, whole, beside a file that
Daylight did not write; and after one more build the new site, with nothing beside it, one name for each file, and
the same file as before wherever the two sites agree. The same is done with calls that fail instead of killing.
"""

import argparse
import hashlib
import os
import pathlib
import signal
import subprocess
import sys

CONTENT = "Tests/Fixtures/english-portal"
DAYS = ["2026-01-31", "2026-06-02"]
# The calls by which a build changes the disk, each with how many of them are tried at most.
CALLS = [
    ("flock", 1), ("ftruncate", 3), ("pwrite64", 3), ("fsync", 4), ("mkdir", 3), ("mkdirat", 20), ("openat", 150),
    ("write", 60), ("linkat", 60), ("syncfs", 1), ("chmod", 2), ("lchown", 2), ("renameat2", 1), ("unlinkat", 80),
    ("unlink", 4), ("rmdir", 4),
]
# Those that are made to fail as well.
FAULTS = ["fsync", "mkdirat", "openat", "linkat", "syncfs", "renameat2", "unlinkat", "unlink", "rmdir"]


def files(folder):
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--daylight", required=True)
    options.add_argument("--scratch", required=True, type=pathlib.Path)
    options.add_argument("--every", type=int, default=1, help="try only every Nth call")
    options.add_argument("--folder", type=pathlib.Path, help="where to publish, for another file system")
    options = options.parse_args()
    place = options.folder or options.scratch
    output, staging = place / "public", place / ".public.daylight-staging"

    def command(day, folder):
        return [options.daylight, "build", "--content", CONTENT, "--as-of", day, "--output", str(folder)]

    def build(day, folder):
        subprocess.run(command(day, folder), check=True, capture_output=True)

    expected = []
    for day in DAYS:
        folder = options.scratch / day
        build(day, folder)
        expected.append({**files(folder), "mine.txt": hashlib.sha256(b"mine").hexdigest()})
    same = [path for path in expected[0] if expected[1].get(path) == expected[0][path]]
    if not 0 < len(same) < len(expected[0]) - 1:
        sys.exit("the two sites should have some files in common and some not")

    current, counts, failures = 0, {"killed": 0, "failed": 0}, 0
    build(DAYS[current], output)
    (output / "mine.txt").write_bytes(b"mine")
    trace = options.scratch / "trace"

    def complain(where, what):
        nonlocal failures
        failures += 1
        print(f"{where}: {what}")

    def disturb(call, number, injection, day):
        """Builds with the Nth call of each thread disturbed.

        Tells how the build ended, or None if there is no such call, and whether all calls that failed were about the
        folder and not about the program's own libraries, whose failures it cannot survive.
        """
        outcome = subprocess.run(
            ["strace", "-f", "-y", "-qq", "-o", str(trace), "-e", f"trace={call}", "-e",
             f"inject={call}:{injection}:when={number}", *command(day, output)], capture_output=True)
        failed = [line for line in trace.read_text(errors="replace").splitlines() if "INJECTED" in line]
        was_disturbed = outcome.returncode == -signal.SIGKILL or failed
        return outcome.returncode if was_disturbed else None, all(str(place) in line for line in failed)

    plan = [(call, number, "signal=KILL") for call, limit in CALLS for number in range(1, limit + 1, options.every)]
    plan += [(call, number, "error=EIO") for call, limit in CALLS if call in FAULTS
             for number in range(1, limit + 1, options.every)]
    done = set()
    for call, number, injection in plan:
        if (call, injection) in done:
            continue
        where = f"{call} {number} {injection}"
        before = {path: os.stat(output / path).st_ino for path in same}
        following = 1 - current
        status, is_about_folder = disturb(call, number, injection, DAYS[following])
        found = files(output)
        if status is None:
            done.add((call, injection))
        elif injection == "signal=KILL":
            counts["killed"] += 1
            if status != -signal.SIGKILL:
                complain(where, f"the build ended with {status}")
        else:
            counts["failed"] += 1
            if status < 0 and is_about_folder:
                complain(where, f"the build ended with {status}")
        must_be_new = status is None or (status == 0 and is_about_folder)
        if found != expected[following] and (must_be_new or found != expected[current]):
            complain(where, "the folder holds neither the old site nor the new one, or not the one it says")
        build(DAYS[following], output)
        if files(output) != expected[following]:
            complain(where, "the next build has published something else")
        if staging.exists():
            complain(where, "the next build has left the staging folder")
        names = [path for path in output.rglob("*") if path.is_file() and path.stat().st_nlink != 1]
        if names:
            complain(where, f"{names[0]} has more than one name")
        renewed = [path for path, inode in before.items() if os.stat(output / path).st_ino != inode]
        if renewed and injection == "signal=KILL":
            complain(where, f"{renewed[0]} did not change and is another file")
        current = following

    print(f"{counts['killed']} builds were killed, {counts['failed']} met a call that failed; {failures} complaints.")
    sys.exit(1 if failures else 0)


main()
