"""Runs a command and says what it took."""

import os
import shutil
import statistics
import sys
import tempfile
import time
import traceback
from pathlib import Path


class Taken:
    """What a process took: `seconds` on the clock, `processor` seconds of all cores together, `memory` in bytes."""

    def __init__(self, seconds, processor, memory):
        self.seconds = seconds
        self.processor = processor
        self.memory = memory


def cannot_measure(reason):
    print(f"error: {reason}", file=sys.stderr)
    sys.exit(2)


def end_with_2(*error):
    """Whatever goes wrong here, nothing was measured: 1 is for a limit that is missed."""
    traceback.print_exception(*error)
    sys.stderr.flush()
    os._exit(2)


sys.excepthook = end_with_2


def run(*command):
    """Runs a command to its end; what it prints is shown only where it fails."""
    command = [str(word) for word in command]
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = os.posix_spawnp(
            command[0], command, os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)])
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - start
        if status != 0:
            output.seek(0)
            sys.stderr.write(output.read().decode("utf-8", "replace"))
            cannot_measure(f"this failed: {' '.join(command)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Taken(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def emptied(folder):
    """The folder, with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    Path(folder).mkdir(parents=True)
    return folder


def median(values):
    return statistics.median(list(values))


def sizes(folder, pattern="*"):
    return [file.stat().st_size for file in Path(folder).rglob(pattern) if file.is_file()]
