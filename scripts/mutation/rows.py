"""Operators that drop, add, swap or renumber rows. Each yields batches of mutations that can be applied together."""

import re

from mutants import Batch, Mutant


def parts(places, count):
    """Groups every count-th record, so that no two mutations are adjacent."""
    return [places[start::count] for start in range(min(count, len(places)))]


def record(list_, table, row):
    return f"{list_.id}/{table.value(row, 'id')}"


def place(table, row):
    return (f"content/{table.path}", row + 2)


def without_rows(tables, dropped):
    """The new contents of the tables with dropped rows."""
    gone = {}
    for table, row in dropped:
        gone.setdefault(table.path, set()).add(row)
    return {
        table.path: table.text([row for index, row in enumerate(table.rows) if index not in gone[table.path]])
        for table in tables if table.path in gone
    }


def with_total(root, list_, change):
    text = (root / list_.declaration).read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^(  total: )(\d+)", lambda match: match[1] + str(int(match[2]) + change), text)
    assert changed != text
    return {list_.declaration: changed.encode()}


def drop(root, list_):
    """Reported by the register, and by the missing number: the check names the first twenty in a batch."""
    for dropped in parts(list_.records(), max(2, -(-len(list_.records()) // 20))):
        mutants = []
        for table, row in dropped:
            code, number = table.value(row, "id"), table.value(row, "number")
            mutants.append(Mutant("drop", record(list_, table, row), ("register.item-gone",), naming=code))
            # Dropping the last one leaves no gap in the numbers; the total reveals it.
            if int(number) <= len(list_.records()) - len(dropped):
                mutants.append(Mutant(
                    "drop: the missing number", record(list_, table, row), ("promise.missing-numbers",),
                    naming=number))
        mutants.append(Mutant(
            "drop: the declared total", list_.id, ("promise.total",), naming=str(len(list_.records()) - len(dropped))))
        yield Batch(mutants, without_rows(list_.tables, dropped))


def duplicate(root, list_):
    for chosen in parts(list_.records(), 2):
        copies = {(table.path, row) for table, row in chosen}
        mutants, files = [], {}
        for table in list_.tables:
            rows = []
            for row, cells in enumerate(table.rows):
                rows.append(cells)
                if (table.path, row) in copies:
                    rows.append(cells)
                    mutants.append(Mutant(
                        "duplicate", record(list_, table, row), ("record.duplicate-id",),
                        ((f"content/{table.path}", len(rows) + 1),)))
            files[table.path] = table.text(rows)
        yield Batch(mutants, files)


def swap_neighbours(root, list_):
    """The titles of two adjacent rows swapped, as after sorting a single column."""
    places = list_.records()
    for start in (0, 1):
        pairs = list(zip(places[start::2], places[start + 1::2]))
        tables = {table.path: table.copy() for table in list_.tables}
        mutants = []
        for (table, row), (other, other_row) in pairs:
            title, other_title = table.value(row, "title"), other.value(other_row, "title")
            if title == other_title:
                continue
            column, other_column = table.column("title"), other.column("title")
            tables[table.path].rows[row][column] = other_title
            tables[other.path].rows[other_row][other_column] = title
            for changed, index in ((table, row), (other, other_row)):
                mutants.append(Mutant(
                    "swap neighbours", record(list_, changed, index), ("register.moved", "register.field-changed"),
                    (place(changed, index),)))
        yield Batch(mutants, {path: table.text() for path, table in tables.items()})


def renumber(root, list_):
    """A row that takes the number preceding its own."""
    for chosen in parts(list_.records(), 2):
        tables = {table.path: table.copy() for table in list_.tables}
        mutants = []
        for table, row in chosen:
            number = int(table.value(row, "number")) - 1
            tables[table.path].rows[row][table.column("number")] = str(number)
            mutants.append(Mutant(
                "renumber", record(list_, table, row),
                ("register.field-changed", "register.moved", "promise.repeated-number"), (place(table, row),)))
        yield Batch(mutants, {path: table.text() for path, table in tables.items()})


def drop_and_renumber(root, list_, every=1):
    """A row dropped and the codes and numbers of all later ones moved up: one record fewer, and no gaps."""
    places = list_.records()
    for position in range(0, len(places) - 1, every):
        tables = {table.path: table.copy() for table in list_.tables}
        dropped_table, dropped_row = places[position]
        codes = [(table.value(row, "id"), table.value(row, "number")) for table, row in places]
        for (table, row), (code, number) in zip(places[position + 1:], codes[position:]):
            changed = tables[table.path]
            changed.rows[row][changed.column("id")] = code
            changed.rows[row][changed.column("number")] = number
        files = {}
        for path, table in tables.items():
            rows = [cells for row, cells in enumerate(table.rows)
                    if not (path == dropped_table.path and row == dropped_row)]
            if rows != table.rows or any(path == other.path for other, _ in places[position + 1:]):
                files[path] = table.text(rows)
        follower_table, follower_row = places[position + 1]
        line = follower_row + 2
        if follower_table.path == dropped_table.path and follower_row > dropped_row:
            line -= 1
        code = codes[position][0]
        yield Batch(
            [
                Mutant("drop and renumber", f"{list_.id}/{code}", ("register.moved", "register.field-changed"),
                       ((f"content/{follower_table.path}", line),)),
                Mutant("drop and renumber: the code that is left over", f"{list_.id}/{codes[-1][0]}",
                       ("register.item-gone",), naming=codes[-1][0]),
            ], {**files, **with_total(root, list_, -1)})


def row_with_total(root, list_):
    """A row and the declared total changed together."""
    for dropped in parts(list_.records(), max(2, -(-len(list_.records()) // 20))):
        mutants = [
            Mutant("row with total", record(list_, table, row), ("register.item-gone",),
                   naming=table.value(row, "id")) for table, row in dropped
        ]
        mutants.append(Mutant(
            "row with total: the total", list_.id, ("register.total-changed",), naming=str(len(list_.records()))))
        yield Batch(
            mutants, {**without_rows(list_.tables, dropped), **with_total(root, list_, -len(dropped))})


def row_total_and_register(root, list_):
    """The coordinated form: the register is rewritten as well. Only the published site still shows the change."""
    for dropped in parts(list_.records(), max(2, -(-len(list_.records()) // 20))):
        mutants = [
            Mutant("row, total and register together", record(list_, table, row), ("register.item-gone",),
                   naming=table.value(row, "id")) for table, row in dropped
        ]
        tables = {table.path: table.copy() for table in list_.tables}
        # Renumbered, so that no gap reveals it.
        gone = {(table.path, row) for table, row in dropped}
        kept = [(table, row) for table, row in list_.records() if (table.path, row) not in gone]
        for number, (table, row) in enumerate(kept, start=1):
            tables[table.path].rows[row][table.column("number")] = str(number)
        files = {
            path: table.text([cells for row, cells in enumerate(table.rows) if (path, row) not in gone])
            for path, table in tables.items()
        }
        yield Batch(
            mutants, {**files, **with_total(root, list_, -len(dropped))}, without=("register",), against=True,
            prepare=(("register",),))


def footnote(root, list_):
    for chosen in parts(list_.tables, 1):
        mutants, files = [], {}
        for table in chosen:
            note = ["注：本表由各单位自行填报，以实际公布为准。"] + [""] * (len(table.header) - 1)
            files[table.path] = table.text(table.rows + [note])
            mutants.append(Mutant(
                "appended footnote", table.path, ("record.note-in-table",), ((f"content/{table.path}", len(table.rows) + 2),)))
        yield Batch(mutants, files)


def padding(root, list_):
    """Copies under new codes until a higher total is met."""
    places = list_.records()
    for chosen in parts(places, 10):
        tables = {table.path: table.copy() for table in list_.tables}
        mutants = []
        for offset, (table, row) in enumerate(chosen, start=1):
            changed = tables[table.path]
            cells = list(table.rows[row])
            number = len(places) + offset
            prefix, digits = table.value(row, "id").split("-")
            code = f"{prefix}-{number:0{len(digits)}}"
            cells[table.column("id")], cells[table.column("number")] = code, str(number)
            cells[table.column("title")] += "（补）"
            changed.rows.append(cells)
            mutants.append(Mutant(
                "padding", f"{list_.id}/{code}", ("register.copied",),
                ((f"content/{table.path}", len(changed.rows) + 1),), naming=table.value(row, "id")))
        yield Batch(
            mutants, {**{path: table.text() for path, table in tables.items()},
                      **with_total(root, list_, len(chosen))})


OPERATORS = {
    "drop": drop,
    "duplicate": duplicate,
    "swap neighbours": swap_neighbours,
    "renumber": renumber,
    "drop and renumber": drop_and_renumber,
    "row with total": row_with_total,
    "row, total and register together": row_total_and_register,
    "appended footnote": footnote,
    "padding": padding,
}
