#!/usr/bin/env python3
"""Builds the same portal with Daylight and with Hugo, alternating, and prints a comparison, for scripts/bench.

    compare.py --daylight PROGRAM --content D --site-templates D --hugo PROGRAM --project D --scratch D [--runs N]

The exit status is 1 if Daylight's median time is more than a fifth of Hugo's.
"""

import argparse
import os
import shutil
import statistics
import sys
import time
from pathlib import Path

LIMIT = 1 / 5
# Below this share, the two would not be doing the same work.
FEWEST_BYTES = 0.85


class Side:
    def __init__(self, name, output, command):
        self.name = name
        self.output = output
        self.command = command
        self.seconds = []
        self.processor = []
        self.memory = []

    def build(self):
        """Builds into a new folder and returns wall-clock seconds, processor seconds and memory in MiB."""
        shutil.rmtree(self.output, ignore_errors=True)
        start = time.perf_counter()
        process = os.posix_spawn(
            self.command[0], self.command, os.environ,
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 1, str(self.output) + ".log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
                (os.POSIX_SPAWN_DUP2, 1, 2),
            ])
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - start
        if status != 0:
            sys.stderr.write(Path(str(self.output) + ".log").read_text("utf-8", "replace"))
            sys.exit(f"error: {self.name} did not build the site: {' '.join(self.command)}")
        unit = 1 if sys.platform == "darwin" else 1024
        return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / (1 << 20)

    def run(self):
        seconds, processor, memory = self.build()
        self.seconds.append(seconds)
        self.processor.append(processor)
        self.memory.append(memory)

    @property
    def median(self):
        return statistics.median(self.seconds)

    def sizes(self):
        return [file.stat().st_size for file in self.output.rglob("*") if file.is_file()]

    def page_sizes(self):
        return [file.stat().st_size for file in self.output.rglob("*.html")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--daylight", "--content", "--site-templates", "--hugo", "--project", "--scratch"):
        parser.add_argument(name, required=True)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    scratch = Path(options.scratch)
    scratch.mkdir()

    daylight = Side("Daylight", scratch / "daylight", [
        options.daylight, "build", "--content", options.content, "--site-templates", options.site_templates,
        "--output", str(scratch / "daylight"),
    ])
    hugo = Side("Hugo", scratch / "hugo", [
        options.hugo, "--quiet", "--source", options.project, "--destination", str(scratch / "hugo"),
    ])
    for side in (daylight, hugo):
        side.build()
    for _ in range(options.runs):
        daylight.run()
        hugo.run()

    print(f"{'':10}{'median':>10}{'fastest':>10}{'slowest':>10}{'processor':>11}{'memory':>10}{'files':>8}{'pages':>8}"
          f"{'bytes':>13}{'a page':>9}")
    for side in (daylight, hugo):
        sizes, pages = side.sizes(), side.page_sizes()
        print(f"{side.name:10}{side.median:>8.3f} s{min(side.seconds):>8.3f} s{max(side.seconds):>8.3f} s"
              f"{statistics.median(side.processor):>9.3f} s{max(side.memory):>6.0f} MiB{len(sizes):>8,}{len(pages):>8,}{sum(sizes):>13,}"
              f"{sum(pages) / max(1, len(pages)):>9,.0f}")

    share = sum(daylight.sizes()) / sum(hugo.sizes())
    ratio = daylight.median / hugo.median
    print(f"\nDaylight writes {share:.2f} of Hugo's bytes and takes {ratio:.3f} of Hugo's time "
          f"({1 / ratio:.1f} times as fast; the limit is {LIMIT:.2f}).\n"
          f"Fastest against fastest: {min(daylight.seconds) / min(hugo.seconds):.3f}.")
    if not FEWEST_BYTES <= share <= 1 / FEWEST_BYTES:
        sys.exit("error: the two sides do not write about the same number of bytes; update scripts/bench-peer")
    if ratio > LIMIT:
        sys.exit("error: Daylight takes more than a fifth of Hugo's time")


if __name__ == "__main__":
    main()
