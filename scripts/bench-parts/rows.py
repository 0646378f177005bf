"""The rows of the table of docs/benchmarks.md: what was measured beside what was promised."""

import sys


class Row:
    """Something measured, what it must not exceed, and what it should come to."""

    def __init__(self, name, value, limit, aim, unit, digits):
        self.name = name
        self.value = value
        self.limit = limit
        self.aim = aim
        self.unit = unit
        self.digits = digits

    @property
    def is_missed(self):
        return self.value > self.limit

    def cells(self):
        result = "missed" if self.is_missed else "aim reached" if self.value <= self.aim else "holds"
        return [self.name, *(self.text(value) for value in (self.value, self.limit, self.aim)), result]

    def text(self, value):
        return f"{value:,.{self.digits}f}{self.unit}"


def report(rows):
    """Prints the table and exits: status 0 if every limit holds, 1 if one is exceeded."""
    if not rows:
        print("\nNo limit is set for this.")
        sys.exit(0)
    print("\n| | measured | limit | aim | |\n| --- | --: | --: | --: | --- |")
    for row in rows:
        print(f"| {' | '.join(row.cells())} |")
    print()
    missed = [row for row in rows if row.is_missed]
    for row in missed:
        print(f"error: {row.name}: {row.text(row.value)}, where the limit is {row.text(row.limit)}", file=sys.stderr)
    if not missed:
        print("Every limit holds.")
    sys.exit(1 if missed else 0)
