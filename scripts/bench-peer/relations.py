"""What a record's page shows next to the record, as prepare.py passes it to Hugo: relations and namesakes."""

import itertools


class Relation:
    """One entry of `related` in a collection.yaml, with its records indexed by the values that it matches."""

    def __init__(self, declared, owner, portal):
        self.declared = declared
        self.owner = owner
        self.portal = portal
        self.related = portal.collections[declared["collection"]]
        self.matches = {name: as_list(own) for name, own in (declared.get("match") or {}).items()}
        conditions = {name: as_list(values) for name, values in (declared.get("where") or {}).items()}
        self.buckets = {}
        for position, record in enumerate(self.related.records):
            if any(not set(self.related.texts(record, name)) & set(wanted) for name, wanted in conditions.items()):
                continue
            for key in itertools.product(*(set(self.related.texts(record, name)) for name in self.matches)):
                self.buckets.setdefault(key, []).append(position)

    def shown(self, record, position):
        own = [[text for name in names for text in self.owner.texts(record, name)] for names in self.matches.values()]
        found = sorted({place for key in itertools.product(*own) for place in self.buckets.get(key, [])})
        if self.related is self.owner:
            # The records that follow this one, then those from the beginning.
            found = [place for place in found if place > position] + [place for place in found if place < position]
        limit = int(self.declared.get("limit", len(found)))
        shown = {
            "name": self.declared["name"], "title": self.declared["title"], "collection": self.related.title,
            "href": f"/{self.related.id}/index.html", "count": len(found), "groups": [],
            "counts": self.counts(found), "isSummary": limit == 0, "isWhole": limit >= len(found), "links": [],
        }
        if group := self.declared.get("group"):
            for value, title in self.portal.values_of(self.related.field[group]):
                places = [p for p in found if value in self.related.texts(self.related.records[p], group)]
                if places:
                    shown["groups"].append({
                        "title": title, "count": len(places), "href": self.page(group, value),
                        "links": [self.link(place) for place in places[:limit]],
                    })
        else:
            shown["links"] = [self.link(place) for place in found[:limit]]
        return shown if found else None

    def page(self, field, value):
        if field in as_list(self.related.declaration.get("browse")):
            return f"/{self.related.id}/by-{field}/{value}.html"
        return f"/{self.related.id}/index.html"

    def counts(self, places):
        standings = [self.related.records[place]["standing"] for place in places]
        return {standing: standings.count(standing) for standing in ("official", "reported", "demonstration")}

    def link(self, place):
        record = self.related.records[place]
        return {
            "address": f"{self.related.id}/{record['id']}", "href": f"/{self.related.id}/{record['id']}.html",
            "title": record["title"], "standing": record["standing"],
        }

    @property
    def covers(self):
        """The reference that this relation shows completely, as a collection and a field."""
        if len(self.matches) == 1 and not self.declared.get("where") and "limit" not in self.declared:
            [(name, own)] = self.matches.items()
            if "id" in own:
                return (self.related.id, name)
        return None


def namesakes(collection):
    """The records that share a title, by title."""
    found = {}
    for record in collection.records:
        found.setdefault(record["title"], []).append(record)
    return found


def as_list(value):
    return value if isinstance(value, list) else [value] if value else []
