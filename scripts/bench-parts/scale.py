#!/usr/bin/env python3
"""Builds synthetic portals of several sizes, for scripts/bench --scale.

    scale.py --daylight PROGRAM --content D --site-templates D --hugo PROGRAM --project D --scratch D [--runs N]
             RECORDS ...

Ends with 0 where every limit holds, with 1 where one is missed and with 2 where nothing can be said.
"""

import argparse
import shutil
import sys
from pathlib import Path

from processes import cannot_measure, emptied, median, run, sizes
from rows import Row, report
from yardstick import REFERENCE, Hugo, speed

GENERATOR = Path(__file__).parent.parent / "bench-search-parts" / "portal.py"
# By records: milliseconds of the processors a record, and bytes of memory, each as limit and aim.
LIMITS = {20_000: ((0.13, 0.10), (180e6, 120e6)), 100_000: ((0.14, 0.11), (600e6, 400e6)), 1_000_000: (None, (5e9, 3e9))}
# What a million records may take each, as a multiple of what a hundred thousand take each.
GROWTH = (1.3, 1.1)
# Of the site and its sources, a record.
BYTES_A_RECORD = 9_000


class Size:
    def __init__(self, options, records, hugo):
        self.records = records
        scratch = Path(options.scratch)
        content, site = scratch / "content", scratch / "site"
        require_room(scratch, records)
        run(sys.executable, GENERATOR, options.content, records, content)
        sources = ["--content", content, "--site-templates", options.site_templates]
        # One run of a large portal is long enough to say something.
        rounds = [
            (run(options.daylight, "build", *sources, "--output", emptied(site)), hugo.build())
            for _ in range(options.runs if records <= 100_000 else 1)
        ]
        self.milliseconds = median(1000 * build.processor * speed(peer) / records for build, peer in rounds)
        self.memory = median(build.memory for build, _ in rounds)
        written = sizes(site)
        print(f"{records:>9,} records: {len(written):>9,} files, {sum(written) / 1e6:>5,.0f} MB, "
              f"{median(build.seconds for build, _ in rounds):>7.2f} s, "
              f"{median(build.processor for build, _ in rounds):>7.2f} s of the processors, "
              f"{self.memory / 1e6:>5,.0f} MB of memory; Hugo's yardstick {median(peer.processor for _, peer in rounds):.2f} s",
              flush=True)
        shutil.rmtree(site)
        shutil.rmtree(content)

    def rows(self):
        time, memory = LIMITS.get(self.records, (None, None))
        name = f"{self.records:,} records"
        if time:
            yield Row(f"{name}, processor time a record", self.milliseconds, *time, " ms", 3)
        if memory:
            yield Row(f"{name}, memory", self.memory / 1e6, *(bytes / 1e6 for bytes in memory), " MB", 0)


def require_room(scratch, records):
    """What is written lies in memory, beside what the program needs."""
    needed = BYTES_A_RECORD * records
    if shutil.disk_usage(scratch).free < needed:
        cannot_measure(f"{records:,} records need {needed / 1e9:.1f} GB in {scratch}")
    meminfo = Path("/proc/meminfo")
    if str(scratch).startswith("/dev/shm") and meminfo.exists():
        available = next(int(line.split()[1]) for line in meminfo.read_text().splitlines() if "MemAvailable" in line)
        needed += LIMITS.get(records, (None, (5e3 * records, 0)))[1][0]
        if available * 1024 < needed:
            cannot_measure(f"{records:,} records need {needed / 1e9:.1f} GB of memory with what they write")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--daylight", "--content", "--site-templates", "--hugo", "--project", "--scratch"):
        parser.add_argument(name, required=True)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("records", type=int, nargs="+")
    options = parser.parse_args()
    hugo = Hugo(options.hugo, options.project, Path(options.scratch) / "hugo")
    hugo.build()

    measured = [Size(options, records, hugo) for records in options.records]
    rows = [row for size in measured for row in size.rows()]
    by_records = {size.records: size for size in measured}
    if 100_000 in by_records and 1_000_000 in by_records:
        growth = by_records[1_000_000].milliseconds / by_records[100_000].milliseconds
        rows.append(Row("1,000,000 records, time a record against 100,000", growth, *GROWTH, " ×", 2))
    print(f"\nTimes below are as on the machine of the limits, where Hugo takes {REFERENCE:.2f} s of the processors to "
          "build this portal.")
    report(rows)


if __name__ == "__main__":
    main()
