#!/usr/bin/env python3
"""Feeds Daylight content that is made to break it, one kind at a time.

Each run must end with exit status 1 or 2 and a diagnostic, within limits on time and memory: never with a signal, never
with exit status 0.
"""

import argparse
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time

MEGABYTE = 1 << 20
SITE = (
    "title: Portal\ndescription: For a test.\nurl: https://example.org/\nlanguage: en\npublished: 2026-01-31\n"
    "publisher: {name: The district}\n"
)
FIELDS = ["id", "title", "standing", "other"]
COLLECTION = (
    "title: Things\nitem: thing\ndescription: For a test.\nschema:\n  fields:\n    - {name: id, title: Id}\n"
    "    - {name: title, title: Title}\n    - {name: standing, title: Standing}\n"
    "    - {name: other, title: Other, reference: things}\n"
)
HEADER = ",".join(FIELDS) + "\n"


def table(*parts):
    return lambda folder: write(folder / "things/things.csv", *parts)


def declaration(text):
    return lambda folder: write(folder / "things/collection.yaml", COLLECTION + text)


def text(body):
    return lambda folder: (table(HEADER, "a,A,official,\n")(folder), write(folder / "things/a.md", body))


def picture(name, *parts):
    """A file in media/ and a text that shows it."""
    def make(folder):
        text(f"![A picture](media:{name})\n")(folder)
        (folder / "media").mkdir()
        write(folder / "media" / name, *parts)
    return make


