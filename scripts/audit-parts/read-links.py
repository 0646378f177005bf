#!/usr/bin/env python3
"""Reads linkchecker's CSV from standard input, prints broken links and warnings, and exits with 1 if there are any."""

import csv
import sys

rows = list(csv.DictReader((line for line in sys.stdin if not line.startswith("#")), delimiter=";"))
if not rows:
    sys.exit("linkchecker checked nothing")
broken = [row for row in rows if row["valid"] != "True" or row["warningstring"]]
for row in broken[:50]:
    print(f"{row['parentname']}: {row['urlname']}: {row['result']} {row['warningstring']}", file=sys.stderr)
print(f"linkchecker: {len(rows):,} links, {len(broken):,} broken or doubtful, anchors included")
sys.exit(1 if broken else 0)
