#!/usr/bin/env python3
"""Generates a Hugo project that publishes the same portal, for scripts/bench.

    prepare.py CONTENT SITE_TEMPLATES PROJECT

The lookups that a Hugo site would do in its templates (two-way references, category labels, residents' words) are done
here and are not timed, so that Hugo is measured at its best: each page has its values ready.
"""

import csv
import json
import re
import shutil
import sys
from pathlib import Path

import yaml

from relations import Relation, namesakes

HUGO = Path(__file__).parent / "hugo"

# A content adapter: Hugo generates a collection's pages from its data.
ADAPTER = """\
{{ $data := partial "collection.html" "%s" }}
{{ range $data.records }}
  {{ $.AddPage (dict "path" .id "url" (printf "/%%s.html" .address) "title" .title "params" (dict "record" .) "content" (dict "mediaType" "text/markdown" "value" .body)) }}
{{ end }}
{{ range $data.parts }}
  {{ $.AddPage (dict "path" .path "url" .href "title" .pageTitle "layout" "part" "params" (dict "part" .)) }}
{{ end }}
{{ range $data.facets }}{{ $facet := . }}
  {{ range .values }}
    {{ $.AddPage (dict "path" .path "url" .href "title" .pageTitle "layout" "browse" "params" (dict "facet" $facet "value" .)) }}
  {{ end }}
{{ end }}
"""


class Collection:
    """A collection's folder: its declaration, and its records as texts by field name."""

    def __init__(self, folder):
        self.id = folder.name
        self.declaration = yaml.load((folder / "collection.yaml").read_text("utf-8"), yaml.BaseLoader)
        self.fields = self.declaration["schema"]["fields"]
        self.field = {field["name"]: field for field in self.fields}
        own = folder / "index.md"
        self.own_text = own.read_text("utf-8") if own.exists() else ""
        texts = [file for file in sorted(folder.glob("*.md")) if file != own]
        self.bodies = {}
        self.records = []
        if self.declaration.get("records") == "markdown":
            for file in texts:
                front, body = split_front_matter(file.read_text("utf-8"))
                self.records.append({"id": file.stem, **front})
                self.bodies[file.stem] = body
        else:
            for file in sorted(folder.glob("*.csv")):
                with file.open(encoding="utf-8-sig", newline="") as rows:
                    self.records += [dict(row) for row in csv.DictReader(rows)]
            for file in texts:
                self.bodies[file.stem] = split_front_matter(file.read_text("utf-8"))[1]
        if sort := self.declaration.get("sort"):
            self.records.sort(key=lambda record: sort_key(record.get(sort, "")))
        self.by_id = {record["id"]: record for record in self.records}

    @property
    def title(self):
        return self.declaration["title"]

    def texts(self, record, name):
        """The elements of a list, or the single text of any other value; empty if there is none."""
        value = record.get(name) or ""
        if isinstance(value, list):
            return value
        field = self.field[name]
        if field.get("type") == "list":
            return [text for text in value.split(field.get("delimiter", ";")) if text]
        return [value] if value else []


