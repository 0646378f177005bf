"""Validates the five lists with frictionless, against a Table Schema made from the same declarations.

Reads one content folder per line from standard input and prints one line of JSON with the flagged places for each.
"""

import json
import sys
from pathlib import Path

import yaml
from frictionless import Package, Resource, Schema

LISTS = ["public-services", "responsibilities", "report-items", "village-duties", "access-items"]


def table_schema(declaration):
    """What Table Schema can express of a declaration, which excludes fields that are required only for some kinds."""
    fields, keys = [], []
    for field in declaration["schema"]["fields"]:
        if "lookup" in field:
            continue
        constraints = field.get("constraints", {})
        kept = {name: constraints[name] for name in ("required", "unique", "pattern", "minimum", "maximum")
                if name in constraints}
        if field["name"] in ("id", "title", "standing"):
            kept["required"] = True
        if field["name"] == "id":
            kept["unique"] = True
        kind = field.get("type", "string")
        if "categories" in field:
            kept["enum"] = [category["value"] if isinstance(category, dict) else category
                            for category in field["categories"]]
        if kind == "string":
            kept.update({name: constraints[name] for name in ("minLength", "maxLength") if name in constraints})
        fields.append({"name": field["name"], "type": "string" if kind == "list" else kind, "constraints": kept})
        if kind != "list" and "reference" in field:
            keys.append({"fields": [field["name"]],
                         "reference": {"resource": field["reference"], "fields": ["id"]}})
    return fields, keys


def main():
    root = Path(sys.argv[1])
    schemas = {}
    for name in LISTS:
        with open(root / name / "collection.yaml", encoding="utf-8") as file:
            schemas[name] = table_schema(yaml.safe_load(file))
    for line in sys.stdin:
        content = Path(line.strip())
        print(json.dumps(flagged(content, schemas)), flush=True)


def flagged(content, schemas):
    resources = [Resource(
        name="departments", path="departments/district.csv", extrapaths=["departments/townships-and-subdistricts.csv"])]
    files = {}
    for name, (fields, keys) in schemas.items():
        for path in sorted((content / name).glob("*.csv")):
            with open(path, encoding="utf-8") as file:
                header = file.readline().rstrip("\n").split(",")
            by_name = {field["name"]: field for field in fields}
            resource = f"{name}-{path.stem}"
            files[resource] = f"content/{name}/{path.name}"
            resources.append(Resource(
                name=resource, path=f"{name}/{path.name}",
                schema=Schema.from_descriptor({"fields": [by_name[column] for column in header], "missingValues": [""],
                        "foreignKeys": [key for key in keys if key["fields"][0] in header]})))
    report = Package(resources=resources, basepath=str(content)).validate(limit_errors=1_000_000)
    places = set()
    for task in report.tasks:
        for error in task.errors:
            if task.name in files and getattr(error, "row_number", None):
                places.add((files[task.name], error.row_number))
    return sorted(places)


main()
