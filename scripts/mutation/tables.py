"""The portal's lists as tables in memory, with the position of each row."""

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Table:
    """A CSV file. Row 0 of `rows` is row 2 of the sheet and, as no cell contains a line break, line 2 of the file."""

    path: str
    header: list
    rows: list

    @staticmethod
    def read(root: Path, path: str) -> "Table":
        with open(root / path, encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        return Table(path, header, rows)

    def text(self, rows=None) -> bytes:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.header)
        writer.writerows(self.rows if rows is None else rows)
        return out.getvalue().encode()

    def copy(self) -> "Table":
        return Table(self.path, list(self.header), [list(row) for row in self.rows])

    def column(self, name: str):
        return self.header.index(name) if name in self.header else None

    def value(self, row: int, name: str):
        index = self.column(name)
        return None if index is None else self.rows[row][index]

    def letter(self, name: str) -> str:
        index, letters = self.header.index(name) + 1, ""
        while index:
            index, rest = divmod(index - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return letters


@dataclass
class List:
    """A list with a declared total: its tables, and the fields that the operators change."""

    id: str
    # Fields that are required in every record.
    required: list
    department: str = None
    # A field with a few allowed values that other fields depend on, or that the register watches.
    kind: str = None
    kinds: list = field(default_factory=list)
    # A field with digits that a spreadsheet program could mistake for a number.
    digits: str = None
    # Fields that contain a promise to residents.
    promises: list = field(default_factory=list)
    tables: list = field(default_factory=list)

    def load(self, root: Path) -> "List":
        names = sorted(path.name for path in (root / self.id).glob("*.csv"))
        self.tables = [Table.read(root, f"{self.id}/{name}") for name in names]
        return self

    def records(self):
        """(table, row) of every record, in numerical order."""
        places = [(table, row) for table in self.tables for row in range(len(table.rows))]
        return sorted(places, key=lambda place: int(place[0].value(place[1], "number")))

    @property
    def declaration(self) -> str:
        return f"{self.id}/collection.yaml"


def lists(root: Path) -> list:
    """The five lists of the portal."""
    return [
        List("public-services", ["title", "basis", "conditions", "result", "hours"], "department", "audience",
             ["individual", "organisation", "both"], "consultation", ["fee", "promised_days", "basis", "materials"]),
        List("responsibilities", ["title", "basis", "duties", "liability", "steps"], "department", "kind",
             ["licensing", "penalty", "coercion", "levy", "inspection", "payment"], "complaints",
             ["fee", "promised_days", "basis", "penalty_range"]),
        List("report-items", ["title", "situation", "response", "time_limit"], "lead_department", "group",
             [], None, ["time_limit", "response"]),
        List("village-duties", ["title", "basis", "duty", "measure"], None, "category",
             [], "consultation", ["frequency", "basis"]),
        List("access-items", ["title", "basis", "task", "period"], "department", "category",
             [], "complaints", ["period", "basis", "conditions"]),
    ]
