#!/usr/bin/env python3
"""Reads linkchecker's CSV from standard input: ends with 1 and the lines that are broken or warned of, if any are."""

import csv
import sys

rows = list(csv.DictReader((line for line in sys.stdin if not line.startswith("#")), delimiter=";"))
if not rows:
    sys.exit("linkchecker looked at nothing")
broken = [row for row in rows if row["valid"] != "True" or row["warningstring"]]
for row in broken[:50]:
    print(f"{row['parentname']}: {row['urlname']}: {row['result']} {row['warningstring']}", file=sys.stderr)
print(f"linkchecker: {len(rows):,} links, {len(broken):,} broken or doubtful, anchors included")
sys.exit(1 if broken else 0)
