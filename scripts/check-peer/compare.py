#!/usr/bin/env python3
"""Runs both checks several times, alternating, and prints the median of each and their ratio.

The exit status is 1 if Daylight takes more than a fifth of the other's time, or if either of them finds an error in a
table that has none, or finds none in a table that has one.
"""

import argparse
import statistics
import subprocess
import sys
import time

LIMIT = 0.2


def run(command, folder, expected):
    start = time.perf_counter()
    outcome = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    seconds = time.perf_counter() - start
    if outcome.returncode != expected:
        print(outcome.stdout, file=sys.stderr)
        sys.exit(f"error: {command[0]}: exit status {outcome.returncode} instead of {expected}")
    return seconds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--daylight", required=True)
    parser.add_argument("--frictionless", required=True)
    parser.add_argument("--site-templates", required=True)
    parser.add_argument("--folder", required=True, help="the output of generate.py")
    parser.add_argument("--wrong-folder", required=True, help="the same with an error in it")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()

    def commands(folder):
        return {
            "daylight check": (
                [options.daylight, "check", "--content", "content", "--site-templates", options.site_templates],
                folder),
            "frictionless validate": ([options.frictionless, "validate", "datapackage.json"], f"{folder}/package"),
        }

    for command, folder in commands(options.wrong_folder).values():
        run(command, folder, expected=1)
    times = {name: [] for name in commands(options.folder)}
    for _ in range(options.runs):
        for name, (command, folder) in commands(options.folder).items():
            times[name].append(run(command, folder, expected=0))
    medians = {name: statistics.median(seconds) for name, seconds in times.items()}
    for name, seconds in times.items():
        print(f"{name:24}{medians[name]:8.2f} s   ({min(seconds):.2f} to {max(seconds):.2f})")
    ratio = medians["daylight check"] / medians["frictionless validate"]
    print(f"ratio {ratio:.3f}, at most {LIMIT}")
    sys.exit(1 if ratio > LIMIT else 0)


if __name__ == "__main__":
    main()