def drawing(*parts):
    return picture("a.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2">', *parts)


def write(path, *parts):
    with open(path, "wb") as file:
        for part in parts:
            file.write(part.encode() if isinstance(part, str) else part)


def rows(count, row):
    return "".join(row.format(number) for number in range(count))


def aliases(key):
    levels = "a0: &a0 [x, x]\n" + "".join(
        f"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n" for level in range(1, 61))
    return declaration(levels + key)


CASES = {
    "a cell of 200 MB": table(HEADER, "a,", b"x" * (200 * MEGABYTE), ",official,\n"),
    "a quoted cell of 200 MB": table(HEADER, 'a,"', b'x""' * (66 * MEGABYTE), '",official,\n'),
    "200 MB of quoted line ends": table(HEADER, 'a,"', b"\n" * (200 * MEGABYTE), '",official,\n'),
    "a quote that never closes": table(HEADER, 'a,"', b"x,y\n" * (40 * MEGABYTE)),
    "a header of 100 MB": table(b"x" * (100 * MEGABYTE), "\na\n"),
    "a million columns": table(HEADER.strip(), b",c" * 1_000_000, "\n"),
    "16,000 unknown columns": table(HEADER.strip() + ",", ",".join(f"c{n}" for n in range(16_000)), "\n"),
    "a million cells in a row": table(HEADER, b"a," * 1_000_000, "\n"),
    "300,000 short rows": table(HEADER, rows(300_000, "a{}\n")),
    "300,000 empty rows": table(HEADER, b"\n" * 300_000, "a,A,official,b\n"),
    "100,000 wrong references": table(HEADER, rows(100_000, "a{0},A,official,b{0}\n")),
    "100,000 repeated ids": table(HEADER, b"a,A,official,\n" * 100_000),
    "100,000 ids with blanks": table(HEADER, rows(100_000, "\u3000a{},A,official,\n")),
    "100 MB that are not UTF-8": table(HEADER, b"\xc0" * (100 * MEGABYTE)),
    "100 MB of the byte 0": table(HEADER, b"\0" * (100 * MEGABYTE)),
    "control characters in 100,000 cells": table(HEADER, rows(100_000, "a{},A\x07,official,\n")),
    "a declaration of 100 MB": declaration("# " + "x" * (100 * MEGABYTE)),
    "keys without end": declaration("".join(f"k{n}: v\n" for n in range(90_000))),
    "fields without end": declaration("".join(f"    - {{name: f{n}, title: T, x: y}}\n" for n in range(9_000))),
    "lists in lists": declaration("x: " + "[" * 900_000),
    "mappings in mappings": declaration("x: " + "{a: " * 200_000),
    "aliases": aliases(""),
    "aliases as keys": aliases("? *a60\n: x\n"),
    "front matter without end": text("---\n" + "".join(f"k{n}: v\n" for n in range(500_000)) + "---\n"),
    "a text of 100 MB": text("x " * (50 * MEGABYTE)),
    "quotes in quotes": text("> " * 500_000),
    "brackets in brackets": text("[" * 500_000),
    "a JPEG that is one marker": picture("a.jpg", b"\xff\xd8", b"\xff" * (60 * MEGABYTE)),
    "a JPEG of empty segments": picture("a.jpg", b"\xff\xd8", b"\xff\xe1\x00\x02" * (15 * MEGABYTE)),
    "a JPEG of one endless scan": picture(
        "a.jpg", b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x10\x00\x10\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00",
        b"\xff\x00" * (30 * MEGABYTE)),
    "a PNG of empty chunks": picture(
        "a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0\0\0\0\0",
        b"\x00\x00\x00\x00eXIf\x00\x00\x00\x00" * (5 * MEGABYTE)),
    "a GIF of empty blocks": picture("a.gif", b"GIF89a\xff\xff\xff\xff\0\0\0", b"\x21\xfe\x00" * (20 * MEGABYTE)),
    "a WebP of empty chunks": picture("a.webp", b"RIFF\xff\xff\xff\xffWEBP", b"EXIF\0\0\0\0" * (7 * MEGABYTE)),
    "a drawing in a drawing": drawing(b"<g>" * (20 * MEGABYTE)),
    "a drawing of attributes": drawing("<g ", "".join(f"a{n}='' " for n in range(1_000_000))),
    "a drawing of references": drawing("<g a='", b"&amp;" * (10 * MEGABYTE), "'"),
    "a drawing that leads everywhere": drawing("<g a='", b"url(x" * (10 * MEGABYTE), "'/></svg>"),
    "a drawing of scripts": drawing(b"<script/>" * (6 * MEGABYTE), "</svg>"),
    "a drawing that is a comment": drawing(b"<!--", b"-" * (50 * MEGABYTE)),
    "a folder as a table": lambda folder: (folder / "things/things.csv").mkdir(),
    "a link to itself": lambda folder: (folder / "things/things.csv").symlink_to("things.csv"),
    "a link to the folder above": lambda folder: (folder / "things/up").symlink_to(".."),
    "a pipe": lambda folder: os.mkfifo(folder / "things/things.csv"),
    "a file of 5 GB with nothing in it": lambda folder: hollow(folder / "things/things.csv", 5 << 30),
    "10,000 folders": lambda folder: [(folder / f"things-{number}").mkdir() for number in range(10_000)],
}


def hollow(path, size):
    with open(path, "wb") as file:
        file.truncate(size)


def check(options, folder):
    def limit():
        bytes_allowed = options.memory * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (bytes_allowed, bytes_allowed))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    start = time.perf_counter()
    with open(options.scratch / "report.json", "wb") as report, open(options.scratch / "errors", "wb") as errors:
        process = subprocess.Popen(
            [options.daylight, "check", "--content", folder, "--site-templates", options.site_templates, "--format",
             "json"], stdout=report, stderr=errors, preexec_fn=limit)
        try:
            process.wait(timeout=options.seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return None, time.perf_counter() - start, {}
    seconds = time.perf_counter() - start
    try:
        codes = {}
        for diagnostic in json.loads((options.scratch / "report.json").read_bytes())["diagnostics"]:
            codes[diagnostic["code"]] = codes.get(diagnostic["code"], 0) + 1
    except (ValueError, KeyError):
        codes = {}
    return process.returncode, seconds, codes


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--daylight", required=True)
    parser.add_argument("--site-templates", required=True)
    parser.add_argument("--scratch", required=True, type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--memory", type=int, default=8_192, help="address space, in MiB")
    parser.add_argument("--only", help="only the cases whose names contain this")
    options = parser.parse_args()

    failed = 0
    for name, make in CASES.items():
        if options.only and options.only not in name:
            continue
        folder = options.scratch / "content"
        (folder / "things").mkdir(parents=True)
        write(folder / "site.yaml", SITE)
        write(folder / "things/collection.yaml", COLLECTION)
        make(folder)
        code, seconds, codes = check(options, folder)
        shutil.rmtree(folder)
        is_fine = code in (1, 2) and bool(codes)
        failed += not is_fine
        found = ", ".join(f"{code} ×{count}" for code, count in sorted(codes.items()))
        outcome = "timeout" if code is None else f"exit status {code}"
        print(f"{'ok  ' if is_fine else 'FAIL'} {name:38} {seconds:6.1f} s  {outcome}  {found}", flush=True)
    print(f"{failed} cases failed" if failed else "All cases ended with a diagnostic.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