class Portal:
    def __init__(self, content):
        self.site = yaml.load((content / "site.yaml").read_text("utf-8"), yaml.BaseLoader)
        folders = sorted(path.parent for path in content.glob("*/collection.yaml"))
        self.collections = {folder.name: Collection(folder) for folder in folders}
        for collection in self.collections.values():
            self.fill_lookups(collection)
        self.words = self.residents_words()
        self.back_references = self.turn_references_round()
        self.relations = {
            name: [Relation(declared, collection, self) for declared in as_list(collection.declaration.get("related"))]
            for name, collection in self.collections.items()
        }
        self.namesakes = {name: namesakes(collection) for name, collection in self.collections.items()}

    def fill_lookups(self, collection):
        for field in collection.fields:
            if "lookup" not in field:
                continue
            reference, name = field["lookup"].split(".")
            target = self.collections[collection.field[reference]["reference"]]
            for record in collection.records:
                record[field["name"]] = target.by_id.get(record.get(reference), {}).get(name, "")

    def residents_words(self):
        source = self.site.get("synonyms")
        if not source:
            return {}
        collection = self.collections[source["collection"]]
        return {record["title"]: collection.texts(record, source["words"]) for record in collection.records}

    def turn_references_round(self):
        found = {}
        for collection in self.collections.values():
            for field in collection.fields:
                reference = field.get("reference")
                if not reference or reference == "collections":
                    continue
                for record in collection.records:
                    for text in dict.fromkeys(collection.texts(record, field["name"])):
                        key = (collection.id, field["name"])
                        found.setdefault((reference, text), {}).setdefault(key, []).append(record)
        return found

    # What the pages show.

    def value(self, collection, record, name):
        field = collection.field[name]
        texts = collection.texts(record, name)
        if not texts:
            return None
        labels = {category["value"]: category["label"] for category in field.get("categories", [])}
        value = {"name": name, "title": field["title"], "elements": [self.element(field, labels, t) for t in texts]}
        if field.get("type") == "list":
            value["list"] = "ol" if field.get("ordered") == "true" else "ul"
        if "unit" in field:
            value["unit"] = field["unit"]
        if "reference" in field or labels:
            value["data"] = field.get("delimiter", ";").join(texts)
        return value

    def element(self, field, labels, text):
        reference = field.get("reference")
        if reference == "collections":
            return {"text": self.collections[text].title, "href": f"/{text}/index.html"}
        if reference:
            return {"text": self.collections[reference].by_id[text]["title"], "href": f"/{reference}/{text}.html"}
        return {"text": labels.get(text, text)}

    def values_of(self, field):
        """The values allowed in a field, with their titles."""
        if "reference" in field:
            return [(record["id"], record["title"]) for record in self.collections[field["reference"]].records]
        return [(category["value"], category["label"]) for category in field["categories"]]

    def record(self, collection, record, position=0):
        covered = {relation.covers for relation in self.relations[collection.id]}
        values = {}
        for field in collection.fields:
            if value := self.value(collection, record, field["name"]):
                values[field["name"]] = value
        hidden = ("title", "standing")
        shown = {
            "id": record["id"],
            "title": record["title"],
            "address": f"{collection.id}/{record['id']}",
            "standing": record["standing"],
            "words": self.words.get(record["title"], []),
            "values": values,
            "fields": [name for name in values if name not in hidden],
            "backReferences": [
                {
                    "collection": self.collections[name].title,
                    "href": f"/{name}/index.html",
                    "field": self.collections[name].field[field]["title"],
                    "links": [
                        {"href": f"/{name}/{r['id']}.html", "title": r["title"], "standing": r["standing"]}
                        for r in records
                    ],
                }
                for (name, field), records in self.back_references.get((collection.id, record["id"]), {}).items()
                if (name, field) not in covered
            ],
            "relations": [
                shown for relation in self.relations[collection.id] if (shown := relation.shown(record, position))
            ],
            "namesakes": [
                {"href": f"/{collection.id}/{r['id']}.html", "title": r.get("department", r["id"]),
                 "standing": r["standing"]}
                for r in self.namesakes[collection.id][record["title"]] if r is not record
            ],
            "facets": " ".join(
                f"{name}={text}" for name in as_list(collection.declaration.get("browse"))
                for text in collection.texts(record, name)
            ),
            "body": self.markdown(collection.bodies.get(record["id"], "")),
        }
        date = collection.declaration.get("date_field")
        shown["published"] = record.get(date) or self.site["published"]
        source = collection.declaration.get("source_field")
        shown["source"] = values[source]["elements"][0]["text"] if source in values else self.site["publisher"]["name"]
        return shown

    def collection(self, collection):
        declaration = collection.declaration
        promise = declaration.get("promise") or {}
        declarations = [self.declared(promise, promise, collection)] if "total" in promise else []
        declarations += [self.declared({**promise, **part}, part, collection) for part in promise.get("subtotals", [])]
        separator = self.interface["label-separator"]
        facets = []
        for name in as_list(declaration.get("browse")):
            field = collection.field[name]
            groups = {}
            for position, record in enumerate(collection.records):
                for text in collection.texts(record, name):
                    groups.setdefault(text, []).append(position)
            order = self.values_of(field)
            values = [
                {
                    "value": value,
                    "path": f"by-{name}/{value}",
                    "href": f"/{collection.id}/by-{name}/{value}.html",
                    "title": title,
                    "pageTitle": f"{title}{separator}{collection.title}",
                    "records": groups[value],
                }
                for value, title in order
                if value in groups
            ]
            facets.append({"name": name, "title": field["title"], "values": values})
        return {
            "id": collection.id,
            "title": collection.title,
            "item": declaration["item"],
            "description": declaration["description"],
            "columnType": declaration.get("column_type", ""),
            "counts": self.counts(collection),
            "declarations": declarations,
            "facets": facets,
            "titleColumn": collection.field["title"]["title"],
            "standingColumn": collection.field["standing"]["title"],
            "columns": [{"name": n, "title": collection.field[n]["title"]} for n in as_list(declaration.get("columns"))],
            "names": [field["name"] for field in collection.fields],
            "records": [self.record(collection, record, index) for index, record in enumerate(collection.records)],
            "parts": self.parts(collection),
            "export": [self.exported(collection, record) for record in collection.records],
        }

    def parts(self, collection):
        size, count = int(collection.declaration.get("part_size", 100)), len(collection.records)
        if count <= size:
            return []
        starts = range(0, count, size)
        parts = [
            {
                "path": f"parts/{number}", "href": f"/{collection.id}/parts/{number}.html", "number": number,
                "count": len(starts), "first": start + 1, "last": min(start + size, count), "total": count,
                "title": f"{start + 1}–{min(start + size, count)}",
            }
            for number, start in enumerate(starts, 1)
        ]
        for part in parts:
            part["pageTitle"] = f"{collection.title} {part['title']}"
        return parts

    def counts(self, collection):
        standings = [record["standing"] for record in collection.records]
        counts = {standing: standings.count(standing) for standing in ("official", "reported", "demonstration")}
        promise = collection.declaration.get("promise") or {}
        declared = int(promise["total"]) if "total" in promise else None
        return {"declared": declared, "published": len(standings), **counts}

    def declared(self, provenance, part, collection):
        declared = {"count": part["total"], "condition": ""}
        for name, wanted in (part.get("where") or {}).items():
            labels = {c["value"]: c["label"] for c in collection.field[name].get("categories", [])}
            words = self.interface["list-separator"].join(labels.get(text, text) for text in as_list(wanted))
            declared["condition"] = f"{collection.field[name]['title']}{self.interface['label-separator']}{words}"
        declared.update({key: provenance[key] for key in ("declared_by", "document", "date", "counting")})
        if match := re.fullmatch(r"record:([^/]+)/(.+)", declared["document"]):
            name, id = match.groups()
            declared["document"] = self.collections[name].by_id[id]["title"]
            declared["href"] = f"/{name}/{id}.html"
        return declared

    def exported(self, collection, record):
        """The record as data, as in collection.json."""
        row = {"id": record["id"], "title": record["title"], "standing": record["standing"]}
        row["url"] = f"{collection.id}/{record['id']}.html"
        for field in collection.fields:
            name = field["name"]
            texts = collection.texts(record, name)
            if name in row or not texts:
                continue
            if field.get("type") == "list":
                row[name] = texts
            else:
                row[name] = int(texts[0]) if field.get("type") == "integer" else texts[0]
        if record["id"] in collection.bodies:
            row["body"] = collection.bodies[record["id"]].strip()
        return row

    # The texts.

    def markdown(self, text):
        """Turns links by id into paths, and data blocks into tables."""
        text = re.sub(r"\]\(record:([^/)]+)/([^)]+)\)", r"](/\1/\2.html)", text)
        text = re.sub(r"\]\(figure:([^)]+)\)", r"](/figures/\1.html)", text)
        text = re.sub(r"\]\(count:([^)]+)\)", r"](/\1/index.html)", text)
        text = re.sub(r"\]\(media:([^)]+)\)", r"](/media/\1)", text)
        blocks = r"^```(list|figures|chart|comparison)(?: (.*))?\n((?:.*\n)*?)```$"
        return re.sub(blocks, self.block, text, flags=re.MULTILINE)

    def block(self, match):
        kind, arguments, caption = match[1], (match[2] or "").split(), match[3].strip()
        if kind == "comparison":
            return caption.replace("\n", "\n\n")
        if kind == "list":
            collection = self.collections[arguments[0]]
            records = collection.records
            limit = None
            for argument in arguments[1:]:
                name, wanted = argument.split("=")
                if name == "limit":
                    limit = int(wanted)
                    continue
                records = [r for r in records if set(collection.texts(r, name)) & set(wanted.split(","))]
            records = records[:limit]
            columns = as_list(collection.declaration.get("columns"))
        else:
            collection = self.collections["figures"]
            records = [collection.by_id[id] for id in arguments if "=" not in id]
            columns = ["display", "unit", "period", "source"]
        lines = ["| " + " | ".join(collection.field[name]["title"] for name in ["title", *columns]) + " |"]
        lines.append("| --- " * (len(columns) + 1) + "|")
        for record in records:
            cells = [f"[{record['title']}](/{collection.id}/{record['id']}.html)"]
            for name in columns:
                value = self.value(collection, record, name)
                cells.append("; ".join(e["text"] for e in value["elements"]) if value else "")
            lines.append("| " + " | ".join(cells) + " |")
        return "\n".join(lines) + f"\n\n{caption}"

    # The whole.

    def link(self, target):
        name, _, id = target.partition("/")
        if id:
            return {"title": self.collections[name].by_id[id]["title"], "href": f"/{name}/{id}.html", "section": ""}
        return {"title": self.collections[name].title, "href": f"/{name}/index.html", "section": name}

    def shared(self):
        """What every page shows, and what the home page shows."""
        site = self.site
        home = site.get("home") or {}
        figures = self.collections.get("figures")
        return {
            "title": site["title"],
            "description": site["description"],
            "publisher": site["publisher"],
            "published": site["published"],
            "asOf": site.get("as_of", site["published"]),
            "navigation": [self.link(target) for target in as_list(site.get("navigation"))],
            "footer": [self.link(target) for target in as_list(site.get("footer_navigation"))],
            "lists": [
                {**self.link(name), "description": self.collections[name].declaration["description"],
                 "counts": self.counts(self.collections[name])}
                for name in as_list(home.get("lists"))
            ],
            "figures": [self.record(figures, figures.by_id[id]) for id in as_list(home.get("figures"))],
            "sections": [
                {**self.link(name), "description": self.collections[name].declaration["description"],
                 "links": [{"href": f"/{name}/{r['id']}.html", "title": r["title"], "standing": r["standing"]}
                           for r in self.collections[name].records]}
                for name in as_list(home.get("collections"))
            ],
        }

    def titles(self):
        rows = []
        for index, collection in enumerate(self.collections.values()):
            for r in collection.records:
                rows.append([index, r["id"], r["title"], r["standing"], self.words.get(r["title"], [])])
        return {"collections": [{"id": c.id, "title": c.title} for c in self.collections.values()], "rows": rows}

    def write(self, templates, project):
        language = self.site["language"]
        self.interface = yaml.load((templates / "languages" / f"{language}.yaml").read_text("utf-8"), yaml.BaseLoader)
        shutil.copytree(HUGO, project, dirs_exist_ok=True)
        configuration = (project / "hugo.toml").read_text("utf-8")
        for key in ("url", "language", "title"):
            configuration = configuration.replace(f"@{key}@", self.site[key])
        (project / "hugo.toml").write_text(configuration, "utf-8")
        shutil.copytree(templates / "assets", project / "static" / "assets", dirs_exist_ok=True)
        write_json(project / "data" / "portal.json", self.shared())
        write_json(project / "data" / "words.json", self.interface)
        write_json(project / "assets" / "titles.json", self.titles())
        for collection in self.collections.values():
            write_json(project / "assets" / "collections" / f"{collection.id}.json", self.collection(collection))
            folder = project / "content" / collection.id
            folder.mkdir(parents=True)
            (folder / "_content.gotmpl").write_text(ADAPTER % collection.id, "utf-8")
            text = self.markdown(collection.own_text)
            (folder / "_index.md").write_text(f"---\ntitle: {json.dumps(collection.title)}\n---\n{text}", "utf-8")
        search = json.dumps(self.interface["search"])
        (project / "content" / "search.md").write_text(f"---\ntitle: {search}\nlayout: search\n---\n", "utf-8")


def as_list(value):
    if not value:
        return []
    return value if isinstance(value, list) else [value]


def sort_key(text):
    try:
        return (0, float(text), "")
    except ValueError:
        return (1, 0, text) if text else (2, 0, "")


def split_front_matter(text):
    if not text.startswith("---\n"):
        return {}, text
    front, body = text[4:].split("\n---\n", 1)
    return yaml.load(front, yaml.BaseLoader), body


def write_json(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    content, templates, project = map(Path, sys.argv[1:])
    Portal(content).write(templates, project)
    if (content / "media").exists():
        shutil.copytree(content / "media", project / "static" / "media")
