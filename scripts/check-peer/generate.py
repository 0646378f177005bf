#!/usr/bin/env python3
"""Writes one large table with its schema twice: as a content folder of Daylight and as a Data Package.

    generate.py FOLDER ROWS

Both schemas require the same: types, required values, a unique key, patterns, lists of values, limits and a reference.
"""

import csv
import json
import pathlib
import sys

DEPARTMENTS = 60
KINDS = ["licensing", "penalty", "coercion", "levy", "payment", "inspection"]

# name, Table Schema type, constraints (Table Schema)
FIELDS = [
    ("id", "string", {"required": True, "unique": True, "pattern": "[A-Z]{2}-[0-9]{6}"}),
    ("number", "integer", {"required": True, "minimum": 1}),
    ("title", "string", {"required": True, "maxLength": 60}),
    ("kind", "string", {"required": True, "enum": KINDS}),
    ("department", "string", {"required": True}),
    ("code", "string", {"required": True, "pattern": "[0-9]{12}"}),
    ("days", "integer", {"minimum": 1, "maximum": 365}),
    ("fee", "number", {"minimum": 0}),
    ("date", "date", {"required": True}),
    ("conditions", "string", {"required": True, "maxLength": 400}),
    ("basis", "string", {"required": True}),
    ("standing", "string", {"required": True, "enum": ["official", "reported", "demonstration"]}),
]


def rows(count):
    for number in range(1, count + 1):
        yield [
            f"GG-{number:06d}",
            number,
            f"第{number}项社会救助与公共服务事项申请受理",
            KINDS[number % len(KINDS)],
            f"d{number % DEPARTMENTS}",
            f"{340803000000 + number}",
            number % 60 + 1,
            f"{number % 500}.50",
            f"2026-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
            "共同生活的家庭成员人均收入和财产状况符合当地规定条件的家庭，由一名成员提出，并如实说明情况。",
            "《社会救助暂行办法》;《最低生活保障审核确认办法》",
            "official",
        ]


def write_table(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(lines)


def write_content(folder, count):
    """Writes the declarations as JSON, which is also YAML."""
    departments = [[f"d{index}", f"部门{index}", "official"] for index in range(DEPARTMENTS)]
    names = [name for name, _, _ in FIELDS]
    for path in ("items", "departments"):
        (folder / path).mkdir(parents=True)
    write_table(folder / "items" / "items.csv", names, rows(count))
    write_table(folder / "departments" / "departments.csv", ["id", "title", "standing"], departments)
    site = {
        "title": "Portal", "description": "For a measurement.", "url": "https://example.org/", "language": "en",
        "published": "2026-01-31", "publisher": {"name": "The district"},
    }
    (folder / "site.yaml").write_text(json.dumps(site, ensure_ascii=False), encoding="utf-8")
    fields = []
    for name, kind, constraints in FIELDS:
        field = {"name": name, "title": name, "type": kind, "constraints": constraints}
        if name == "department":
            field["reference"] = "departments"
        if name == "standing":
            del field["constraints"]
        fields.append(field)
    write_declaration(folder / "items", fields)
    write_declaration(folder / "departments", [{"name": name, "title": name} for name in ("id", "title", "standing")])


def write_declaration(folder, fields):
    declaration = {
        "title": folder.name, "item": "item", "description": "For a measurement.", "body": "none",
        "schema": {"fields": fields},
    }
    (folder / "collection.yaml").write_text(json.dumps(declaration, ensure_ascii=False), encoding="utf-8")


def write_package(folder, content):
    folder.mkdir(parents=True)
    for name in ("items", "departments"):
        (folder / f"{name}.csv").write_bytes((content / name / f"{name}.csv").read_bytes())
    items = {
        "name": "items", "path": "items.csv",
        "schema": {
            "fields": [{"name": name, "type": kind, "constraints": limits} for name, kind, limits in FIELDS],
            "primaryKey": ["id"],
            "foreignKeys": [{"fields": ["department"], "reference": {"resource": "departments", "fields": ["id"]}}],
        },
    }
    departments = {
        "name": "departments", "path": "departments.csv",
        "schema": {"fields": [{"name": name, "type": "string"} for name in ("id", "title", "standing")]},
    }
    package = {"name": "measurement", "resources": [items, departments]}
    (folder / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    write_content(folder / "content", count)
    write_package(folder / "package", folder / "content")


if __name__ == "__main__":
    main()
