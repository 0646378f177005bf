#!/usr/bin/env python3
"""Builds this portal with Daylight, builds it with Hugo, copies it, verifies it and checks it, in turn, for scripts/bench.

    portal.py --daylight PROGRAM --content D --site-templates D --hugo PROGRAM --project D --scratch D [--runs N]

Ends with 0 where every limit holds, with 1 where one is missed and with 2 where nothing can be said.
"""

import argparse
import hashlib
import time
from pathlib import Path

from processes import cannot_measure, emptied, median, run, sizes
from rows import Row, report
from yardstick import REFERENCE, Hugo, speed

# Beyond this the two would not be doing the same work.
FEWEST_BYTES = 0.85
# A copy takes so little time that one alone says little.
COPIES = 3


class Round:
    """Everything once, one after the other, so that what slows the machine down slows down all of it."""

    def __init__(self, options, hugo, site, copy):
        sources = ["--content", options.content, "--site-templates", options.site_templates]
        self.build = run(options.daylight, "build", *sources, "--output", emptied(site))
        self.hugo = hugo.build()
        copies = [run("cp", "-R", f"{site}/.", emptied(copy)) for _ in range(COPIES)]
        self.copy = sorted(copies, key=lambda copy: copy.seconds)[COPIES // 2]
        self.verification = run(options.daylight, "verify", site)
        self.hashing = seconds_of_hashing(site)
        self.check = run(options.daylight, "check", *sources)
        self.speed = speed(self.hugo)


def seconds_of_hashing(folder):
    """Processor time of hashing all files, without reading them."""
    total = 0
    for file in Path(folder).rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        start = time.process_time()
        hashlib.sha256(content).digest()
        total += time.process_time() - start
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--daylight", "--content", "--site-templates", "--hugo", "--project", "--scratch"):
        parser.add_argument(name, required=True)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    site, copy = (Path(options.scratch) / name for name in ("daylight", "copy"))
    hugo = Hugo(options.hugo, options.project, Path(options.scratch) / "hugo")

    # The first one warms the caches and is not counted.
    rounds = [Round(options, hugo, site, copy) for _ in range(1 + options.runs)][1:]

    print(f"\n{'':14}{'seconds':>9}{'processor':>11}{'memory':>10}{'files':>8}{'pages':>8}{'bytes':>13}")
    for name, step, folder in [
        ("daylight", "build", site), ("hugo", "hugo", hugo.output), ("cp -R", "copy", copy),
        ("verify", "verification", None), ("check", "check", None),
    ]:
        taken = [getattr(round, step) for round in rounds]
        line = (f"{name:14}{median(one.seconds for one in taken):>9.3f}{median(one.processor for one in taken):>11.3f}"
                f"{max(one.memory for one in taken) / 1e6:>7.0f} MB")
        if folder:
            line += f"{len(sizes(folder)):>8,}{len(sizes(folder, '*.html')):>8,}{sum(sizes(folder)):>13,}"
        print(line)
    share = sum(sizes(site)) / sum(sizes(hugo.output))
    print(f"\nMedians of {options.runs} rounds, largest memory. Daylight writes {share:.2f} of Hugo's bytes. Hugo takes "
          f"{median(one.hugo.processor for one in rounds):.2f} s of the\nprocessors where the machine of the limits takes "
          f"{REFERENCE:.2f} s: seconds below are as on that one.")
    if not FEWEST_BYTES <= share <= 1 / FEWEST_BYTES:
        cannot_measure("the two sides do not write about the same; bring scripts/bench-peer up to date")

    report([
        Row("build, against Hugo with the same bytes", median(one.build.seconds / one.hugo.seconds for one in rounds),
            0.20, 0.14, "", 3),
        Row("build, against `cp -R` of its output", median(one.build.seconds / one.copy.seconds for one in rounds),
            5, 3.5, " ×", 1),
        Row("build, processor time", median(one.build.processor * one.speed for one in rounds), 0.60, 0.45, " s", 3),
        # A build verifies what it has just hashed, and does not hash it again.
        Row("of that, verification",
            median((one.verification.processor - one.hashing) * one.speed for one in rounds), 0.22, 0.15, " s", 3),
        Row("check, processor time", median(one.check.processor * one.speed for one in rounds), 0.12, 0.08, " s", 3),
    ])


if __name__ == "__main__":
    main()
